// In place of the worker that keeps a published site: takes itself away, and what that one kept.
const worker = /** @type {{ skipWaiting(): Promise<void>, registration: ServiceWorkerRegistration } & typeof globalThis} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', event => {
  const gone = caches.keys()
    .then(names => Promise.all(names.map(name => caches.delete(name))))
    .then(() => worker.registration.unregister());
  /** @type {Event & { waitUntil(work: Promise<unknown>): void }} */ (event).waitUntil(gone);
});
