// @ts-check
// The contents of the site stay where they were when a reader goes on to the next page.
const KEY = 'lectern-drawer';
const drawer = document.querySelector('.drawer');
if (drawer) {
  try {
    const place = Number(sessionStorage.getItem(KEY));
    if (place > 0) {
      drawer.scrollTop = place;
    }
    const here = drawer.querySelector('[aria-current="page"]');
    if (here) {
      const box = drawer.getBoundingClientRect();
      const at = here.getBoundingClientRect();
      if (box.height > 0 && (at.top < box.top || at.bottom > box.bottom)) {
        drawer.scrollTop += at.top - box.top - box.height / 3;
      }
    }
    addEventListener('pagehide', () => {
      try {
        sessionStorage.setItem(KEY, String(Math.round(drawer.scrollTop)));
      } catch (refused) {
        // Then the next page begins at the top.
      }
    });
  } catch (refused) {
    // Storage is blocked: each page begins at the top.
  }
}

export {};
