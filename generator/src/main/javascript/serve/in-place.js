// A changed page is shown where it stands. Scripts have changed what is shown since: buttons in code, rows in another order. So the
// page is kept as it was written; that copy becomes the new page, and what it took to become so is done to what is shown.
import morphdom from 'morphdom';
import { kept } from './keeping.js';
import { changedParts } from './part.js';

/** What keeps a state that only its script knows: if it differs, the page is loaded. */
const STATEFUL = 'script, meta[http-equiv], table[data-calculation], table.budget[data-limit], iframe, object, embed';

/** Scripts of other names have a page of their own to keep. */
const PLAIN_SCRIPT = /(^|\/)(theme|site)\.([0-9a-f]+\.)?js$/;

const policy = self.trustedTypes?.createPolicy('lectern-serve', { createHTML: html => html });

/** What of a served page tells which it is. */
const FINGERPRINT = /^(.* data-fingerprint=")([0-9a-f]*)/s;

/** The page as it was last sent, but for that; empty before it was. */
let sent = '';

/** The page as it was written. */
const written = document.implementation.createHTMLDocument('');
written.replaceChild(written.importNode(document.documentElement, true), written.documentElement);

/** What is shown for a node of it; and all that is shown for one, as opposed to what scripts made. @type {WeakMap<Node, Node>} */
const shown = new WeakMap();
/** @type {WeakSet<Node>} */
const known = new WeakSet();

/**
 * @param {Node} copy
 * @param {Node} original of the same form
 */
function pair(copy, original) {
  shown.set(copy, original);
  known.add(original);
  for (let a = copy.firstChild, b = original.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) {
    pair(a, b);
  }
}
pair(written.documentElement, document.documentElement);

/**
 * Names the elements that stay as they are, where there are others before or behind them, so that they are found again.
 * @param {Element} before
 * @param {Element} after
 * @param {WeakMap<Node, string>} names
 * @param {{ next: number }} count
 */
function name(before, after, names, count) {
  const old = [...before.children];
  const now = [...after.children];
  const least = Math.min(old.length, now.length);
  /** @param {number} a @param {number} b */
  const same = (a, b) => {
    const equal = old[a].isEqualNode(now[b]);
    if (equal) {
      names.set(old[a], `=${count.next}`).set(now[b], `=${count.next++}`);
    }
    return equal;
  };
  let first = 0;
  while (first < least && same(first, first)) {
    first++;
  }
  let last = 0;
  while (last < least - first && same(old.length - 1 - last, now.length - 1 - last)) {
    last++;
  }
  if (old.length === now.length) {
    for (let i = first; i < old.length - last; i++) {
      name(old[i], now[i], names, count);
    }
  }
}

/**
 * Makes an element of the copy a new one.
 * @param {Element} root
 * @param {Element} next what it becomes; what is left of it is of no use
 * @param {(before: Element, after: Element) => void} replaced told of parts that scripts add something to
 * @returns {MutationRecord[]} what that took
 */
function become(root, next, replaced) {
  const parts = self.lectern?.enhanced;
  /** @type {WeakMap<Node, string>} */
  const names = new WeakMap();
  const count = { next: 0 };
  name(root, next, names, count);
  /** @type {[Element, Element][]} */
  const whole = [];
  const observer = new MutationObserver(() => {});
  observer.observe(written, { subtree: true, childList: true, attributes: true, characterData: true });
  morphdom(root, next, {
    getNodeKey: node => node instanceof Element && node.id || names.get(node),
    onBeforeElUpdated: (before, after) => {
      if (before.isEqualNode(after)) {
        return false;
      }
      if (parts && (before.matches(parts) || after.matches(parts))) {
        whole.push([before, after]);
        return false;
      }
      return true;
    },
  });
  whole.forEach(([before, after]) => {
    before.replaceWith(after);
    replaced(before, after);
  });
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

/** @param {Node} node */
function isStateful(node) {
  return node instanceof Element && (node.matches(STATEFUL) || node.querySelector(STATEFUL) !== null);
}

/** @param {MutationRecord} record */
function isUnsafe({ type, target, attributeName, addedNodes, removedNodes }) {
  const element = target instanceof Element ? target : target.parentElement;
  return type === 'childList' && [...addedNodes, ...removedNodes].some(isStateful)
    || attributeName !== 'data-fingerprint' && Boolean(element?.closest(STATEFUL));
}

/**
 * The old style stays until the new one is there.
 * @param {HTMLLinkElement} copy
 */
function exchangeStyle(copy) {
  const link = /** @type {HTMLLinkElement} */ (shown.get(copy));
  const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
  next.href = /** @type {string} */ (copy.getAttribute('href'));
  next.addEventListener('load', () => link.remove());
  next.addEventListener('error', () => link.remove());
  link.after(next);
  shown.set(copy, next);
  known.add(next);
}

/** @param {MutationRecord} record */
function putAttribute({ target, attributeName, attributeNamespace }) {
  const copy = /** @type {Element} */ (target);
  const element = /** @type {Element | undefined} */ (shown.get(copy));
  if (!element || !attributeName) {
    return;
  }
  const value = copy.getAttributeNS(attributeNamespace, attributeName);
  if (value === null) {
    element.removeAttributeNS(attributeNamespace, attributeName);
  } else if (copy.matches('link[rel="stylesheet"]') && attributeName === 'href') {
    exchangeStyle(/** @type {HTMLLinkElement} */ (copy));
  } else {
    element.setAttributeNS(attributeNamespace, attributeName, value);
  }
}

/**
 * What a script has put directly before an element, as the field that filters a list.
 * @param {Element} element
 */
function madeFor(element) {
  /** @type {Element[]} */
  const made = [];
  for (let before = element.previousSibling; before instanceof Element && !known.has(before); before = before.previousSibling) {
    made.unshift(before);
  }
  return made;
}

/**
 * What is shown for a node of the copy; made if there is nothing yet, of parts that may have been elsewhere on the page.
 * @param {Node} copy
 * @returns {Node}
 */
function show(copy) {
  const there = shown.get(copy);
  if (there) {
    return there;
  }
  const node = document.importNode(copy);
  shown.set(copy, node);
  known.add(node);
  copy.childNodes.forEach(child => node.appendChild(show(child)));
  return node;
}

/** @param {Node} node */
function following(node) {
  let next = node.nextSibling;
  while (next && !known.has(next)) {
    next = next.nextSibling;
  }
  return next;
}

/**
 * Shows what stands below an element, in its order; what scripts have added to it stays.
 * @param {Node} parent of the copy
 */
function arrange(parent) {
  const place = /** @type {Element} */ (show(parent));
  /** @type {Node | null} */
  let next = null;
  for (let child = parent.lastChild; child; child = child.previousSibling) {
    const node = show(child);
    if (node.parentNode !== place || following(node) !== next) {
      place.insertBefore(node, next instanceof Element ? madeFor(next)[0] ?? next : next);
    }
    next = node;
  }
}

/** @param {Document} page */
function styles(page) {
  return page.head.querySelectorAll('link[rel="stylesheet"]').length;
}

/** @param {string} html */
function parsed(html) {
  return new DOMParser().parseFromString(/** @type {string} */ (policy ? policy.createHTML(html) : html), 'text/html');
}

/**
 * The one element that a text stands for.
 * @param {string} html
 */
function element(html) {
  const { head, body } = parsed(html);
  return head.childNodes.length === 0 && body.childNodes.length === 1 ? body.firstElementChild : null;
}

/**
 * The elements of the copy that change, each with what it becomes.
 * @param {string} html
 * @returns {[Element, Element][]} none unless it is sure that the whole page would come to the same
 */
function changed(html) {
  const enhanced = self.lectern?.enhanced;
  const parts = sent ? changedParts(sent, html) : [];
  /** @type {[Element, Element][]} */
  const pairs = parts.flatMap(part => {
    const before = part.path.reduce((/** @type {Element | undefined} */ at, place) => at?.children[place], written.documentElement);
    const after = element(part.after);
    return before && after && !(enhanced && before.closest(enhanced)) && element(part.before)?.isEqualNode(before) ? [[before, after]] : [];
  });
  return pairs.length === parts.length ? pairs : [];
}

/**
 * The root of the copy with what it becomes.
 * @param {string} html
 * @returns {[Element, Element][]} nothing if the page must be loaded
 */
function all(html) {
  const next = parsed(html);
  return styles(next) === styles(written) ? [[written.documentElement, next.documentElement]] : [];
}

/**
 * Shows the page in place of the one that is shown; the reader's place, focus, and what was typed and unfolded stay.
 * @param {string} html
 * @returns {boolean} whether that could be done; if not, the page must be loaded
 */
export function showInPlace(html) {
  if ([...written.scripts].some(script => !('fingerprint' in script.dataset) && !PLAIN_SCRIPT.test(script.getAttribute('src') ?? ''))) {
    return false;
  }
  const nameless = html.replace(FINGERPRINT, '$1');
  const parts = changed(nameless);
  const pairs = parts.length > 0 ? parts : all(nameless);
  sent = nameless;
  if (pairs.length === 0 || !pairs.every(pair => put(...pair))) {
    return false;
  }
  document.querySelectorAll('script[data-fingerprint]').forEach(script => {
    script.setAttribute('data-fingerprint', FINGERPRINT.exec(html)?.[2] ?? '');
  });
  return true;
}

/**
 * @param {Element} before of the copy
 * @param {Element} after what it becomes
 * @returns {boolean} whether that can be shown in place
 */
function put(before, after) {
  /** @type {[Element, Element][]} */
  const parts = [];
  const records = become(before, after, (one, next) => parts.push([one, next]));
  if (records.some(isUnsafe)) {
    return false;
  }

  const again = parts.map(([one, next]) => {
    const old = /** @type {Element} */ (shown.get(one));
    const keep = kept([...madeFor(old), old]);
    return () => {
      const now = /** @type {Element} */ (shown.get(next));
      keep([...madeFor(now), now]);
    };
  });
  const parents = new Set();
  records.forEach(record => {
    if (record.type === 'attributes') {
      putAttribute(record);
    } else if (record.type === 'characterData') {
      const text = shown.get(record.target);
      if (text) {
        text.nodeValue = record.target.nodeValue;
      }
    } else {
      parents.add(record.target);
      record.removedNodes.forEach(copy => {
        const node = written.contains(copy) ? undefined : /** @type {ChildNode | undefined} */ (shown.get(copy));
        if (node instanceof Element) {
          madeFor(node).forEach(made => made.remove());
        }
        node?.remove();
      });
    }
  });
  parents.forEach(parent => written.contains(parent) && arrange(parent));
  if (records.some(record => record.type !== 'characterData')) {
    self.lectern?.enhance();
  }
  again.forEach(keep => keep());
  return true;
}
