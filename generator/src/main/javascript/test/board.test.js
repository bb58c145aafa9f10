import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardOf, changed, inWords, itemAt, moved, readItems, redone, shapeOf, svgOf, undone } from '../practice/board.js';
import { fileName, toJson, toMarkdown } from '../practice/export.js';
import { faultOfRound } from '../practice/records.js';
import { readExport } from '../practice/exchange.js';
import { SCHEMA } from '../practice/store.js';
import { entries } from '../practice/history.js';
import { ask, begin, dueQuestion, finish, found, note, reopen, resume, score } from '../practice/session.js';
import { sheet } from './chess.js';

const box = { kind: 'box', from: [300, 200], to: [100, 100], text: 'Store <1> & "2"' };
const arrow = { kind: 'arrow', from: [300, 150], to: [500, 150], text: '' };
const pen = { kind: 'pen', points: [[10, 10], [20, 30], [40, 40]] };
const text = { kind: 'text', from: [600, 300], text: 'one\ntwo' };
const all = [box, arrow, pen, text];

test('each change can be undone and redone, and a new one ends the redoing', () => {
  let board = boardOf();
  board = changed(changed(board, [box]), [box, arrow]);
  assert.deepEqual(undone(board).items, [box]);
  assert.deepEqual(redone(undone(board)).items, [box, arrow]);
  assert.deepEqual(undone(undone(undone(board))).items, []);
  board = changed(undone(board), [box, pen]);
  assert.deepEqual(redone(board).items, [box, pen]);
});

test('an item is found where it is, the topmost first', () => {
  assert.equal(itemAt(all, [200, 150]), 0);
  assert.equal(itemAt(all, [400, 155]), 1);
  assert.equal(itemAt(all, [15, 20]), 2);
  assert.equal(itemAt(all, [610, 320]), 3);
  assert.equal(itemAt(all, [900, 600]), -1);
  assert.equal(itemAt([box, { ...box, text: 'over' }], [200, 150]), 1);
});

test('moving and back gives the same item', () => {
  all.forEach(item => assert.deepEqual(moved(moved(item, 30, -20), -30, 20), item));
});

test('the picture is well-formed, whatever is written on it', () => {
  const svg = svgOf([...all, { ...text, text: '</svg><script>\u0000' }], 'A <title>');
  assert.ok(!/<script|\u0000/.test(svg));
  assert.match(svg, /Store &lt;1&gt; &amp; &quot;2&quot;/);
  assert.equal(svg.match(/<(path|text)\b/g).length, svg.match(/<path\b[^>]*\/>|<\/text>/g).length);
  all.forEach(item => assert.doesNotMatch(shapeOf(item).path, /NaN|undefined/));
});

test('items that cannot be drawn are left out, the others kept', () => {
  assert.deepEqual(readItems([null, 1, { kind: 'box' }, { kind: 'pen', points: [] }, { kind: 'pen', points: [[1, NaN]] }, { kind: 'x' }, ...all]), all);
  assert.deepEqual(readItems('none'), []);
});

test('the board can be said in words', () => {
  assert.equal(inWords([]), 'The board is empty.');
  assert.equal(inWords([{ ...box, text: 'Store' }, arrow, pen]), 'On the board: box “Store”, 2 strokes and shapes without words.');
});

const round = () => {
  let made = { ...begin(sheet, { level: 'master', length: 30, pace: 'usual', seed: 1, started: 1_700_000_000_000 }), id: 'a' };
  made = note(made, 0, '# not a heading\n> nor a quotation <b>');
  made = ask(made, 'anywhere', 'What | if?');
  return { ...score(finish(made), 0, 3), board: all, mistakes: ['zugzwang'], discussed: [1], lesson: 'Slower.' };
};

test('a round that is exported as JSON and read again is the same round', () => {
  const file = JSON.parse(toJson(round(), 'chess', SCHEMA.version));
  const { records, refused } = readExport(SCHEMA, 'chess', file);
  assert.deepEqual(refused, []);
  assert.deepEqual(records, [{ kind: 'rounds', record: JSON.parse(JSON.stringify(round())) }]);
});

test('the Markdown says all of it, and nothing that was typed becomes markup', () => {
  const markdown = toMarkdown(round(), sheet, svgOf(all, 'Board'));
  for (const part of [
    '# Endgame', 'master, 30 minutes. Score 3 of 4.', '| Opening | 5:00 | 0:00 | 3 |', '> \\# not a heading', '> \\> nor a quotation \\<b\\>',
    '- What \\| if? (Opening, after 0 s, open)', '- [ ] Opposition', '- [x] Tempo', '## Mistakes', '- Zugzwang', '> Slower.', '![Whiteboard][board]'
  ]) {
    assert.ok(markdown.includes(part), part);
  }
  assert.doesNotMatch(toMarkdown({ ...round(), board: [] }, sheet, ''), /Whiteboard/);
  const [, data] = markdown.match(/^\[board\]: data:image\/svg\+xml;base64,(\S+)$/m);
  assert.equal(Buffer.from(data, 'base64').toString('utf8'), svgOf(all, 'Board'));
});

test('a file name has letters, digits and dashes only', () => {
  assert.equal(fileName({ ...round(), problem: '../../x y' }, 'md'), '-x-y-2023-11-14.md');
});

/** The record with each of its values replaced by each kind of junk, one at a time. */
function* spoilt(value, rebuild) {
  for (const junk of [undefined, null, 'x', -1, 1e300, NaN, true, {}, [null], [{}], ['x']]) {
    yield rebuild(junk);
  }
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      yield* spoilt(value[key], junk => rebuild(Array.isArray(value) ? value.map((each, at) => (String(at) === key ? junk : each)) : { ...value, [key]: junk }));
    }
  }
}

test('a round with a spoilt value is refused, or can be shown, run and exported all the same', () => {
  let [refused, taken] = [0, 0];
  for (const key of Object.keys(round())) {
    for (const record of spoilt(round()[key], junk => ({ ...round(), [key]: junk }))) {
      if (faultOfRound(record) !== undefined) {
        refused++;
        continue;
      }
      taken++;
      entries([record]);
      dueQuestion(resume(reopen(found(record))));
      toMarkdown(record, sheet, svgOf(readItems(record.board), 'Board'));
      toJson(record, 'chess', 1);
    }
  }
  assert.ok(refused > 500 && taken > 100, `${refused} refused, ${taken} taken`);
});
