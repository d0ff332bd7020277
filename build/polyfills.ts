/**
 * What the app and its libraries use and a browser of the floor may lack: the test that it is there, and the module that
 * mends it. The probe in boot.js and the polyfill script are both made of this list, so neither can forget the other.
 * Tests are ES5, without blanks at the rim; `window` stands before names that may not exist.
 */
export const polyfills: readonly (readonly [present: string, module: string])[] = [
  ['window.globalThis', 'core-js/es/global-this'],
  ['window.queueMicrotask', 'core-js/stable/queue-microtask'],
  ['window.structuredClone', 'core-js/stable/structured-clone'],
  ['[].at', 'core-js/es/array/at'],
  ['[].flat', 'core-js/es/array/flat'],
  ['[].flatMap', 'core-js/es/array/flat-map'],
  ['[].findLast', 'core-js/es/array/find-last'],
  ['[].findLastIndex', 'core-js/es/array/find-last-index'],
  ['[].toSorted', 'core-js/es/array/to-sorted'],
  ['[].toReversed', 'core-js/es/array/to-reversed'],
  ['"".at', 'core-js/es/string/at'],
  ['"".matchAll', 'core-js/es/string/match-all'],
  ['"".replaceAll', 'core-js/es/string/replace-all'],
  ['"".trimStart', 'core-js/es/string/trim-start'],
  ['"".trimEnd', 'core-js/es/string/trim-end'],
  ['Object.fromEntries', 'core-js/es/object/from-entries'],
  ['Object.hasOwn', 'core-js/es/object/has-own'],
  ['Promise.allSettled', 'core-js/es/promise/all-settled'],
  ['"description" in Symbol.prototype', 'core-js/es/symbol/description'],
]

/** An ES5 expression that holds where nothing of the list is missing. */
export const probe = polyfills.map(([present]) => present).join(' && ')

/** The module that mends all that is missing. */
export const polyfillModule = polyfills.map(([, module]) => `import '${module}'\n`).join('')
