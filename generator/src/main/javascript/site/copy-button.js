import { button } from './button.js';

/**
 * A button that copies a text, and says whether it has.
 * @param {() => string} text
 */
export function copyButton(text) {
  const copy = button('Copy', '', () => {
    navigator.clipboard.writeText(text()).then(
      () => { copy.textContent = 'Copied'; },
      () => { copy.textContent = 'Not copied'; });
    setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
  });
  copy.className = 'copy';
  return copy;
}
