// The drawer closes when a link in it is followed, or with Escape.
const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById('_drawer'));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && drawer && drawer.checked) {
    drawer.checked = false;
    drawer.focus();
  }
});
