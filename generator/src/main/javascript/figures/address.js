// @ts-nocheck
// What was changed stands in the page's address; the other keys there stay. It is written once
// the reader rests: browsers are slow at it, and refuse it if it comes too often.
let unwritten = {};
let writing = 0;

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
      query.set(key, unwritten[key]);
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

export function remembered() {
  write();
  return new URLSearchParams(location.search);
}
