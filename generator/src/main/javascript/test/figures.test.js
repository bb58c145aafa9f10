import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculation } from '../figures/calculation.js';
import { cdf, quantile } from '../figures/normal.js';
import { significant } from '../figures/print.js';

test('significant digits have no exponent and no zeros at the end of a fraction', () => {
  assert.equal(significant(1234567, 3), '1230000');
  assert.equal(significant(0.000012340, 3), '0.0000123');
  assert.equal(significant(2.50, 4), '2.5');
  assert.equal(significant(-0, 3), '0');
});

test('the normal quantile is the inverse of the distribution', () => {
  for (const share of [1e-9, 0.001, 0.025, 0.5, 0.8, 0.975, 1 - 1e-9]) {
    assert.ok(Math.abs(cdf(quantile(share)) - share) < 1e-12 * Math.max(1, share), String(share));
  }
});

test('only what depends on a changed input is computed again', () => {
  const print = { before: '', after: '', factor: 1, decimals: 0 };
  const compute = calculation({
    functions: {},
    formulas: [
      { id: 'double', tree: ['*', 'a', 2], ...print },
      { id: 'next', tree: ['+', 'double', 'b'], ...print },
      { id: 'other', tree: ['-', 'b', 1], ...print },
    ],
  });
  const first = compute({ a: 3, b: 1 });
  assert.deepEqual(first.map(result => result.text), ['6', '7', '0']);
  const second = compute({ a: 4, b: 1 });
  assert.deepEqual(second.map(result => result.text), ['8', '9', '0']);
  assert.equal(second[2], first[2]);
});

test('trouble is told of every formula that needs the value', () => {
  const print = { before: '', after: '', factor: 1, decimals: 0 };
  const compute = calculation({
    functions: {},
    formulas: [
      { id: 'share', tree: ['/', 'a', 'b'], ...print },
      { id: 'twice', tree: ['*', 'share', 2], ...print },
    ],
  });
  assert.deepEqual(compute({ a: 1, b: 0 }).map(result => result.trouble), ['This divides by zero.', 'This divides by zero.']);
});
