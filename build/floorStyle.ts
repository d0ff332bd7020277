import postcss, { type Container, type Declaration, type Node, type Rule } from 'postcss'
import type { Excess } from './floorScript.ts'

/** Since when; told to whoever has to write it otherwise. */
type Table = readonly (readonly [pattern: RegExp, what: string])[]

const atRules: Table = [
  [/^layer$/, '@layer: its content vanishes before Chrome 99'],
  [/^container$/, '@container: its content vanishes before Chrome 105'],
  [/^scope$/, '@scope: its content vanishes before Chrome 118'],
  [/^starting-style$/, '@starting-style: Chrome 117'],
]

const selectors: Table = [
  [/:has\(/, ':has(): Chrome 105'],
  [/:is\(/, ':is(): Chrome 88 (also what asymmetric logical properties and :not(a, b) become)'],
  [/:where\(/, ':where(): Chrome 88'],
  [/:dir\(/, ':dir(): Chrome 120'],
  [/:not\([^()]*,/, ':not() with a list: Chrome 88, chain :not() instead'],
  [/&/, 'nesting: Chrome 112'],
]

/** Fine alone, where an older browser drops the one rule; in a list it drops the others with it. */
const NEW_PSEUDO =
  /:(focus-visible|any-link|user-valid|user-invalid|autofill|modal|popover-open|open|:marker|:backdrop|:file-selector-button|:part|:cue)\b/

const properties: Table = [
  [/^inset(-|$)/, 'inset: Chrome 87'],
  [/^aspect-ratio$/, 'aspect-ratio: Chrome 88'],
  [/^(translate|rotate|scale)$/, 'individual transforms: Chrome 104, use transform'],
  [/^row-gap$/, 'row-gap: Chrome 66 in grids, 84 in flex; use grid-row-gap or margins'],
  [/^(margin|padding|border)-(inline|block)/, 'logical margins and borders: Chrome 69 to 87'],
  [/^(min-|max-)?(inline|block)-size$/, 'logical sizes: iOS 12.2'],
]

const values: Table = [
  [/\b(clamp|min|max)\(/, 'min(), max(), clamp(): Chrome 79'],
  [/\d(d|s|l)v(h|w|min|max|i|b)\b/, 'dynamic viewport units: Chrome 108'],
  [/\d(cap|ic|lh|rlh|rex|rch|cqw|cqh|cqi|cqb)\b/, 'new length units: Chrome 105 to 118'],
  [/\b(oklch|oklab|lch|lab|color|color-mix|light-dark|hwb)\(/, 'new colour functions: Chrome 101 to 123'],
  [/\brgba?\([^,()]*\/|\bhsla?\([^,()]*\//, 'colours with a slash: Chrome 65, iOS 12.2'],
  [/\benv\(/, 'env(): Chrome 69'],
  [/\bsubgrid\b/, 'subgrid: Chrome 117'],
  [/^(contents|flow-root)$/, 'display contents: Chrome 65, flow-root: iOS 13'],
  [/\b(revert|revert-layer)$/, 'revert: Chrome 84'],
]

/**
 * What a style sheet holds that changes the page where Chrome 64 or iOS 12 do not know it. What merely adds (accent-color,
 * text-wrap) may stay, and so may whatever stands inside @supports, or under a plainer value of the same property.
 */
export function styleExcess(css: string): Excess[] {
  const found: Excess[] = []
  const tell = (node: Node, what: string): void => {
    const { line, column } = node.source?.start ?? { line: 1, column: 1 }
    found.push({ line, column, what })
  }
  const match = (node: Node, text: string, table: Table): void => {
    for (const [pattern, what] of table) if (pattern.test(text)) tell(node, what)
  }
  const visit = (container: Container): void => {
    container.each((node) => {
      if (node.type === 'atrule') {
        if (node.name === 'supports') return
        if (container.type === 'rule') tell(node, 'nesting: Chrome 112')
        match(node, node.name, atRules)
        if (node.name === 'media' && /[<>]/.test(node.params)) tell(node, 'media ranges: Chrome 104, use min-width')
        if (node.nodes) visit(node as Container)
      } else if (node.type === 'rule') {
        if (container.type === 'rule') tell(node, 'nesting: Chrome 112')
        match(node, node.selector, selectors)
        if (node.selectors.length > 1 && NEW_PSEUDO.test(node.selector))
          tell(node, 'a new pseudo-class voids the whole list: give it a rule of its own')
        visit(node)
      } else if (node.type === 'decl') {
        match(node, node.prop, properties)
        if (!hasPlainer(node)) match(node, node.value, values)
        if (/^(column-)?gap$/.test(node.prop) && !mayGap(node))
          tell(node, 'gap: Chrome 66 in grids (write grid-gap), 84 in flex (write margins)')
      }
    })
  }
  visit(postcss.parse(css))
  return found
}

/** An older browser keeps the last value it understands. A custom property has no such mercy: it takes whatever is written. */
function hasPlainer(node: Declaration): boolean {
  if (node.prop.startsWith('--')) return false
  const isPlain = (value: string): boolean => !values.some(([pattern]) => pattern.test(value))
  const siblings = node.parent?.nodes ?? []
  return siblings
    .slice(0, siblings.indexOf(node))
    .some((other) => other.type === 'decl' && other.prop === node.prop && isPlain(other.value))
}

/** In columns it is as old as they are; in a grid the old name may stand above it. */
function mayGap({ prop, parent }: Declaration): boolean {
  const siblings = ((parent as Rule | undefined)?.nodes ?? []).flatMap((other) =>
    other.type === 'decl' ? [other.prop] : [],
  )
  return (
    siblings.includes(`grid-${prop}`) ||
    (prop === 'column-gap' && siblings.some((other) => /^column(s|-count|-width)$/.test(other)))
  )
}
