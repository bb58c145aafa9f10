// @ts-check
// A formula is copied as its author wrote it: with a button where it stands alone, and wherever somebody selects one.
import { once } from './once.js';

const formulas = once('.formula');

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

/** @param {Document | Element} root */
export function copyFormulas(root) {
  if (!navigator.clipboard) {
    return;
  }
  formulas(root).forEach(formula => {
    const maths = Array.from(formula.querySelectorAll('math'));
    if (maths.length === 0) {
      return;
    }
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'copy';
    copy.textContent = 'Copy';
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(maths.map(source).join('\n')).then(
        () => { copy.textContent = 'Copied'; },
        () => { copy.textContent = 'Not copied'; });
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    formula.append(copy);
  });
}
