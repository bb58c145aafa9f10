// What was changed stands in the page's address; the other keys there stay. It is written once
// the reader rests: browsers are slow at it, and refuse it if it comes too often.
/** @type {Record<string, string | null>} */
let unwritten = {};
let writing = 0;

/**
 * @param {string[]} keys those that this calculator answers for
 * @param {URLSearchParams} changed those of them that are not as published
 */
export function remember(keys, changed) {
  keys.forEach(key => { unwritten[key] = changed.get(key); });
  clearTimeout(writing);
  writing = setTimeout(write, 150);
}

function write() {
  clearTimeout(writing);
  const query = new URLSearchParams(location.search);
  Object.keys(unwritten).forEach(key => {
    query.delete(key);
    if (unwritten[key] !== null) {
      query.set(key, /** @type {string} */ (unwritten[key]));
    }
  });
  unwritten = {};
  const text = query.toString();
  if (text === new URLSearchParams(location.search).toString()) {
    return;
  }
  try {
    history.replaceState(history.state, '', (text ? `?${text}` : location.pathname) + location.hash);
  } catch (blocked) {
    // Some browsers keep the address of a page that was opened from a file.
  }
}

/** @returns {URLSearchParams} */
export function remembered() {
  write();
  return new URLSearchParams(location.search);
}
