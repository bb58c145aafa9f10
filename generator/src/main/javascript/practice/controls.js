import { element } from '../site/element.js';

/**
 * Parts that the pages of practice share.
 * @typedef {Record<string, string>} Attributes
 */

/**
 * @param {string} text
 * @param {(event: MouseEvent) => void} press
 * @param {Attributes} [attributes]
 * @returns {HTMLButtonElement}
 */
export function button(text, press, attributes = {}) {
  const made = /** @type {HTMLButtonElement} */ (element('button', { type: 'button', ...attributes }, [text]));
  made.addEventListener('click', press);
  return made;
}

/**
 * A choice of one, with its name before it.
 * @param {string} name
 * @param {[value: string, text: string][]} options
 * @param {string} value the chosen one
 * @returns {{ row: HTMLElement, select: HTMLSelectElement }}
 */
export function select(name, options, value) {
  const made = /** @type {HTMLSelectElement} */ (element('select', {}, options.map(([each, text]) => element('option', { value: each }, [text]))));
  made.value = value;
  return { row: element('label', { class: 'r-field' }, [`${name} `, made]), select: made };
}

/**
 * A box to tick.
 * @param {(Node | string)[]} parts
 * @param {boolean} on
 * @param {(on: boolean) => void} change
 * @returns {HTMLElement}
 */
export function tick(parts, on, change) {
  const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox' }));
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
  return element('label', { class: 'r-tick' }, [box, element('span', {}, parts)]);
}

/**
 * Gives the person a file.
 * @param {Blob | string} content
 * @param {string} type
 * @param {string} name
 */
export function download(content, type, name) {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = /** @type {HTMLAnchorElement} */ (element('a', { href: address, download: name }));
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The line that says what hinders the store; empty while nothing does. */
export function troubleLine() {
  const line = element('p', { class: 'r-trouble', role: 'alert' });
  line.hidden = true;
  return {
    line: /** @type {HTMLElement} */ (line),
    /** @param {Error | undefined} trouble */
    tell(trouble) {
      line.textContent = trouble?.message ?? '';
      line.hidden = !trouble;
    }
  };
}

/** The lengths that can be chosen. @param {number} usual minutes @returns {[string, string][]} */
export function lengths(usual) {
  const all = new Set([usual]);
  for (let minutes = 15; minutes <= 90; minutes += 5) {
    all.add(minutes);
  }
  return [...all].sort((one, other) => one - other).map(minutes => [String(minutes), `${minutes} min`]);
}

/** The day and the time of a moment, as the person's machine writes them. @param {number} moment */
export function dated(moment) {
  return new Date(moment).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
