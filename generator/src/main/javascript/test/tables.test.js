import assert from 'node:assert/strict';
import test from 'node:test';
import { holds, leadingNumber, order } from '../site/table-order.js';

test('a cell has the number that it begins with', () => {
  assert.equal(leadingNumber('1,200 ms'), 1200);
  assert.equal(leadingNumber('≈ −3.5 %'), -3.5);
  assert.equal(leadingNumber('$0.25'), 0.25);
  assert.ok(Number.isNaN(leadingNumber('p99 latency')));
  assert.ok(Number.isNaN(leadingNumber('')));
});

test('numbers are sorted by value', () => {
  assert.deepEqual(order(['10 ms', '9 ms', '1,000 ms'], false), [1, 0, 2]);
  assert.deepEqual(order(['10 ms', '9 ms', '1,000 ms'], true), [2, 0, 1]);
});

test('words are sorted without regard to case, and numbers in them by value', () => {
  assert.deepEqual(order(['beta', 'Alpha', 'item 10', 'item 9'], false), [1, 0, 3, 2]);
});

test('what says nothing comes last either way, and equals keep their order', () => {
  assert.deepEqual(order(['', 'b', 'a'], false), [2, 1, 0]);
  assert.deepEqual(order(['', 'b', 'a'], true), [1, 2, 0]);
  assert.deepEqual(order(['a', 'a', 'a'], true), [0, 1, 2]);
});

test('a row holds a query if it holds each word', () => {
  assert.ok(holds('Batch prediction Hours', 'hours BATCH'));
  assert.ok(!holds('Batch prediction', 'batch online'));
  assert.ok(holds('anything', ''));
});
