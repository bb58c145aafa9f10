// What the pages for practising have in common: the store, its troubles in words, and the data that the build made.
import { element } from '../site/element.js';
import { PRACTICE } from './schema.js';
import { openStore } from './store.js';

/**
 * Opens the store of a page; trouble with it stands at the top of the page's own part as long as it lasts.
 * @param {HTMLElement} place
 * @returns {Promise<{ store: import('./store.js').Store, tell: (text: string) => void }>}
 */
export async function opened(place) {
  const notice = element('p', { class: 'practice-notice', role: 'status' });
  notice.hidden = true;
  place.prepend(notice);
  place.hidden = false;
  /** @type {(text: string) => void} */
  const tell = text => {
    notice.textContent = text;
    notice.hidden = text === '';
  };
  const store = await openStore({
    site: place.dataset.site, schema: PRACTICE, onTrouble: trouble => tell(trouble ? trouble.message : '')
  });
  return { store, tell };
}

/**
 * The JSON that a script of data leaves; the text is let go.
 * @param {HTMLElement} place
 * @param {'lecternCards' | 'lecternDrills'} name
 * @returns {Promise<any>}
 */
export async function loaded(place, name) {
  await self.lectern.load(place.dataset.script ?? '');
  const data = JSON.parse(self[name]);
  self[name] = '';
  return data;
}

/** @type {(text: string, act: () => unknown, more?: Record<string, string>) => HTMLButtonElement} */
export function button(text, act, more = {}) {
  const made = element('button', { type: 'button', ...more }, [text]);
  made.addEventListener('click', act);
  return /** @type {HTMLButtonElement} */ (made);
}

/**
 * Offers a file for saving.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** @type {(count: number, one: string, many?: string) => string} */
export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * A kind's name within a sentence.
 * @param {string} singular
 * @returns {string}
 */
export function within(singular) {
  return /^\p{Lu}\p{Ll}/u.test(singular) ? singular.charAt(0).toLowerCase() + singular.slice(1) : singular;
}

/**
 * Whether a key that was pressed is meant for the page: not for a field, a button or a dialog, and only if such keys are on.
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
export function isForPage(event) {
  const target = /** @type {Element} */ (event.target);
  const taken = event.key === ' ' || event.key === 'Enter'
    ? 'a, button, input, select, summary, textarea, [contenteditable]'
    : 'input:not([type="checkbox"]), select, textarea, [contenteditable]';
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && self.lectern.singleKeys()
    && !document.querySelector('dialog[open]') && !target.closest?.(taken);
}

/**
 * The whole number that a field or a record holds, within bounds.
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 * @param {number} otherwise
 * @returns {number}
 */
export function whole(value, least, most, otherwise) {
  const number = Number(value);
  return Number.isInteger(number) && value !== '' && value !== null ? Math.min(most, Math.max(least, number)) : otherwise;
}
