// Shipped as it stands but for the names in capitals: keeps the files of one build, so that the app opens without a network.
// A new build waits until it is asked for. Files of different builds have different names, and those of the build before
// are kept: a tab that is still open never meets a file of another build under a name it knows.
var VERSION = __VERSION__
var FILES = __FILES__
var PREFIX = 'app-'

self.addEventListener('install', function (event) {
  event.waitUntil(
    caches.open(PREFIX + VERSION).then(function (cache) {
      return cache.addAll(FILES)
    }),
  )
})

self.addEventListener('activate', function (event) {
  event.waitUntil(
    caches.keys().then(function (keys) {
      var old = keys.filter(function (key) {
        return key.indexOf(PREFIX) === 0 && key !== PREFIX + VERSION
      })
      var isFirst = old.length === 0
      var stale = old.slice(0, -1).map(function (key) {
        return caches.delete(key)
      })
      return Promise.all(isFirst ? stale.concat(self.clients.claim()) : stale)
    }),
  )
})

self.addEventListener('message', function (event) {
  if (event.data === 'take over') self.skipWaiting()
})

self.addEventListener('fetch', function (event) {
  var request = event.request
  if (request.method !== 'GET' || request.url.indexOf(self.registration.scope) !== 0) return
  event.respondWith(
    caches.open(PREFIX + VERSION).then(function (cache) {
      var wanted = request.mode === 'navigate' ? self.registration.scope : request
      return cache.match(wanted).then(function (own) {
        return (
          own ||
          caches.match(request).then(function (kept) {
            return kept || fetch(request)
          })
        )
      })
    }),
  )
})
