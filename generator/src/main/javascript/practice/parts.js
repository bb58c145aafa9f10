// The texts of cards and drills, which the build cuts into parts: as elements, as HTML, or without marks.

/**
 * @typedef {import('./types').Part} Part
 * @typedef {import('./types').Parts} Parts
 */

const KNOWN = new Set([
  'a', 'b', 'blockquote', 'br', 'code', 'del', 'em', 'h3', 'h4', 'h5', 'h6', 'i', 'li', 'ol', 'p', 'pre', 's', 'small', 'strong', 'sub',
  'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'
]);
const BLOCKS = new Set(['blockquote', 'br', 'div', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul']);

/**
 * Whether an address may be followed: to the web, or within the site.
 * @param {string} href
 * @returns {boolean}
 */
function isSafe(href) {
  return /^(https?:\/\/|(?![a-z][a-z0-9+.-]*:)[.#\w])/i.test(href);
}

/**
 * @param {Parts} parts
 * @returns {Part[]}
 */
function list(parts) {
  return typeof parts === 'string' ? [parts] : parts;
}

/**
 * @param {[string, ...Part[]]} element
 * @returns {{ name: string, href: string, parts: Part[] }}
 */
function opened(element) {
  const [name, ...parts] = element;
  const href = name === 'a' ? String(parts.shift()) : '';
  return { name: KNOWN.has(name) && (name !== 'a' || isSafe(href)) ? name : 'span', href, parts };
}

/**
 * @param {Parts} parts
 * @returns {(Node | string)[]}
 */
export function nodes(parts) {
  return list(parts).map(part => {
    if (typeof part === 'string') {
      return part;
    }
    const { name, href, parts: inner } = opened(part);
    const made = document.createElement(name);
    if (name === 'a') {
      made.setAttribute('href', href);
      if (/^https?:/i.test(href)) {
        made.setAttribute('rel', 'noopener external');
      }
    }
    made.append(...nodes(inner));
    return made;
  });
}

/**
 * @param {string} text
 * @returns {string}
 */
export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * As HTML on one line, with full addresses.
 * @param {Parts} parts
 * @param {string} base the address of the page that the parts' addresses start from
 * @returns {string}
 */
export function html(parts, base) {
  return list(parts).map(part => {
    if (typeof part === 'string') {
      return escaped(part).replace(/[\t\r\n]+/g, ' ');
    }
    const { name, href, parts: inner } = opened(part);
    const attributes = name === 'a' ? ` href="${escaped(new URL(href, base).href)}"` : '';
    return name === 'br' ? '<br>' : `<${name}${attributes}>${html(inner, base)}</${name}>`;
  }).join('');
}

/**
 * Without marks, a line for each block.
 * @param {Parts} parts
 * @returns {string}
 */
export function plain(parts) {
  return lines(parts).replace(/[ \t]*\n\s*/g, '\n').trim();
}

/**
 * @param {Parts} parts
 * @returns {string}
 */
function lines(parts) {
  return list(parts).map(part => {
    if (typeof part === 'string') {
      return part.replace(/\s+/g, ' ');
    }
    const { name, parts: inner } = opened(part);
    const text = (name === 'li' ? '• ' : '') + lines(inner);
    return BLOCKS.has(name) ? `\n${text}\n` : text;
  }).join('');
}
