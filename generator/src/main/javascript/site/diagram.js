import { button } from './button.js';
import { each } from './enhance.js';
import { load, style } from './loader.js';

// A picture can be enlarged, and its source copied.
/**
 * @param {Element} figure
 * @param {HTMLElement} pressed
 */
function copySource(figure, pressed) {
  const code = /** @type {Element} */ (figure.querySelector('.diagram-source code'));
  /** @param {string} word */
  function say(word) {
    pressed.textContent = word;
    setTimeout(() => { pressed.textContent = 'Copy source'; }, 1500);
  }
  function select() {
    /** @type {HTMLDetailsElement} */ (figure.querySelector('.diagram-source')).open = true;
    /** @type {Selection} */ (getSelection()).selectAllChildren(code);
    say('Selected');
  }
  if (navigator.clipboard) {
    navigator.clipboard.writeText(code.textContent).then(() => { say('Copied'); }, select);
  } else {
    select();
  }
}

/**
 * A picture that goes on beyond its frame fades out there.
 * @param {HTMLElement} view
 */
function showMore(view) {
  const scroll = /** @type {Element} */ (view.querySelector('.diagram-scroll'));
  const left = scroll.scrollLeft > 2;
  const right = scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 2;
  view.dataset.more = (left ? 'left ' : '') + (right ? 'right' : '');
}

each('figure.diagram', figure => {
  const view = /** @type {HTMLElement} */ (figure.querySelector('.diagram-view'));
  /** @type {Element} */ (view.querySelector('.diagram-scroll')).addEventListener('scroll', () => { showMore(view); }, { passive: true });
  showMore(view);
  const actions = document.createElement('span');
  actions.className = 'diagram-actions';
  const copy = button('Copy source', '', () => { copySource(figure, copy); });
  const large = button('Enlarge', '', () => { Promise.all([load('picture.js'), style('picture.css')]).then(() => self.lectern.enlarge?.(figure, large), () => { large.textContent = 'Not loaded: try again'; }); });
  actions.append(large, copy);
  /** @type {Element} */ (figure.querySelector('figcaption')).append(actions);
});

addEventListener('resize', () => {
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('figure.diagram .diagram-view')).forEach(showMore);
});
