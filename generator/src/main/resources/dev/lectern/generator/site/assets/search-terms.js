// What words are, and which sections a query finds. Nothing here needs a page. The words of the index are made by the
// same rule at build time:
//
// 1. The text is decomposed (NFKD) and put in lower case; marks (accents) and apostrophes go.
// 2. A word is a run of letters and digits: p99. One Latin letter or digit alone is no term.
// 3. Up to four words that are joined by one sign each, without spaces, are also a term together: two-tower gives two,
//    tower and twotower; A/B gives ab.
(function () {
  'use strict';

  var CHAIN = /[\p{L}\p{N}]+(?:[-‐‑/@&+._,][\p{L}\p{N}]+)*/gu;
  var BETWEEN = /[-‐‑/@&+._,]/u;
  var DROPPED = /[\p{M}'’]/gu;
  var TOO_SHORT = /^[a-z0-9]$/;
  var LONGEST_CHAIN = 4;

  // Words as they are written, with their marks and apostrophes.
  var WRITTEN = /[\p{L}\p{N}\p{M}'’]+(?:[-‐‑/@&+._,][\p{L}\p{N}\p{M}'’]+)*/gu;
  var WRITTEN_WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

  var FIELDS = ['heading', 'title', 'id', 'text'];

  // With fewer sections than these, words that are nearly the same are found too.
  var FEW = 3;

  // Of a page, so many sections are shown.
  var SECTIONS_OF_A_PAGE = 3;
  var MOST_PAGES = 20;

  function plain(text) {
    return text.normalize('NFKD').toLowerCase().replace(DROPPED, '');
  }

  function chains(text) {
    return (plain(text).match(CHAIN) || []).map(function (chain) {
      var words = chain.split(BETWEEN);
      return {
        words: words.filter(function (word) { return !TOO_SHORT.test(word); }),
        joined: words.length > 1 && words.length <= LONGEST_CHAIN ? words.join('') : ''
      };
    });
  }

  function terms(text) {
    return chains(text).reduce(function (all, chain) {
      return all.concat(chain.words, chain.joined || []);
    }, []);
  }

  // A word that is still typed may go on, and so may a long one; of a short one, too much begins with it.
  function word(term, last) {
    return last || term.length > 3 ? term : { queries: [term], prefix: false };
  }

  // Joined words are found together or each for itself. Common words are looked for only if there are no others.
  function query(text, combineWith, common) {
    var all = chains(text);
    var typed = /\S$/.test(text) ? all[all.length - 1] : undefined;
    var telling = all.filter(function (chain) {
      return chain === typed || chain.joined || chain.words.some(function (term) { return !common.has(term); });
    });
    var queries = [];
    (telling.length > 0 ? telling : all).forEach(function (chain) {
      var words = chain.words.map(function (term, i) { return word(term, chain === typed && i === chain.words.length - 1); });
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

  // A number is never taken for another; the longer a word, the more of it may be mistyped.
  function fuzzy(term) {
    if (term.length < 4 || /\p{N}/u.test(term)) {
      return false;
    }
    return term.length < 8 ? 1 : 2;
  }

  var options = {
    fields: FIELDS,
    tokenize: terms,
    processTerm: function (term) { return term; },
    searchOptions: {
      tokenize: function (term) { return [term]; },
      boost: { heading: 4, title: 2, id: 3, text: 1 },
      weights: { fuzzy: 0.25, prefix: 0.5 },
      prefix: function (term) { return term.length > 1; },
      fuzzy: fuzzy
    }
  };

  // The sections of a query, best first, as the library returns them; those with mistyped words after the others. Where
  // none has all words, those with some.
  function sections(index, data, text) {
    var common = new Set(data.common);
    var wanted = query(text, 'AND', common);
    if (wanted.queries.length === 0) {
      return { all: [], some: false };
    }
    var found = ranked(index.search(wanted, { fuzzy: false }), data, text);
    if (found.length < FEW) {
      var ids = new Set(found.map(function (result) { return result.id; }));
      found = found.concat(ranked(index.search(wanted), data, text).filter(function (result) { return !ids.has(result.id); }));
    }
    if (found.length > 0 || wanted.queries.length === 1) {
      return { all: found, some: false };
    }
    return { all: ranked(index.search(query(text, 'OR', common)), data, text), some: true };
  }

  // A heading that is just what was typed comes first; a page that is composed of others comes after them.
  function ranked(results, data, text) {
    var whole = terms(text).join(' ');
    results.forEach(function (result) {
      var section = data.sections[result.id];
      if (data.pages[section[0]][3]) {
        result.score *= 0.5;
      }
      if (terms(section[2]).join(' ') === whole) {
        result.score *= section[1] === '' || section[4] ? 3 : 2;
      }
    });
    return results.sort(function (a, b) { return b.score - a.score || a.id - b.id; });
  }

  // The same by page: [{ page, sections }], both best first. An entry among many on its page stands for itself.
  function find(index, data, text) {
    var found = sections(index, data, text);
    var groups = [];
    var ofPage = {};
    found.all.forEach(function (result) {
      var section = data.sections[result.id];
      var entry = Boolean(section[4]);
      var group = entry ? null : ofPage[section[0]];
      if (!group) {
        group = { page: section[0], entry: entry, sections: [] };
        groups.push(group);
        if (!entry) {
          ofPage[section[0]] = group;
        }
      }
      group.sections.push(result);
    });
    var shown = groups.slice(0, MOST_PAGES);
    shown.forEach(function (group) {
      group.sections = group.sections.slice(0, SECTIONS_OF_A_PAGE);
    });
    return { groups: shown, sections: found.all.length, pages: groups.length, some: found.some };
  }

  // Where a text has the terms that were found: [[from, to, term]…].
  function places(text, matched) {
    var found = [];
    Array.from(text.matchAll(WRITTEN)).forEach(function (chain) {
      var joined = chains(chain[0]).map(function (each) { return each.joined; }).filter(Boolean);
      if (joined.length === 1 && matched.has(joined[0])) {
        found.push([chain.index, chain.index + chain[0].length, joined[0]]);
        return;
      }
      Array.from(chain[0].matchAll(WRITTEN_WORD)).forEach(function (word) {
        var term = terms(word[0]).find(function (each) { return matched.has(each); });
        if (term !== undefined) {
          found.push([chain.index + word.index, chain.index + word.index + word[0].length, term]);
        }
      });
    });
    return found;
  }

  // The part of a text, at most so long, that has the most different terms; of two, the earlier one.
  function excerpt(text, found, length) {
    if (text.length <= length || found.length === 0) {
      return [0, cut(text, 0, length)];
    }
    var best = 0;
    var bestCount = 0;
    found.forEach(function (first, i) {
      var different = new Set();
      for (var j = i; j < found.length && found[j][1] <= first[0] + length * 0.8; j++) {
        different.add(found[j][2]);
      }
      if (different.size > bestCount) {
        best = i;
        bestCount = different.size;
      }
    });
    var from = Math.max(0, Math.min(found[best][0] - length * 0.2, text.length - length));
    if (from > 0) {
      from = Math.min(text.indexOf(' ', from) + 1, found[best][0]);
    }
    return [from, cut(text, from, length)];
  }

  // The end of a part that begins here, at the end of a word.
  function cut(text, from, length) {
    if (text.length <= from + length) {
      return text.length;
    }
    var space = text.lastIndexOf(' ', from + length);
    return space > from ? space : from + length;
  }

  self.lecternSearchTerms = {
    terms: terms, options: options, sections: sections, find: find, places: places, excerpt: excerpt
  };
})();
