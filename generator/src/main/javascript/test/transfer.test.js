import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { graded } from '../practice/schedule.js';
import { PRACTICE } from '../practice/schema.js';
import { openStore } from '../practice/store.js';
import { bytes, preview } from '../practice/transfer.js';

/** @type {import('../practice/store.js').Store[]} */
let opened = [];
beforeEach(() => { globalThis.indexedDB = new IDBFactory(); });
afterEach(() => { opened.splice(0).forEach(store => store.close()); });

async function open(options = { schema: PRACTICE }) {
  const store = await openStore({ site: 'chess', ...options });
  opened.push(store);
  return store;
}
const counts = ({ added, replaced, skipped, refused }) => ({ added, replaced, skipped, refused });

test('a preview says just what the import then does', async () => {
  const from = await open();
  await from.put('cards', graded(undefined, 'term/a', 3, 20000));
  await from.put('cards', graded(undefined, 'term/b', 4, 20000));
  const exported = await from.exportAll();
  exported.kinds.cards[0].changed += 1000;
  exported.kinds.cards.push({ ...graded(undefined, 'term/c', 1, 20000), changed: 5 }, { id: 'term/d', due: 'soon' });
  exported.kinds.letters = [];
  const here = (await from.exportAll()).kinds;
  const seen = preview(JSON.stringify(exported), PRACTICE, 'chess', here);
  assert.equal(seen.trouble, '');
  assert.deepEqual(counts(seen), counts(await from.importAll(seen.content)));
  assert.deepEqual([seen.added, seen.replaced, seen.skipped, seen.refused.length], [1, 1, 1, 2]);
});

test('what cannot be imported is told, and changes nothing', async () => {
  const store = await open();
  await store.put('cards', graded(undefined, 'term/a', 3, 20000));
  const exported = await store.exportAll();
  const before = JSON.stringify(exported.kinds);
  const bad = {
    'damaged': JSON.stringify(exported).slice(0, 80),
    'not a file of practice data': '{"format":"anki"}',
    'newer version': JSON.stringify({ ...exported, version: 99 }),
    'another site': JSON.stringify({ ...exported, site: 'go' }),
    'nothing that can be taken over': JSON.stringify({ ...exported, kinds: { cards: [{ id: 'x' }] } })
  };
  for (const [why, text] of Object.entries(bad)) {
    const seen = preview(text, PRACTICE, 'chess', exported.kinds);
    assert.ok(seen.trouble.includes(why), `${why}: ${seen.trouble}`);
    assert.match(seen.trouble, /Nothing was changed\.$/);
    assert.equal(seen.content, undefined);
  }
  assert.equal(JSON.stringify((await store.exportAll()).kinds), before);
});

test('a spoilt schedule in the database is kept aside, and the others serve', async () => {
  const plain = await open({});
  await plain.put('cards', { ...graded(undefined, 'term/a', 3, 20000), stability: -1 });
  await plain.put('cards', graded(undefined, 'term/b', 3, 20000));
  plain.close();
  const store = await open();
  assert.deepEqual((await store.all('cards')).map(record => record.id), ['term/b']);
  assert.equal((await store.aside()).length, 1);
});

test('export, delete and import give the same again', async () => {
  const store = await open();
  await store.put('cards', graded(undefined, 'term/a', 3, 20000));
  await store.add('reviews', { card: 'term/a', grade: 3, day: 20000, after: -1 });
  await store.put('settings', { id: 'cards', newPerDay: 5 });
  const exported = JSON.parse(JSON.stringify(await store.exportAll()));
  for (const kind of PRACTICE.kinds) {
    await store.clear(kind);
  }
  assert.ok(Object.values((await store.exportAll()).kinds).every(list => list.length === 0));
  await store.importAll(preview(JSON.stringify(exported), PRACTICE, 'chess', {}).content);
  assert.deepEqual((await store.exportAll()).kinds, exported.kinds);
});

test('sizes are said in the unit that fits', () => {
  assert.deepEqual([0, 999, 1500, 2500000].map(bytes), ['0 bytes', '999 bytes', '1.5 KB', '2.5 MB']);
});
