import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, find, places, sections, terms } from '../search/terms.js';

/** A text that says where its places are: `so <it> is`. */
function pointed(text) {
  const found = [];
  const plain = text.replace(/<([^>]*)>/g, (_, word, at) => {
    const from = at - 2 * found.length;
    found.push([from, from + word.length, word.toLowerCase()]);
    return word;
  });
  return { plain, found };
}

/** An index that finds the given sections, by number and score, and keeps what it was asked. */
function indexOf(...answers) {
  const asked = [];
  return {
    asked,
    search(query, settings) {
      asked.push({ query, settings });
      return (answers[Math.min(asked.length, answers.length) - 1]).map(([id, score]) => ({ id, score, match: {} }));
    }
  };
}

/** The words of a query, wherever they stand in it. */
function words(query) {
  return typeof query === 'string' ? [query] : query.queries.flatMap(words);
}

test('words are runs of letters and digits, without case, accents and apostrophes', () => {
  assert.deepEqual(terms('The p99 of L5, in ms: (250).'), ['the', 'p99', 'of', 'l5', 'in', 'ms', '250']);
  assert.deepEqual(terms('Café user’s ﬁne'), ['cafe', 'users', 'fine']);
  assert.deepEqual(terms(' – '), []);
});

test('one Latin letter or digit alone is no term, one letter of another script is', () => {
  assert.deepEqual(terms('a 1 κ 水'), ['κ', '水']);
});

test('up to four words that are joined by one sign each are also a term together', () => {
  assert.deepEqual(terms('two-tower A/B recall@k'), ['two', 'tower', 'twotower', 'ab', 'recall', 'recallk']);
  assert.deepEqual(terms('aa/bb/cc/dd'), ['aa', 'bb', 'cc', 'dd', 'aabbccdd']);
  assert.deepEqual(terms('aa/bb/cc/dd/ee'), ['aa', 'bb', 'cc', 'dd', 'ee']);
  assert.deepEqual(terms('read - write aa--bb'), ['read', 'write', 'aa', 'bb']);
});

test('a term is found where it is written in another way', () => {
  const text = 'Users: the user’s CAFE\u0301.';
  assert.deepEqual(places(text, new Set(['users', 'cafe'])).map(([from, to, term]) => [text.slice(from, to), term]), [
    ['Users', 'users'], ['user’s', 'users'], ['CAFE\u0301', 'cafe']
  ]);
});

test('joined words are one place if they were found together, else each its own', () => {
  assert.deepEqual(places('a two-tower model', new Set(['twotower', 'tower'])), [[2, 11, 'twotower']]);
  assert.deepEqual(places('a two-tower model', new Set(['tower', 'model'])), [[6, 11, 'tower'], [12, 17, 'model']]);
});

test('a part of a word is no place', () => {
  assert.deepEqual(places('towering two', new Set(['tower'])), []);
  assert.deepEqual(places('', new Set(['tower'])), []);
});

test('a text that is short enough is its own excerpt', () => {
  assert.deepEqual(excerpt('A short text.', [[2, 7, 'short']], 13), [0, 13]);
});

test('where nothing is found in a text, its beginning is shown, up to the end of a word', () => {
  const text = 'One sentence that goes on for a while.';
  assert.equal(text.slice(...excerpt(text, [], 16)), 'One sentence');
  assert.equal(text.slice(...excerpt(text, [], 17)), 'One sentence that');
});

test('a word that is longer than an excerpt is cut', () => {
  assert.deepEqual(excerpt('x'.repeat(50), [], 20), [0, 20]);
});

test('the excerpt is where most different terms are, not where one of them is most often', () => {
  const { plain, found } = pointed(`<Cache> and <cache> and <cache>. ${'Then other words. '.repeat(10)}A <cache> with a <queue>. ${'So it ends. '.repeat(10)}`);
  const shown = plain.slice(...excerpt(plain, found, 60));
  assert.match(shown, /cache with a queue/);
});

test('terms that are too far from each other for one excerpt do not count together', () => {
  const { plain, found } = pointed(`A <cache>. ${'Then other words. '.repeat(5)}A <queue>. ${'Then other words. '.repeat(8)}A <shard> of an <index>.`);
  assert.match(plain.slice(...excerpt(plain, found, 60)), /shard of an index/);
});

test('at the end of a text, the excerpt is as long as elsewhere', () => {
  const { plain, found } = pointed(`${'Some words here. '.repeat(8)}The <end>.`);
  const [from, to] = excerpt(plain, found, 60);
  assert.equal(to, plain.length);
  assert.ok(to - from > 50, plain.slice(from, to));
});

test('of two places that are as good, the earlier one is shown', () => {
  const { plain, found } = pointed(`${'Some words here. '.repeat(8)}First <queue>. ${'Some words here. '.repeat(8)}Second <queue>. ${'So it ends. '.repeat(8)}`);
  assert.match(plain.slice(...excerpt(plain, found, 60)), /First queue/);
});

test('an excerpt is whole words, no longer than allowed, and has what was found', () => {
  const filler = 'Each of these words fills a bit of room, whatever it says. ';
  for (let before = 0; before < 160; before += 7) {
    const { plain, found } = pointed(`${filler.repeat(3).slice(0, before)} <needle> ${filler.repeat(3).slice(before)}`);
    const [from, to] = excerpt(plain, found, 80);
    assert.ok(to - from <= 80, `${from} to ${to}`);
    assert.ok(from <= found[0][0] && to >= found[0][1], `${from} to ${to} lacks ${found[0]}`);
    assert.ok(from === 0 || plain[from - 1] === ' ', `begins within a word: ${plain.slice(from, to)}`);
    assert.ok(to === plain.length || /[ ,]/.test(plain[to]), `ends within a word: ${plain.slice(from, to)}`);
  }
});

/** Whether a text can be written as UTF-8, which half a character cannot. */
function isWhole(text) {
  return Buffer.from(text).toString() === text;
}

test('a text without spaces is shown where it has what was found, and no character is cut', () => {
  for (const filler of ['水墨画', '𝐀𝟏', 'https://example.org/a/', '👩🏽‍💻', 'e\u0301o\u0308']) {
    for (let shift = 0; shift < 40; shift++) {
      const before = 'x'.repeat(shift) + filler.repeat(60);
      const text = `${before}needle${filler.repeat(60)}`;
      const [from, to] = excerpt(text, [[before.length, before.length + 6, 'needle']], 80);
      const shown = text.slice(from, to);
      assert.ok(to - from <= 80 && to - from > 60, `${from} to ${to}`);
      assert.ok(from > 0 && shown.includes('needle'), shown);
      assert.ok(isWhole(shown), shown);
      assert.doesNotMatch(shown, /^[\p{M}\p{Emoji_Modifier}\u200d]|\u200d$/u);
      assert.doesNotMatch(text.slice(to), /^[\p{M}\p{Emoji_Modifier}\u200d]/u);
    }
  }
});

test('the beginning of a text without spaces is cut at a character too, though one space be in it', () => {
  const text = `水 ${'😀'.repeat(50)}`;
  for (let length = 20; length < 24; length++) {
    const [from, to] = excerpt(text, [], length);
    assert.ok(from === 0 && to > 15, `${from} to ${to}`);
    assert.ok(isWhole(text.slice(from, to)), text.slice(from, to));
  }
});

test('what is all one character is cut all the same, between its parts', () => {
  const text = '😀\u200d'.repeat(60);
  for (let length = 20; length < 24; length++) {
    const [from, to] = excerpt(text, [], length);
    assert.ok(to - from >= length && isWhole(text.slice(from, to)), text.slice(from, to));
  }
});

test('an excerpt begins with a sentence where one is near, and neither begins nor ends with a sign that is left over', () => {
  const { plain, found } = pointed(`${'Some words. '.repeat(9)}So a <needle> is here (it is) · ${'more words '.repeat(9)}`);
  const shown = (length) => plain.slice(...excerpt(plain, found, length));
  assert.equal(shown(40), 'So a needle is here (it is) · more words');
  assert.equal(shown(32), 'So a needle is here (it is)');
  assert.equal(shown(24), 'a needle is here (it is)');
  assert.equal(shown(18), 'a needle is here');
  const formula = pointed(`${'some words '.repeat(9)}multiplication = · <needle> ${'and some words '.repeat(9)}`);
  assert.match(formula.plain.slice(...excerpt(formula.plain, formula.found, 60)), /^needle and/);
});

const DATA = {
  pages: [['a.html', 'Page A', 'Kind'], ['b.html', 'Page B', 'Kind'], ['all.html', 'All', 'Kind', true]],
  sections: [
    [0, '', 'Caching', 'text'], [0, 'one', 'One', 'text'], [0, 'two', 'Two', 'text'], [0, 'three', 'Three', 'text'],
    [1, 'caching', 'Caching', 'text'], [2, 'x', 'X', 'text', true], [2, 'y', 'Y', 'text', true],
    [2, 'about', 'About', 'text']
  ],
  common: ['the', 'of'],
  index: null
};

test('a heading that is what was typed comes first, of a page before that of a section', () => {
  const found = sections(indexOf([[1, 5], [4, 2], [0, 2]]), DATA, 'caching');
  assert.deepEqual(found.all.map(result => [result.id, result.score]), [[0, 6], [1, 5], [4, 4]]);
});

test('what only nearly fits is asked for if little fits, and comes after it', () => {
  const index = indexOf([[1, 1]], [[2, 9], [1, 1]]);
  assert.deepEqual(sections(index, DATA, 'something').all.map(result => result.id), [1, 2]);
  assert.deepEqual(index.asked.map(each => each.settings), [{ fuzzy: false }, undefined]);
});

test('if no section has all words, those with some are found, and that is said', () => {
  const index = indexOf([], [], [[3, 1]]);
  const found = sections(index, DATA, 'batch online ');
  assert.deepEqual([found.all.map(result => result.id), found.some], [[3], true]);
  assert.deepEqual(index.asked.map(each => each.query.combineWith), ['AND', 'AND', 'OR']);
});

test('common words are looked for only if there are no others, or while they are typed', () => {
  const asked = text => {
    const index = indexOf([[0, 1], [1, 1], [2, 1]]);
    sections(index, DATA, text);
    return words(index.asked[0].query);
  };
  assert.deepEqual(asked('the cost of it '), ['cost', 'it']);
  assert.deepEqual(asked('of the '), ['of', 'the']);
  assert.deepEqual(asked('cost of'), ['cost', 'of']);
});

test('nothing is asked of the index where nothing is typed that is a word', () => {
  const index = indexOf([[0, 1]]);
  assert.deepEqual(find(index, DATA, ' a – '), { groups: [], sections: 0, pages: 0, some: false });
  assert.equal(index.asked.length, 0);
});

test('sections are shown by page, three of each; an entry among many stands for itself', () => {
  const found = find(indexOf([[3, 9], [5, 16], [1, 7], [2, 6], [0, 5], [4, 4], [7, 8], [6, 4]]), DATA, 'something');
  assert.deepEqual(found.groups.map(group => [group.page, group.entry, group.sections.map(result => result.id)]), [
    [0, false, [3, 1, 2]], [2, true, [5]], [1, false, [4]], [2, false, [7]], [2, true, [6]]
  ]);
  assert.deepEqual([found.sections, found.pages, found.some], [8, 5, false]);
});
