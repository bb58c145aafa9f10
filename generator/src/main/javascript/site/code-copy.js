// Code can be copied.
import { copyButton } from './copy-button.js';
import { each } from './enhance.js';

if (navigator.clipboard) {
  each('figure.code', figure => {
    figure.append(copyButton(() => /** @type {HTMLElement} */ (figure.querySelector('code')).textContent));
  });
}
