// @ts-check
// A formula is copied as its author wrote it: with a button where it stands alone, and wherever somebody selects one.
import { copyButton } from './copy-button.js';
import { each } from './enhance.js';

/**
 * @param {Element} math
 * @returns {string}
 */
function source(math) {
  const annotation = math.querySelector('annotation');
  return (annotation && annotation.textContent) || '';
}

document.addEventListener('copy', event => {
  const selection = getSelection();
  const from = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).commonAncestorContainer : null;
  const element = from instanceof Element ? from : from && from.parentElement;
  const math = element && (element.closest('math') || (element.matches('.set') && element.querySelector('math')));
  if (math && event.clipboardData) {
    event.clipboardData.setData('text/plain', source(math));
    event.preventDefault();
  }
});

if (navigator.clipboard) {
  each('.formula', formula => {
    const maths = Array.from(formula.querySelectorAll('math'));
    if (maths.length > 0) {
      formula.append(copyButton(() => maths.map(source).join('\n')));
    }
  });
}
