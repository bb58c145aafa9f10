// On-this-page follows the text.
import { enhancements } from './enhance.js';

/** @type {HTMLAnchorElement[]} */
let links = [];
/** @type {(HTMLElement | null)[]} */
let headings = [];
let waiting = false;

/**
 * Scrolls the list, and not the page, to its current item.
 * @param {Element} link
 */
function keepInView(link) {
  const frame = /** @type {Element} */ (link.closest('.margin'));
  const box = frame.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  if (at.top < box.top + 40 || at.bottom > Math.min(box.bottom, innerHeight) - 20) {
    frame.scrollTop += at.top - box.top - box.height / 3;
  }
}

function follow() {
  let at = -1;
  for (let i = 0; i < headings.length; i++) {
    if (headings[i] && /** @type {Element} */ (headings[i]).getBoundingClientRect().top < 120) {
      at = i;
    }
  }
  links.forEach((link, i) => {
    if (i === at) {
      link.setAttribute('aria-current', 'true');
      keepInView(link);
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

document.addEventListener('scroll', () => {
  if (!waiting && links.length > 0) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }
}, { passive: true });

enhancements.push(() => {
  links = Array.from(document.querySelectorAll('.on-page a'));
  headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  follow();
});
