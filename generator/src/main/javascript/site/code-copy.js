import { once } from './once.js';

const codes = once('figure.code');

/**
 * Code can be copied.
 * @param {Document | Element} root
 */
export function copyCode(root) {
  if (!navigator.clipboard) {
    return;
  }
  codes(root).forEach(figure => {
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'copy';
    copy.textContent = 'Copy';
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(/** @type {HTMLElement} */ (figure.querySelector('code')).textContent).then(
        () => { copy.textContent = 'Copied'; },
        () => { copy.textContent = 'Not copied'; });
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    figure.appendChild(copy);
  });
}
