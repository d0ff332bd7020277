import { useEffect, useState, useSyncExternalStore } from 'react'

/**
 * Keeps the app for use without a network, and tells of a new version once one has come.
 *
 * Only at top level: in a frame the page belongs to another site, and in an opaque origin even asking for the worker throws.
 *
 * @returns takes the new version over, which starts the page afresh; undefined while there is none
 */
export function useNewVersion(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>()
  useEffect(() => {
    if (window.top !== window || !window.isSecureContext || !('serviceWorker' in navigator)) return
    navigator.serviceWorker
      .register('./sw.js')
      .then((registration) => watch(registration, setWaiting))
      .catch(() => undefined) // without it the app works as well, but not without a network
  }, [])
  return waiting && (() => takeOver(waiting))
}

function watch(registration: ServiceWorkerRegistration, tell: (worker: ServiceWorker) => void): void {
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting)
  }
  // One that is already coming has sent its `updatefound`.
  const follow = () => registration.installing?.addEventListener('statechange', look)
  look()
  follow()
  registration.addEventListener('updatefound', follow)
}

function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  worker.postMessage('take over')
}

/** Whether the device has a network, as far as it tells. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  )

function onNetwork(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}
