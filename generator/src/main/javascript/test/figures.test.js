import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { calculation } from '../figures/calculation.js';
import { ignoredText } from '../figures/controls.js';
import { cdf, peekingError, quantile } from '../figures/normal.js';
import { print, rounded, significant } from '../figures/print.js';

test('significant digits have no exponent and no zeros at the end of a fraction', () => {
  assert.equal(significant(1234567, 3), '1230000');
  assert.equal(significant(0.000012340, 3), '0.0000123');
  assert.equal(significant(2.50, 4), '2.5');
  assert.equal(significant(-0, 3), '0');
});

test('rounding may carry into one more digit', () => {
  assert.equal(significant(999.6, 3), '1000');
  assert.equal(significant(0.09996, 3), '0.1');
  assert.equal(significant(9.996, 3), '10');
});

test('very large and very small numbers are written out', () => {
  assert.equal(significant(1.5e21, 2), '1500000000000000000000');
  assert.equal(significant(-1.25e-7, 3), '-0.000000125');
  assert.equal(significant(123456789012345, 15), '123456789012345');
});

test('halves are rounded away from zero, as the double has them', () => {
  assert.equal(significant(2.5, 1), '3');
  assert.equal(significant(-2.5, 1), '-3');
  assert.equal(rounded(0.125, { decimals: 2 }), '0.13');
  assert.equal(rounded(-0.125, { decimals: 2 }), '-0.13');
  assert.equal(rounded(1.005, { decimals: 2 }), '1.00'); // the double is less than 1.005
});

test('a number is rounded as the build rounds it, however large', () => {
  const [, ...cases] = readFileSync(new URL('../../../../../content-model/src/test/resources/dev/lectern/content/calc/rounding.csv', import.meta.url), 'utf8')
    .trim().split('\n').map(line => line.split(','));
  assert.ok(cases.length > 30);
  for (const [number, kind, count, printed] of cases) {
    assert.equal(rounded(Number(number), kind === 'DIGITS' ? { digits: Number(count) } : { decimals: Number(count) }), printed, `${number} ${kind} ${count}`);
  }
});

test('decimals keep their zeros, and zero has no sign', () => {
  assert.equal(rounded(2, { decimals: 2 }), '2.00');
  assert.equal(rounded(-0.001, { decimals: 2 }), '0.00');
  assert.equal(rounded(-0.4, { decimals: 0 }), '0');
  assert.equal(rounded(-0.006, { decimals: 2 }), '-0.01');
});

test('digits before the point are grouped by three, those after it are not', () => {
  const bare = { before: '', after: '', factor: 1 };
  assert.equal(print(999, { ...bare, decimals: 0 }), '999');
  assert.equal(print(1000, { ...bare, decimals: 0 }), '1,000');
  assert.equal(print(-1234567.12345, { ...bare, decimals: 5 }), '-1,234,567.12345');
});

test('the sign stands before the unit', () => {
  const dollars = { before: '$', after: ' a day', factor: 1, decimals: 2 };
  assert.equal(print(1234.5, dollars), '$1,234.50 a day');
  assert.equal(print(-1234.5, dollars), '-$1,234.50 a day');
  assert.equal(print(-0.001, dollars), '$0.00 a day');
});

test('one has its own unit, if what is printed is one', () => {
  const hours = { before: '', after: ' hours', afterOne: ' hour', factor: 1 };
  assert.equal(print(1, { ...hours, digits: 3 }), '1 hour');
  assert.equal(print(-1, { ...hours, digits: 3 }), '-1 hour');
  assert.equal(print(0.9999, { ...hours, digits: 3 }), '1 hour');
  assert.equal(print(1, { ...hours, decimals: 1 }), '1.0 hour');
  assert.equal(print(1.01, { ...hours, digits: 3 }), '1.01 hours');
  assert.equal(print(0, { ...hours, digits: 3 }), '0 hours');
  assert.equal(print(1, { before: '', after: ' ms', factor: 1, digits: 3 }), '1 ms');
});

test('at most a part of what the address has is quoted', () => {
  assert.equal(ignoredText([]), '');
  assert.equal(ignoredText(['a=x', `b=${'9'.repeat(100)}`]), `Left out of the address, unreadable or out of range: a=x, b=${'9'.repeat(58)}.`);
});

test('the normal quantile is the inverse of the distribution', () => {
  for (const share of [1e-9, 0.001, 0.025, 0.5, 0.8, 0.975, 1 - 1e-9]) {
    assert.ok(Math.abs(cdf(quantile(share)) - share) < 1e-12 * Math.max(1, share), String(share));
  }
});

test('one look errs as often as it may, several looks more often, and a seed always says the same', () => {
  const once = peekingError(1, 0.05, 20000, 7);
  assert.ok(Math.abs(once - 0.05) < 0.006, String(once));
  const often = peekingError(5, 0.05, 20000, 7);
  assert.ok(often > 0.12 && often < 0.16, String(often)); // 0.142 in tables of repeated tests
  assert.notEqual(peekingError(5, 0.05, 20000, 8), often);
  assert.equal(peekingError(5, 0.05, 20000, 7), often);
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

test('a function is given what its parameters stand for, and an item of a list is counted from one', () => {
  const print = { before: '', after: '', factor: 1, decimals: 0 };
  const compute = calculation({
    functions: { less: [['a', 'b'], ['-', 'a', 'b']] },
    formulas: [
      { id: 'swapped', tree: ['call', 'less', 'b', 'a'], ...print },
      { id: 'second', tree: ['item', 'all', 2], ...print },
      { id: 'squares', tree: ['sum', 'k', 1, ['call', 'length', 'all'], ['^', ['item', 'all', 'k'], 2]], ...print },
    ],
  });
  const first = compute({ a: 3, b: 10, all: [4, 5] });
  assert.deepEqual(first.map(result => result.text), ['7', '5', '41']);
  const same = compute({ a: 3, b: 10, all: [4, 5] });
  assert.equal(same[2], first[2]);
  assert.deepEqual(compute({ a: 3, b: 10, all: [4] }).map(result => result.text ?? result.trouble), ['7', 'The list has items 1 to 1.', '16']);
});

test('a sum that takes too long ends in trouble, and the next formula has its steps again', () => {
  const print = { before: '', after: '', factor: 1, decimals: 0 };
  const sum = most => ['sum', 'k', 1, most, 1];
  const compute = calculation({
    functions: {},
    formulas: [{ id: 'long', tree: sum(1e9), ...print }, { id: 'short', tree: sum('n'), ...print }],
  });
  assert.deepEqual(compute({ n: 1000 }).map(result => result.text ?? result.trouble), ['This takes too many steps.', '1,000']);
});
