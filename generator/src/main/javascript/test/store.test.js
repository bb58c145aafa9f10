import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { openStore, SCHEMA } from '../practice/store.js';

const NAME = 'lectern-practice-chess';
/** @type {import('../practice/store.js').Store[]} */
let open = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = [];
});

afterEach(() => { open.forEach(store => store.close()); });

async function store(options = {}) {
  const opened = await openStore({ site: 'chess', ...options });
  open.push(opened);
  return opened;
}

/** What Node does not have. */
function localStorageOf(room) {
  const items = new Map();
  globalThis.localStorage = {
    getItem: name => items.get(name) ?? null,
    setItem(name, text) {
      if (text.length > room) {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      items.set(name, text);
    },
    removeItem: name => { items.delete(name); }
  };
  return items;
}

/** The raw database, as a tab with another script would have it. */
function raw(version, upgrade = () => {}) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function written(database, kind, value) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(kind, 'readwrite');
    transaction.objectStore(kind).put(value);
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
}

const round = (more = {}) => ({
  problem: 'endgame', title: 'Endgame', level: 'club', levelTitle: 'Club', length: 45, started: 1, phase: 'done', current: 0, seed: 1, best: 4,
  stages: [{ id: 'opening', title: 'Opening', planned: 5, spent: 4, notes: '' }],
  due: [], asked: [], board: [], mistakes: [], discussed: [], lesson: '', ...more
});

test('what is kept is there again for the next page, in the order in which it came', async () => {
  const first = await store();
  const ids = [];
  for (let n = 0; n < 20; n++) {
    ids.push(await first.add('reviews', { n }));
  }
  first.close();
  const again = await store();
  assert.deepEqual((await again.all('reviews')).map(record => record.n), [...Array(20).keys()]);
  assert.deepEqual((await again.all('reviews')).map(record => record.id), [...ids].sort());
  assert.equal((await again.get('reviews', ids[3])).n, 3);
  assert.equal(await again.get('reviews', 'nothing'), undefined);
  assert.equal(again.trouble, undefined);
});

test('a record takes the place of the one with its id, and goes', async () => {
  const here = await store();
  await here.put('settings', { id: 'daily', cards: 10 });
  await here.put('settings', { id: 'daily', cards: 20 });
  assert.deepEqual((await here.all('settings')).map(record => record.cards), [20]);
  await here.remove('settings', 'daily');
  assert.deepEqual(await here.all('settings'), []);
});

test('two sites on one origin do not meet', async () => {
  await (await store()).put('settings', { id: 'daily' });
  assert.deepEqual(await (await store({ site: 'go' })).all('settings'), []);
});

test('a kind that there is not is refused, and so is what is no record', async () => {
  const here = await store();
  await assert.rejects(here.add('letters', {}), TypeError);
  await assert.rejects(here.put('cards', { id: '' }), /has no id/);
  await assert.rejects(here.add('rounds', { phase: 'asleep' }), /no phase/);
});

test('an export read again gives the same records', async () => {
  const here = await store();
  await here.add('rounds', round());
  await here.put('settings', { id: 'daily', cards: 10 });
  const exported = JSON.parse(JSON.stringify(await here.exportAll()));
  globalThis.indexedDB = new IDBFactory();
  const there = await store();
  assert.deepEqual(await there.importAll(exported), { added: 2, replaced: 0, skipped: 0, refused: [] });
  assert.deepEqual(JSON.parse(JSON.stringify(await there.exportAll())).kinds, exported.kinds);
  assert.deepEqual(await there.importAll(exported), { added: 0, replaced: 0, skipped: 2, refused: [] });
});

test('of two records with one id the later one stays, whichever way they meet', async () => {
  const here = await store();
  await here.put('settings', { id: 'daily', cards: 10 });
  const file = cards => ({
    format: 'lectern-practice', version: 1, site: 'chess', kinds: { settings: [{ id: 'daily', cards: 5, changed: cards }] }
  });
  assert.equal((await here.importAll(file(1))).skipped, 1);
  assert.equal((await here.get('settings', 'daily')).cards, 10);
  assert.equal((await here.importAll(file(Date.now() + 60_000))).replaced, 1);
  assert.equal((await here.get('settings', 'daily')).cards, 5);
});

test('a file that is foreign, newer, spoilt or of another site changes nothing and says why', async () => {
  const here = await store();
  await here.add('rounds', round());
  const before = await here.exportAll();
  const good = { format: 'lectern-practice', version: 1, site: 'chess', kinds: {} };
  for (const [file, why] of [
    [null, /not a file of practice data/],
    ['{"format":1}', /not a file of practice data/],
    [[1, 2], /not a file of practice data/],
    [{ ...good, format: 'anki' }, /not a file of practice data/],
    [{ ...good, version: 2 }, /newer version/],
    [{ ...good, version: '1' }, /which version/],
    [{ ...good, site: 'go' }, /another site: go/],
    [{ ...good, kinds: { letters: [] } }, /letters: this site keeps nothing/],
    [{ ...good, kinds: { cards: {} } }, /cards: is not a list/],
    [{ ...good, kinds: { cards: [{ id: 7 }] } }, /cards, number 1: has no id/],
    [{ ...good, kinds: { rounds: [round({ id: 'a', stages: [null] })] } }, /rounds, number 1: has no readable stages/]
  ]) {
    const { added, replaced, skipped, refused } = await here.importAll(file);
    assert.deepEqual([added, replaced, skipped], [0, 0, 0]);
    assert.match(refused.join('\n'), why);
  }
  assert.deepEqual((await here.exportAll()).kinds, before.kinds);
});

test('the good records of a file are taken over beside a spoilt one', async () => {
  const here = await store();
  const answer = await here.importAll({
    format: 'lectern-practice', version: 1, site: 'chess', kinds: { cards: [{ id: 'a' }, 'b', { id: 'a' }, { id: 'c' }] }
  });
  assert.equal(answer.added, 2);
  assert.deepEqual(answer.refused, ['cards, number 2: is not a record', 'cards, number 3: has the id of an earlier one']);
});

test('a record that cannot be read is kept aside and exported, and the others are shown', async () => {
  const here = await store();
  const good = await here.add('rounds', round());
  const database = await raw();
  await written(database, 'rounds', { id: 'spoilt', phase: 'running', stages: 'none' });
  database.close();
  assert.deepEqual((await here.all('rounds')).map(record => record.id), [good]);
  const [kept] = (await here.exportAll()).aside;
  assert.deepEqual([kept.kind, kept.value.id, kept.value.stages], ['rounds', 'spoilt', 'none']);
  assert.equal(await here.get('rounds', 'spoilt'), undefined);
});

test('data of an older version are brought to this one, and what resists is kept aside', async () => {
  const old = await store();
  await old.put('cards', { id: 'a', due: '5' });
  await old.put('cards', { id: 'b' });
  old.close();
  const schema = {
    ...SCHEMA, version: 2,
    migrations: { 1: (kind, record) => (kind === 'cards' ? { ...record, due: Number(record.due.trim()) } : record) }
  };
  const now = await store({ schema });
  assert.deepEqual((await now.all('cards')).map(record => [record.id, record.due]), [['a', 5]]);
  assert.equal((await now.aside())[0].value.id, 'b');
  const file = { format: 'lectern-practice', version: 1, site: 'chess', kinds: { cards: [{ id: 'c', due: ' 7 ' }, { id: 'd' }] } };
  assert.match((await now.importAll(file)).refused[0], /cannot be brought from version 1 to 2/);
  assert.equal((await now.get('cards', 'c')).due, 7);
});

test('data of a newer version are left untouched, and the page says so and goes on in memory', async () => {
  const database = await raw(9, made => made.createObjectStore('rounds', { keyPath: 'id' }));
  await written(database, 'rounds', { id: 'future', shape: 'unknown' });
  const here = await store();
  assert.equal(here.trouble.code, 'newer');
  assert.match(here.trouble.message, /untouched/);
  await here.add('rounds', round());
  assert.equal((await here.all('rounds')).length, 1);
  const there = await new Promise(resolve => {
    const request = database.transaction('rounds').objectStore('rounds').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  assert.deepEqual(there, [{ id: 'future', shape: 'unknown' }]);
  database.close();
});

test('an older tab that holds the data is named, and what was done meanwhile is kept once it closes', async () => {
  const old = await raw(1, made => made.createObjectStore('cards', { keyPath: 'id' }));
  const told = [];
  const here = await store({ schema: { ...SCHEMA, version: 2 }, onTrouble: trouble => told.push(trouble?.code), patience: 5 });
  assert.equal(here.trouble.code, 'waiting');
  const id = await here.add('rounds', round());
  old.close();
  for (let tries = 0; here.trouble && tries < 200; tries++) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  assert.deepEqual(told, ['waiting', undefined]);
  const database = await raw();
  assert.ok(database.objectStoreNames.contains('rounds'));
  database.close();
  assert.equal((await here.get('rounds', id)).title, 'Endgame');
});

test('a tab gives way to a newer one and says so', async () => {
  const told = [];
  const old = await store({ onTrouble: trouble => told.push(trouble?.code) });
  await old.add('rounds', round());
  const now = await store({ schema: { ...SCHEMA, version: 2 } });
  assert.equal(now.trouble, undefined);
  assert.equal((await now.all('rounds')).length, 1);
  assert.deepEqual(told, ['newer']);
});

test('without storage the records live as long as the page, and the person is told', async () => {
  for (const blocked of [undefined, { open() { throw new DOMException('denied', 'SecurityError'); } }]) {
    globalThis.indexedDB = blocked;
    const here = await store();
    assert.equal(here.trouble.code, 'memory');
    assert.match(here.trouble.message, /until you close/);
    const id = await here.add('rounds', round());
    const copy = await here.get('rounds', id);
    copy.title = 'changed';
    assert.equal((await here.get('rounds', id)).title, 'Endgame');
    assert.equal((await here.exportAll()).kinds.rounds.length, 1);
    assert.equal(await here.persisted(), false);
  }
});

test('when no room is left nothing that was saved is lost, and all is well once there is room', async t => {
  const told = [];
  const here = await store({ onTrouble: trouble => told.push(trouble?.code) });
  await here.put('settings', { id: 'daily', cards: 10 });
  const full = t.mock.method(IDBObjectStore.prototype, 'put', () => { throw new DOMException('full', 'QuotaExceededError'); });
  await assert.rejects(here.put('settings', { id: 'daily', cards: 20 }), error => error.code === 'full' && /was not saved/.test(error.message));
  const file = { format: 'lectern-practice', version: 1, site: 'chess', kinds: { cards: [{ id: 'a' }, { id: 'b' }] } };
  await assert.rejects(here.importAll(file), error => error.code === 'full');
  full.mock.restore();
  assert.equal((await here.get('settings', 'daily')).cards, 10);
  assert.deepEqual(await here.all('cards'), []);
  await here.put('settings', { id: 'daily', cards: 20 });
  assert.deepEqual([told[0], told.at(-1)], ['full', undefined]);
});

test('an import that runs out of room halfway leaves nothing of it', async t => {
  const here = await store();
  const put = IDBObjectStore.prototype.put;
  let left = 1;
  t.mock.method(IDBObjectStore.prototype, 'put', function (value) {
    if (left-- === 0) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    return put.call(this, value);
  });
  const file = { format: 'lectern-practice', version: 1, site: 'chess', kinds: { cards: [{ id: 'a' }, { id: 'b' }] } };
  await assert.rejects(here.importAll(file), error => error.code === 'full');
  assert.deepEqual(await here.all('cards'), []);
});

test('two tabs hear of each other, and a tab does not hear of itself', async () => {
  const [one, other] = [await store(), await store()];
  const heard = new Promise(resolve => other.onChange(resolve));
  one.onChange(() => assert.fail('its own change'));
  const id = await one.add('rounds', round());
  assert.deepEqual(await heard, { kind: 'rounds', id });
  assert.equal((await other.get('rounds', id)).title, 'Endgame');
});

test('clearing a kind takes also what was kept aside of it', async () => {
  const here = await store();
  await here.add('rounds', round());
  await here.add('drills', {});
  const database = await raw();
  await written(database, 'rounds', { id: 'spoilt' });
  database.close();
  await here.all('rounds');
  await here.clear('rounds');
  const left = await here.exportAll();
  assert.deepEqual([left.kinds.rounds.length, left.kinds.drills.length, left.aside.length], [0, 1, 0]);
});

test('what a page leaves when it goes is there for the next one, once', async () => {
  const items = localStorageOf(10_000);
  const going = await store();
  await going.put('rounds', { ...round(), id: 'r', board: [{ stroke: 1 }] });
  await new Promise(resolve => setTimeout(resolve, 2));
  const { board: _board, ...late } = { ...round({ lesson: 'typed at the last moment' }), id: 'r' };
  assert.equal(going.leave('rounds', late), true);
  going.close();
  const next = await store();
  const { lesson, board } = await next.get('rounds', 'r');
  assert.deepEqual([lesson, board], ['typed at the last moment', [{ stroke: 1 }]]);
  assert.equal(items.size, 0);
});

test('what a page left is not taken up over a later change, a removal, another version or a record that is none', async () => {
  localStorageOf(10_000);
  const left = async (record, then = () => {}, version = 1) => {
    const going = await store();
    await going.put('rounds', { ...round(), id: 'r' });
    await new Promise(resolve => setTimeout(resolve, 2));
    going.leave('rounds', record);
    await then(going);
    going.close();
    const next = await store({ schema: { ...SCHEMA, version } });
    const kept = await next.get('rounds', 'r');
    next.close();
    globalThis.indexedDB = new IDBFactory();
    return kept?.lesson;
  };
  const late = { ...round({ lesson: 'late' }), id: 'r' };
  assert.equal(await left(late), 'late');
  assert.equal(await left(late, async going => {
    await new Promise(resolve => setTimeout(resolve, 2));
    await going.put('rounds', { ...round({ lesson: 'later' }), id: 'r' });
  }), 'later');
  assert.equal(await left(late, going => going.remove('rounds', 'r')), undefined);
  assert.equal(await left({ ...late, length: 'long' }), '');
  assert.equal(await left({ ...late, tab: 'another' }), '');
  assert.equal(await left(late, () => {}, 2), '');
  assert.equal(await left(late, () => { localStorage.setItem('lectern-left-chess', '{'); }), '');
});

test('what a page left is forgotten once the database has something later, and no sooner', async () => {
  const items = localStorageOf(10_000);
  const going = await store();
  const writing = going.put('rounds', { ...round(), id: 'r' });
  going.leave('rounds', { ...round({ lesson: 'late' }), id: 'r' });
  await writing;
  assert.equal(items.size, 1, 'that write began before');
  await going.put('rounds', { ...round({ lesson: 'latest' }), id: 'r' });
  assert.equal(items.size, 0);
});

test('where there is no room to leave a record, that is said and nothing breaks', async () => {
  localStorageOf(10);
  const going = await store();
  assert.equal(going.leave('rounds', { ...round(), id: 'r' }), false);
  delete globalThis.localStorage;
  assert.equal(going.leave('rounds', { ...round(), id: 'r' }), false);
});
