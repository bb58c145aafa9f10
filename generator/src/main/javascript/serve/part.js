// The part of a page that changed, found in its text: to parse and compare a paragraph takes a hundredth of what the page takes.

/** An element's place: how many elements stand before it, from the root's children on. @typedef {{ before: string, after: string, path: number[] }} Part */

/** An element in a text. @typedef {{ name: string, start: number, place: number, children: number }} Open */

const EMPTY = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const TEXT = new Set(['script', 'style', 'textarea', 'title']);

/** These are the same whatever they stand in, as long as it is not one of the others. */
const PLAIN = new Set(['article', 'aside', 'blockquote', 'details', 'div', 'dl', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header',
  'li', 'main', 'nav', 'ol', 'p', 'section', 'ul']);
const OTHERS = new Set(['a', 'button', 'form', 'label', 'math', 'noscript', 'object', 'pre', 'select', 'svg', 'table', 'template', 'video', 'audio']);

/** Behind it is what is told of a page. */
const MAIN_END = '</main>';

/** A part that is no smaller is compared as a whole page. */
const SMALL = 0.5;

/**
 * Where a tag ends that begins at a place.
 * @param {string} text
 * @param {number} start
 */
function endOfTag(text, start) {
  let end = text.indexOf('>', start);
  for (let quote = text.indexOf('"', start); quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) {
    quote = text.indexOf('"', quote + 1);
    if (quote > end || quote < 0) {
      end = quote < 0 ? -1 : text.indexOf('>', quote);
    }
    if (end < 0) {
      break;
    }
  }
  return end < 0 ? text.length : end + 1;
}

/**
 * Goes over the tags of a text from a place on, with the elements that are open there. Attributes are quoted as all of these pages
 * are: with two strokes.
 * @param {string} text
 * @param {Open[]} open the innermost last; changed on the way
 * @param {number} from
 * @param {(start: number, end: number) => boolean} stops asked before each tag
 * @returns {boolean} whether all that is closed was open
 */
function walk(text, open, from, stops) {
  for (let start = text.indexOf('<', from), end = 0; start >= 0; start = text.indexOf('<', end)) {
    const comment = text.startsWith('<!--', start);
    end = comment ? (text.indexOf('-->', start) + 1 || text.length) + 2 : endOfTag(text, start);
    if (stops(start, end)) {
      return true;
    }
    if (text[start + 1] === '!') {
      continue;
    }
    if (text[start + 1] === '/') {
      const closed = open.pop();
      if (!closed || end - start !== closed.name.length + 3 || !text.startsWith(closed.name, start + 2)) {
        return false;
      }
      continue;
    }
    const parent = open[open.length - 1];
    const place = parent ? parent.children++ : 0;
    let behind = start + 1;
    for (let c = text.charCodeAt(behind); c > 32 && c !== 47 && c !== 62; c = text.charCodeAt(++behind));
    const name = text.slice(start + 1, behind);
    if (EMPTY.has(name) || text[end - 2] === '/') {
      continue;
    }
    open.push({ name, start, place, children: 0 });
    if (TEXT.has(name)) {
      const close = text.indexOf(`</${name}`, end);
      if (close < 0) {
        return false;
      }
      end = close;
    }
  }
  return false;
}

/**
 * Where the elements end that are open at a place, from the innermost on to the first that ends behind another place and is plain,
 * and what is around that.
 * @param {string} text
 * @param {Open[]} open
 * @param {number} from
 * @returns {number[]} fewer if tags do not fit together
 */
function ends(text, open, from) {
  /** @type {number[]} */
  const found = [];
  const rest = open.map(one => ({ ...one }));
  walk(text, rest, from, (start, end) => {
    const left = open.length - found.length;
    if (text[start + 1] === '/' && rest.length === left && text.slice(start, end) === `</${rest[left - 1].name}>`) {
      found.push(end);
    }
    return found.length === open.length;
  });
  return found;
}

/** Where two texts differ. @typedef {{ from: number, to: number, fromAfter: number, toAfter: number }} Difference */

/**
 * The texts without what they have in common at both ends.
 * @param {string} before
 * @param {string} after
 * @param {Difference} within
 * @returns {Difference}
 */
function narrowed(before, after, { from, to, fromAfter, toAfter }) {
  while (from < to && fromAfter < toAfter && before.charCodeAt(from) === after.charCodeAt(fromAfter)) {
    from++;
    fromAfter++;
  }
  while (from < to && fromAfter < toAfter && before.charCodeAt(to - 1) === after.charCodeAt(toAfter - 1)) {
    to--;
    toAfter--;
  }
  return { from, to, fromAfter, toAfter };
}

/**
 * Where two pages differ: in what they say, and in what is told of them below.
 * @param {string} before
 * @param {string} after
 */
function differences(before, after) {
  const all = narrowed(before, after, { from: 0, to: before.length, fromAfter: 0, toAfter: after.length });
  const end = before.lastIndexOf(MAIN_END, all.to);
  const endAfter = after.lastIndexOf(MAIN_END, all.toAfter);
  if (end < all.from || endAfter < all.fromAfter) {
    return [all];
  }
  return [
    narrowed(before, after, { ...all, to: end, toAfter: endAfter }),
    narrowed(before, after, { ...all, from: end, fromAfter: endAfter }),
  ].filter(({ from, to, fromAfter, toAfter }) => from < to || fromAfter < toAfter);
}

/**
 * The innermost plain element that has a difference in it.
 * @param {string} before
 * @param {string} after
 * @param {Difference} difference
 * @returns {Part | undefined} nothing if there is none, or none that is small
 */
function part(before, after, { from, to, fromAfter, toAfter }) {
  /** @type {Open[]} */
  const open = [];
  let at = 0;
  if (!walk(before, open, 0, (_, end) => {
    const differs = end > from;
    at = differs ? at : end;
    return differs;
  }) || TEXT.has(open[open.length - 1]?.name)) {
    return undefined;
  }
  const others = open.findIndex(one => OTHERS.has(one.name));
  const ended = ends(before, open, at);
  const endedAfter = ends(after, open, at + fromAfter - from);
  for (let i = (others < 0 ? open.length : others) - 1; i > 0; i--) {
    const { name, start } = open[i];
    const end = ended[open.length - 1 - i];
    const endAfter = endedAfter[open.length - 1 - i];
    if (end === undefined || endAfter === undefined) {
      return undefined;
    }
    if (PLAIN.has(name) && end - to === endAfter - toAfter && end - to >= `</${name}>`.length) {
      const found = {
        before: before.slice(start, end),
        after: after.slice(start + fromAfter - from, endAfter),
        path: open.slice(1, i + 1).map(one => one.place),
      };
      return Math.max(found.before.length, found.after.length) < SMALL * before.length ? found : undefined;
    }
  }
  return undefined;
}

/**
 * The innermost plain elements in which two pages differ.
 * @param {string} before
 * @param {string} after
 * @returns {Part[]} none if they have to be compared as a whole
 */
export function changedParts(before, after) {
  const parts = differences(before, after).map(one => part(before, after, one));
  return parts.flatMap(one => (one && parts.every(Boolean) ? [one] : []));
}
