// The search dialog. Loaded when somebody asks for it for the first time; then loads the index and what it needs.
import { element } from '../site/element.js';
import { commandsFor, option } from './commands.js';
import { styled } from './style.js';

const EXCERPT = 160;
const load = self.lectern.load;
const site = new URL('..', self.lectern.assets).href;

const input = element('input', {
  type: 'search', id: '_search-query', role: 'combobox', 'aria-label': 'Search', 'aria-controls': '_search-results',
  'aria-autocomplete': 'list', 'aria-expanded': 'false', autocomplete: 'off', autocapitalize: 'off',
  spellcheck: 'false', enterkeyhint: 'go', placeholder: 'Search, or give a command'
});
const close = element('button', { type: 'button', class: 'search-close' }, ['Close']);
const status = element('p', { class: 'search-status', role: 'status' });
const list = element('div', { id: '_search-results', class: 'search-results', role: 'listbox', 'aria-label': 'Found', tabindex: '-1' });
const hint = element('p', { class: 'search-keys', 'aria-hidden': 'true' }, [
  element('kbd', {}, ['↑']), ' ', element('kbd', {}, ['↓']), ' choose  ', element('kbd', {}, ['Enter']), ' go  ',
  element('kbd', {}, ['Esc']), ' close'
]);
const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, [
  element('div', { class: 'search-bar' }, [input, close]), status, list, hint
]);

/** @type {import('./types').Index | null} */
let index = null;
/** @type {import('./types').Data} there once the index is */
let data;
/** @type {Promise<void> | null} */
let wanted = null;

// Everything that finds; tried again after a failure.
function ready() {
  if (!wanted) {
    wanted = Promise.all(['search-terms.js', 'minisearch.js', 'search-data.js'].map(name => load(name))).then(() => {
      data = JSON.parse(self.lecternSearchData);
      self.lecternSearchData = '';
      index = self.MiniSearch.loadJS(data.index, self.lecternSearchTerms.options);
      data.index = null;
    });
    wanted.catch(() => { wanted = null; });
  }
  return wanted;
}

/**
 * A text with the places that were found marked.
 * @param {string} text
 * @param {import('./types').Place[]} places
 * @param {number} from
 * @param {number} to
 */
function marked(text, places, from, to) {
  /** @type {(string | Node)[]} */
  const parts = [];
  let at = from;
  places.forEach(place => {
    if (place[0] >= at && place[0] < to) {
      const end = Math.min(place[1], to); // a script without spaces makes long words
      parts.push(text.slice(at, place[0]), element('mark', {}, [text.slice(place[0], end)]));
      at = end;
    }
  });
  parts.push(text.slice(at, to));
  return parts;
}

/**
 * @param {string} text
 * @param {Set<string>} matched
 */
function whole(text, matched) {
  return marked(text, self.lecternSearchTerms.places(text, matched), 0, text.length);
}

/**
 * @param {string} text
 * @param {Set<string>} matched
 */
function excerpt(text, matched) {
  const places = self.lecternSearchTerms.places(text, matched);
  const part = self.lecternSearchTerms.excerpt(text, places, EXCERPT);
  const shown = marked(text, places, part[0], part[1]);
  if (part[0] > 0) {
    shown.unshift('… ');
  }
  if (part[1] < text.length) {
    shown.push(' …');
  }
  return element('span', { class: 'found-text' }, shown);
}

/** @param {import('./types').Found} result */
function matchedBy(result) {
  return new Set(Object.keys(result.match));
}

/**
 * What was found on one page: the page, then sections of it; or one entry of a page of many.
 * @param {import('./types').Group} found
 */
function group(found) {
  const page = data.pages[found.page];
  const href = site + page[0];
  let title = page[1];
  const rows = [];
  const first = found.sections[0];
  const start = found.sections.find(result => data.sections[result.id][1] === '');
  const kind = page[2] && page[2] !== title ? [element('span', { class: 'found-kind' }, [page[2]])] : [];
  if (found.entry) {
    const entry = data.sections[first.id];
    rows.push(option('found-page', `${href}#${entry[1]}`, [
      element('span', { class: 'found-heading' }, whole(entry[2], matchedBy(first))), ' ',
      element('span', { class: 'found-kind' }, [title]), ' ', excerpt(entry[3], matchedBy(first))
    ]));
    title = entry[2];
  } else {
    const head = [element('span', { class: 'found-heading' }, whole(title, matchedBy(start || first))), ' '].concat(kind);
    if (start) {
      head.push(' ', excerpt(data.sections[start.id][3], matchedBy(start)));
    }
    rows.push(option('found-page', href, head));
    found.sections.forEach(result => {
      const section = data.sections[result.id];
      if (result !== start) {
        rows.push(option('found-section', `${href}#${section[1]}`, [
          element('span', { class: 'found-heading' }, whole(section[2], matchedBy(result))), ' ',
          excerpt(section[3], matchedBy(result))
        ]));
      }
    });
  }
  return element('div', { role: 'group', 'aria-label': title }, rows);
}

/** @returns {HTMLElement[]} */
function options() {
  return Array.from(list.querySelectorAll('[role="option"]'));
}

/** @returns {HTMLElement | null} */
function active() {
  return list.querySelector('[aria-selected="true"]');
}

/** @param {HTMLElement | undefined} row */
function activate(row) {
  const before = active();
  if (before) {
    before.setAttribute('aria-selected', 'false');
  }
  if (row) {
    row.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', row.id);
    row.scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

// The list is there at once; what it holds is said when the typing rests.
let saying = 0;
/** @param {string} text */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = text; }, 200);
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * @param {HTMLElement[]} rows
 * @param {string} text
 */
function show(rows, text) {
  list.replaceChildren.apply(list, rows);
  list.scrollTop = 0;
  options().forEach((row, i) => { row.id = `_found-${i}`; });
  input.setAttribute('aria-expanded', String(rows.length > 0));
  activate(options()[0]);
  say(text);
}

function search() {
  const text = input.value;
  const commands = commandsFor(text);
  if (text.trim() === '') {
    show(commands, '');
    return;
  }
  if (!index) {
    show(commands, 'Loading…');
    return;
  }
  const found = self.lecternSearchTerms.find(index, data, text);
  if (found.sections === 0) {
    show(commands, self.lecternSearchTerms.terms(text).length === 0
      ? 'Go on typing: a word has two letters or more.'
      : 'Nothing is found. Try fewer words, or another word for it.');
    return;
  }
  const count = counted(found.sections, 'section', 'sections');
  show(commands.concat(found.groups.map(group)), found.some ? `No section has all of these words; ${count} with some of them.`
    : `${count} found.`);
}

function prepare() {
  ready().then(search, () => {
    say('The search could not be loaded. Type on to try again.');
  });
}

/** @param {number} step */
function move(step) {
  const rows = options();
  const at = rows.indexOf(/** @type {HTMLElement} */ (active()));
  if (rows.length > 0) {
    activate(rows[(at + step + rows.length) % rows.length]);
  }
}

input.addEventListener('input', () => {
  search();
  if (!index) {
    prepare();
  }
});
input.addEventListener('keydown', event => {
  if (event.isComposing) {
    return;
  }
  const row = active();
  if (event.key === 'ArrowDown') {
    move(1);
  } else if (event.key === 'ArrowUp') {
    move(-1);
  } else if (event.key === 'Escape') {
    dialog.close(); // a browser would only empty the field
  } else if (event.key === 'Enter' && row) {
    row.dispatchEvent(new MouseEvent('click', {
      bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey
    }));
  } else {
    return;
  }
  event.preventDefault();
});
list.addEventListener('pointermove', event => {
  /** @type {HTMLElement | null} */
  const row = /** @type {Element} */ (event.target).closest('[role="option"]');
  if (row && row !== active()) {
    const top = list.scrollTop;
    activate(row);
    list.scrollTop = top;
  }
});
// A place on the same page is shown, not loaded.
list.addEventListener('click', event => {
  if (/** @type {Element} */ (event.target).closest('[role="option"]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    dialog.close();
  }
});
close.addEventListener('click', () => { dialog.close(); });
dialog.addEventListener('click', event => {
  if (event.target === dialog) {
    dialog.close();
  }
});

/**
 * Opens the dialog.
 * @param {string} query what to search for; empty if that is not known
 */
export function open(query) {
  document.body.append(dialog);
  styled.then(() => {
    if (!dialog.open) {
      dialog.showModal();
    }
    if (query) {
      input.value = query;
    }
    input.focus();
    input.select();
    search();
    prepare();
  });
}
