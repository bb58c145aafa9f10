// A page that is being written is never taken from what a browser kept, be it of a site that stood at this port before.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.getRegistrations()
    .then(all => all.forEach(registration => registration.unregister()))
    .catch(() => {
      // Then there is none.
    });
  navigator.serviceWorker.register = () => Promise.reject(new Error('not while the site is written'));
}

export {};
