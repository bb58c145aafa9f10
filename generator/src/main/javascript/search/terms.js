// What words are, and which sections a query finds. Nothing here needs a page. The words of the index are made by the
// same rule at build time:
//
// 1. The text is decomposed (NFKD) and put in lower case; marks (accents) and apostrophes go.
// 2. A word is a run of letters and digits: p99. One Latin letter or digit alone is no term.
// 3. Up to four words that are joined by one sign each, without spaces, are also a term together: two-tower gives two,
//    tower and twotower; A/B gives ab.

/**
 * @typedef {import('./types').Data} Data
 * @typedef {import('./types').Found} Found
 * @typedef {import('./types').Group} Group
 * @typedef {import('./types').Index} Index
 * @typedef {import('./types').Place} Place
 * @typedef {import('./types').Query} Query
 *
 * Words that are joined by one sign each; their joined term, which is empty if they have none.
 * @typedef {{ words: string[], joined: string }} Chain
 */

const CHAIN = /[\p{L}\p{N}]+(?:[-‐‑/@&+._,][\p{L}\p{N}]+)*/gu;
const BETWEEN = /[-‐‑/@&+._,]/u;
const DROPPED = /[\p{M}'’]/gu;
const TOO_SHORT = /^[a-z0-9]$/;
const LONGEST_CHAIN = 4;

// Words as they are written, with their marks and apostrophes.
const WRITTEN = /[\p{L}\p{N}\p{M}'’]+(?:[-‐‑/@&+._,][\p{L}\p{N}\p{M}'’]+)*/gu;
const WRITTEN_WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

const FIELDS = ['heading', 'title', 'id', 'text'];

// With fewer sections than these, words that are nearly the same are found too.
const FEW = 3;

// Of a page, so many sections are shown.
const SECTIONS_OF_A_PAGE = 3;
const MOST_PAGES = 20;

/** @param {string} text */
function plain(text) {
  return text.normalize('NFKD').toLowerCase().replace(DROPPED, '');
}

/**
 * @param {string} text
 * @returns {Chain[]}
 */
function chains(text) {
  return /** @type {string[]} */ (plain(text).match(CHAIN) || []).map(chain => {
    const words = chain.split(BETWEEN);
    return {
      words: words.filter(word => !TOO_SHORT.test(word)),
      joined: words.length > 1 && words.length <= LONGEST_CHAIN ? words.join('') : ''
    };
  });
}

/**
 * The terms of a text, in its order.
 * @param {string} text
 * @returns {string[]}
 */
export function terms(text) {
  return chains(text).reduce((all, chain) => all.concat(chain.words, chain.joined || []), /** @type {string[]} */ ([]));
}

/**
 * A word that is still typed may go on, and so may a long one; of a short one, too much begins with it.
 * @param {string} term
 * @param {boolean} last
 * @returns {Query}
 */
function word(term, last) {
  return last || term.length > 3 ? term : { queries: [term], prefix: false };
}

/**
 * Joined words are found together or each for itself. Common words are looked for only if there are no others.
 * @param {string} text
 * @param {'AND' | 'OR'} combineWith
 * @param {Set<string>} common
 */
function query(text, combineWith, common) {
  const all = chains(text);
  const typed = /\S$/.test(text) ? all[all.length - 1] : undefined;
  const telling = all.filter(chain => chain === typed || chain.joined || chain.words.some(term => !common.has(term)));
  /** @type {Query[]} */
  const queries = [];
  (telling.length > 0 ? telling : all).forEach(chain => {
    const words = chain.words.map((term, i) => word(term, chain === typed && i === chain.words.length - 1));
    if (!chain.joined) {
      queries.push.apply(queries, words);
    } else if (words.length === 0) {
      queries.push(word(chain.joined, false));
    } else {
      queries.push({ combineWith: 'OR', queries: [word(chain.joined, false), { combineWith: 'AND', queries: words }] });
    }
  });
  return { combineWith: combineWith, queries: queries };
}

/**
 * A number is never taken for another; the longer a word, the more of it may be mistyped.
 * @param {string} term
 */
function fuzzy(term) {
  if (term.length < 4 || /\p{N}/u.test(term)) {
    return false;
  }
  return term.length < 8 ? 1 : 2;
}

export const options = {
  fields: FIELDS,
  tokenize: terms,
  processTerm: function (/** @type {string} */ term) { return term; },
  searchOptions: {
    tokenize: function (/** @type {string} */ term) { return [term]; },
    boost: { heading: 4, title: 2, id: 3, text: 1 },
    weights: { fuzzy: 0.25, prefix: 0.5 },
    prefix: function (/** @type {string} */ term) { return term.length > 1; },
    fuzzy: fuzzy
  }
};

/**
 * The sections of a query, best first, as the library returns them; those with mistyped words after the others. Where
 * none has all words, those with some.
 * @param {Index} index
 * @param {Data} data
 * @param {string} text
 * @returns {{ all: Found[], some: boolean }}
 */
export function sections(index, data, text) {
  const common = new Set(data.common);
  const wanted = query(text, 'AND', common);
  if (wanted.queries.length === 0) {
    return { all: [], some: false };
  }
  let found = ranked(index.search(wanted, { fuzzy: false }), data, text);
  if (found.length < FEW) {
    const ids = new Set(found.map(result => result.id));
    found = found.concat(ranked(index.search(wanted), data, text).filter(result => !ids.has(result.id)));
  }
  if (found.length > 0 || wanted.queries.length === 1) {
    return { all: found, some: false };
  }
  return { all: ranked(index.search(query(text, 'OR', common)), data, text), some: true };
}

/**
 * A heading that is just what was typed comes first; a page that is composed of others comes after them.
 * @param {Found[]} results
 * @param {Data} data
 * @param {string} text
 */
function ranked(results, data, text) {
  const whole = terms(text).join(' ');
  results.forEach(result => {
    const section = data.sections[result.id];
    if (data.pages[section[0]][3]) {
      result.score *= 0.5;
    }
    if (terms(section[2]).join(' ') === whole) {
      result.score *= section[1] === '' || section[4] ? 3 : 2;
    }
  });
  return results.sort((a, b) => b.score - a.score || a.id - b.id);
}

/**
 * The same by page, both best first. An entry among many on its page stands for itself.
 * @param {Index} index
 * @param {Data} data
 * @param {string} text
 * @returns {{ groups: Group[], sections: number, pages: number, some: boolean }}
 */
export function find(index, data, text) {
  const found = sections(index, data, text);
  /** @type {Group[]} */
  const groups = [];
  /** @type {Record<number, Group>} */
  const ofPage = {};
  found.all.forEach(result => {
    const section = data.sections[result.id];
    const entry = Boolean(section[4]);
    let group = entry ? null : ofPage[section[0]];
    if (!group) {
      group = { page: section[0], entry: entry, sections: [] };
      groups.push(group);
      if (!entry) {
        ofPage[section[0]] = group;
      }
    }
    group.sections.push(result);
  });
  const shown = groups.slice(0, MOST_PAGES);
  shown.forEach(group => {
    group.sections = group.sections.slice(0, SECTIONS_OF_A_PAGE);
  });
  return { groups: shown, sections: found.all.length, pages: groups.length, some: found.some };
}

/**
 * Where a text has the terms that were found.
 * @param {string} text
 * @param {Set<string>} matched
 * @returns {Place[]}
 */
export function places(text, matched) {
  /** @type {Place[]} */
  const found = [];
  Array.from(text.matchAll(WRITTEN)).forEach(chain => {
    const joined = chains(chain[0]).map(each => each.joined).filter(Boolean);
    if (joined.length === 1 && matched.has(joined[0])) {
      found.push([chain.index, chain.index + chain[0].length, joined[0]]);
      return;
    }
    Array.from(chain[0].matchAll(WRITTEN_WORD)).forEach(word => {
      const term = terms(word[0]).find(each => matched.has(each));
      if (term !== undefined) {
        found.push([chain.index + word.index, chain.index + word.index + word[0].length, term]);
      }
    });
  });
  return found;
}

/**
 * The part of a text, at most so long, that has the most different terms; of two, the earlier one. Counted in UTF-16 code units, of
 * which it parts no character.
 * @param {string} text
 * @param {Place[]} found in the order of the text
 * @param {number} length
 * @returns {[number, number]}
 */
export function excerpt(text, found, length) {
  if (text.length <= length || found.length === 0) {
    return [0, cut(text, 0, length)];
  }
  let best = 0;
  let bestCount = 0;
  found.forEach((first, i) => {
    const different = new Set();
    for (let j = i; j < found.length && found[j][1] <= first[0] + length * 0.8; j++) {
      different.add(found[j][2]);
    }
    if (different.size > bestCount) {
      best = i;
      bestCount = different.size;
    }
  });
  const from = begun(text, found[best][0], length);
  return [from, cut(text, from, length)];
}

/**
 * The beginning of the part that shows a place: of a sentence, of a word, or where no space is near, of a character.
 * @param {string} text
 * @param {number} place
 * @param {number} length
 */
function begun(text, place, length) {
  const room = Math.floor(length * 0.2);
  const last = text.length - length;
  const from = Math.min(place - room, last);
  if (from <= 0) {
    return 0;
  }
  const before = text.slice(from, place);
  const sentence = /[.!?…]\s+(?=[\p{Lu}\p{N}])/u.exec(before);
  if (sentence && from + sentence.index < last) {
    return from + sentence.index + sentence[0].length;
  }
  const space = before.indexOf(' ');
  if (space < 0) {
    const earlier = text.lastIndexOf(' ', from);
    return earlier >= from - room / 2 ? earlier + 1 : entire(text, from, 0);
  }
  const signs = /^(?:[^\p{L}\p{N}\s]+\s+)+/u.exec(before.slice(space + 1));
  return from + space + 1 + (signs ? signs[0].length : 0);
}

/**
 * The end of a part that begins here: of a word, or where no space is near, of a character.
 * @param {string} text
 * @param {number} from
 * @param {number} length
 */
function cut(text, from, length) {
  const end = from + length;
  if (text.length <= end) {
    return text.length;
  }
  const space = text.lastIndexOf(' ', end);
  if (space <= from + length / 2) {
    return entire(text, end, from);
  }
  // Signs that say nothing without what follows go.
  let part = text.slice(from, space);
  for (let whole = ''; whole !== part;) {
    whole = part;
    part = part.replace(/\s+[·=+/–—−×([{]*$/, '').replace(/[,;:([{]+$/, '');
  }
  return from + part.length;
}

const GOES_ON = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;

/**
 * A place that does not part a character from its marks, or its halves from each other: this one, or the nearest before it. Where all
 * is one character, only its halves stay together.
 * @param {string} text
 * @param {number} at
 * @param {number} least it is behind this place
 */
function entire(text, at, least) {
  const half = (/** @type {number} */ i) => /[\udc00-\udfff]/.test(text[i]) && /[\ud800-\udbff]/.test(text[i - 1]);
  let to = at;
  while (to > least && (half(to) || GOES_ON.test(text.slice(to, to + 2)) || text[to - 1] === '\u200d')) {
    to--;
  }
  return to > least ? to : half(at) ? at + 1 : at;
}
