// Theme: what the system says, or light, or dark.
const root = document.documentElement;
const themes = ['auto', 'light', 'dark'];
/** @type {HTMLElement | null} */
const themeSwitch = document.querySelector('.theme-switch');
function current() {
  return root.dataset.theme || 'auto';
}
function label() {
  /** @type {HTMLElement} */ (themeSwitch).textContent = `Theme: ${current()}`;
}
if (themeSwitch) {
  themeSwitch.hidden = false;
  label();
  themeSwitch.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    if (next === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = next;
    }
    try {
      if (next === 'auto') {
        localStorage.removeItem('lectern-theme');
      } else {
        localStorage.setItem('lectern-theme', next);
      }
    } catch (blocked) {
      // The choice then holds for this page only.
    }
    label();
  });
}
