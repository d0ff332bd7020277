// Shipped as it stands, not compiled: ES5 only, so that a browser too old for the app can still be told so. The build puts
// SystemJS, the probe and the file names in the place of __NAMES__. A line that begins with [ or (, once filled in,
// needs a semicolon before it.
;(function () {
  var root = document.documentElement
  // index.html begins with `boot-failed`: it lists the benefits and the units, for where this file does not come or cannot run.
  function fail() { root.className = 'boot-failed' }
  // Chrome 63 and iOS 12 are the first to have it. What passes here and still cannot read a script fails in run().
  if (!window.Symbol || !Symbol.asyncIterator) return
  root.className = ''

  __SYSTEMJS__

  var here = document.currentScript.src, isAsked = false, isStarted = false, isUp = false
  var isLink = /^#\/s\//.test(location.hash)
  var proto = System.constructor.prototype, load = proto.instantiate
  function url(file) { return new URL(file, here).href }
  var files = __FILES__.map(url)
  function add(tag, props) { return document.head.appendChild(Object.assign(document.createElement(tag), props)) }

  // SystemJS and React.lazy both remember a failed load for ever: so a load never fails, it waits for another try.
  // After three tries the app hears `chunk:failed` and answers `chunk:retry`; a network that comes back is an answer too.
  proto.instantiate = function (u, parent, meta) {
    var self = this
    function wait(tries) {
      return new Promise(function (again) {
        if (tries < 3) return setTimeout(again, 500 * tries)
        addEventListener('chunk:retry', again, { once: true })
        addEventListener('online', again, { once: true })
        if (isUp) dispatchEvent(new Event('chunk:failed'))
        else fail()
      })
    }
    function attempt(n) {
      return (files.indexOf(u) < 0 ? styled() : Promise.resolve()).then(function () { return load.call(self, u, parent, meta) }).catch(function () { return wait(n).then(function () { return attempt(n + 1) }) })
    }
    return attempt(1)
  }

  // The start page has its own sheet; every other screen waits for the second one.
  var sheet = null
  function styled() {
    if (!__STYLE__) return Promise.resolve()
    sheet = sheet || new Promise(function (loaded, failed) {
      add('link', { rel: 'stylesheet', href: url(__STYLE__), onload: loaded, onerror: failed })
    }).catch(function (error) { sheet = null; throw error })
    return sheet
  }

  // A tap on a button before the app is up starts it, and is given to it again when the start page is hydrated as a
  // whole: earlier, it would change what is still to be hydrated, and the tiles ticked so far would be lost.
  var tapped = null
  function keep(event) {
    tapped = event.target.closest('button')
    start()
  }
  addEventListener('click', keep)

  function run() {
    addEventListener('start:up', function () { if (tapped) tapped.click() }, { once: true })
    // One file after the other, each in a task of its own: between two of them the page answers to a finger.
    files.reduce(function (before, file) {
      return before.then(function () { return System.import(file) }).then(function () { return new Promise(function (go) { setTimeout(go) }) })
    }, Promise.resolve()).then(function () {
      isUp = true
      styled().catch(function () {}) // the next screen asks again
      removeEventListener('click', keep)
    }).catch(function (error) {
      console.error(error)
      fail()
    })
  }
  function ask() {
    if (isAsked) return
    isAsked = true
    var wanted = isLink ? files.concat(__LINK__.map(url)) : files
    wanted.forEach(function (file) { add('link', { rel: 'preload', as: 'script', href: file }) })
  }
  function start() {
    if (isStarted) return
    isStarted = true
    ask()
    if (__PROBE__) run()
    else add('script', { src: url(__POLYFILLS__), onload: run, onerror: run })
  }

  // The start page stands as HTML: let it paint first; a tap starts the app at once.
  // On any other route it would flash: while the class `deep` is set CSS leaves its header alone, and says what is opening.
  if (/^#?\/?$/.test(location.hash)) {
    addEventListener('hashchange', start)
    addEventListener('load', function () { setTimeout(start) })
  } else {
    root.className = isLink ? 'deep deep-link' : 'deep'
    styled().catch(function () {})
    ask()
    requestAnimationFrame(function () { setTimeout(start) })
    setTimeout(start, 200) // a page in the background paints nothing
  }
})()
