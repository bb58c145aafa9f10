import assert from 'node:assert/strict';
import test from 'node:test';
import { each, enhance, enhanced } from '../site/enhance.js';

/** What stands on the page, by selector. @type {Record<string, object[]>} */
const page = { code: [{}, {}], table: [{}] };
globalThis.document = { querySelectorAll: selector => page[selector] ?? [] };

test('an element gains once, however often the page is enhanced, and one that came since gains too', () => {
  const gained = [];
  each('code', found => gained.push(found));
  enhance();
  enhance();
  assert.deepEqual(gained, page.code);

  page.code[1] = {};
  enhance();
  assert.equal(gained.length, 3);
  assert.equal(gained[2], page.code[1]);
});

test('an element may gain two things', () => {
  let gained = 0;
  each('table', () => gained++);
  each('table', () => gained++);
  enhance();
  assert.equal(gained, 2);
});

test('what gains something can be told', () => {
  assert.equal(enhanced(), 'code,table,table');
});
