import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from '../practice/chance.js';
import { askedFor, choice, heard, hearing, leaks, rightOnes } from '../practice/choices.js';
import { anyQuestion, isRight, items, nice, question, readNumber } from '../practice/quiz.js';
import { revise } from '../practice/revise.js';

const plainUnit = { before: '', after: '', factor: 1 };
const input = (id, value, least, most, more = {}) => ({ id, label: id.toUpperCase(), value, least, most, ...plainUnit, ...more });
const formula = (id, tree, more = {}) => ({ id, label: id, formula: id, tree, digits: 3, ...plainUnit, ...more });
const entry = {
  id: 'problem/clock', title: 'Clock', href: 'x.html',
  inputs: [
    input('moves', '40', '10', '80'), input('minutes', '90', '1', '600', { after: ' min', factor: 60 }), input('fixed', '2', '2', '2'),
    { id: 'grades', label: 'Grades', value: '1, 2', list: true, ...plainUnit }
  ],
  formulas: [
    formula('each', ['/', 'minutes', 'moves'], { after: ' s/move' }),
    formula('half', ['/', 'each', 'fixed'], { after: ' s' }),
    formula('worst', ['call', 'late', 'each', 2]),
    formula('sum', ['call', 'total', 'grades']),
    formula('same', ['*', 'fixed', 2]),
    formula('series', ['sum', 'k', 1, 5, ['*', 'k', 'moves']]),
    formula('none', ['-', 'moves', 'moves'])
  ]
};
const functions = { late: [['mean', 'n'], ['*', 'mean', 'n']], deep: [['x'], ['call', 'peeking_error', 'x', 1, 1, 1]] };

test('only what can be reckoned by hand from numbers that vary is asked', () => {
  assert.deepEqual(items(entry, functions).map(item => item.formula.id), ['each', 'half', 'worst', 'none']);
  assert.deepEqual(items(entry, functions)[1].steps.map(step => step.id), ['each', 'half']);
  assert.deepEqual(items({ ...entry, formulas: [formula('x', ['call', 'deep', 'moves'])] }, functions), []);
});

test('the same seed asks the same question, another seed another', () => {
  const estimates = { functions, entries: [entry] };
  const seen = new Set();
  for (let seed = 0; seed < 200; seed++) {
    const made = anyQuestion(estimates, seed);
    assert.deepEqual(anyQuestion(estimates, seed), made);
    seen.add(JSON.stringify([made.item.formula.id, made.given]));
    assert.notEqual(made.item.formula.id, 'none');
  }
  assert.ok(seen.size > 50);
});

test('inputs stay in their ranges, and the answer follows from what is shown', () => {
  const item = items(entry, functions)[1];
  for (let seed = 0; seed < 500; seed++) {
    const { given, answer, solution } = question(item, functions, seed);
    const [moves, minutes, fixed] = given.map(({ text }) => Number(text.replace(/[^\d.]/g, '')));
    assert.ok(moves >= 10 && moves <= 80 && Number.isInteger(moves), given[0].text);
    assert.ok(minutes >= 1 && minutes <= 600);
    assert.equal(fixed, 2);
    assert.ok(Math.abs(answer - minutes * 60 / moves / 2) < 1e-9 * answer);
    assert.deepEqual(solution.map(step => step.label), ['each', 'half']);
  }
});

test('numbers that are drawn are round, and reach over the whole range', () => {
  const random = chance(5);
  const wide = input('wide', '1000', '3', '900000');
  const drawn = Array.from({ length: 500 }, () => nice(wide, random));
  assert.ok(drawn.every(number => number >= 3 && number <= 900000 && Number(number.toPrecision(2)) === number));
  assert.ok(drawn.some(number => number < 30) && drawn.some(number => number > 100000));
  const narrow = input('narrow', '0.93', '0.91', '0.97');
  assert.ok(Array.from({ length: 100 }, () => nice(narrow, random)).every(number => number >= 0.91 && number <= 0.97));
  const below = input('below', '-1', '-3', '-0.5');
  assert.ok(Array.from({ length: 100 }, () => nice(below, random)).every(number => number >= -3 && number <= -0.5));
});

test('an answer is read as people type it', () => {
  const around = { before: '$', after: ' s/move' };
  const read = typed => readNumber(typed, around);
  assert.deepEqual(['1200', '1,200', ' 1 200 ', '1.2e3', '1.2*10^3', '1.2 × 10^3', '1.2×10³', '$1200', '1200 s/move', '−1200'].map(read),
    [1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200, -1200]);
  assert.deepEqual(['', 'many', '1e', '0x10', '1.2.3', 'Infinity', '1e999', '12 apples'].map(read), Array(8).fill(undefined));
  assert.equal(readNumber('20%', { before: '', after: '%' }), 20);
  assert.equal(readNumber('2×10⁻³', { before: '', after: '' }), 0.002);
});

test('near enough is what the tolerance says, at its edges too', () => {
  const made = question(items(entry, functions)[0], functions, 1);
  const { answer } = made;
  assert.ok(isRight(made, answer * 2, 'factor') && isRight(made, answer / 2, 'factor'));
  assert.ok(!isRight(made, answer * 2.01, 'factor') && !isRight(made, answer * 0.49, 'factor') && !isRight(made, -answer, 'factor'));
  assert.ok(isRight(made, answer * 1.2, 'fifth') && isRight(made, answer * 0.8, 'fifth') && !isRight(made, answer * 1.21, 'fifth'));
  assert.ok(isRight(made, answer * 1.0001, 'exact') && !isRight(made, answer * 1.02, 'exact'));
});

const data = {
  name: 'chess',
  subjects: [{ id: 'opening', title: 'Openings', singular: 'Opening', groups: [['open', 'Open'], ['closed', 'Closed']] }],
  options: Array.from({ length: 9 }, (_, n) => [`opening/${n}`, 0, n < 5 ? 'open' : 'closed', `Name ${'abcdefghi'[n]}`, `About ${n}`, `${n}.html`]),
  asks: [
    ['opening/0#1', 0, 'Use it when', 'White is to move.', [0], '0.html'],
    ['opening/1#1', 0, 'Use it when', ['White', ' is to ', ['em', 'move']], [1], '1.html'],
    ['opening/2#1', 0, 'Use it when', 'You like Name C.', [2], '2.html'],
    ['opening/3#1', 0, 'Pitfall', 'White is to move.', [3], '3.html'],
    ['game/1#opening', 0, 'Game', 'The immortal game', [4, 5, 6], 'game.html']
  ],
  talks: [['opening/7#1', 0, 7, [['Coach', 'What is this?']], 'The pawn.']],
  estimates: { functions, entries: [] }
};

test('a right answer is never among the wrong ones', () => {
  for (let seed = 0; seed < 1000; seed++) {
    const made = choice(data, 0, seed);
    assert.deepEqual(choice(data, 0, seed), made);
    assert.equal(new Set(made.options).size, made.options.length);
    assert.ok(made.options.length >= 2 && made.options.length <= 4);
    assert.deepEqual(made.options.filter(option => made.all.includes(option)), [made.right]);
  }
});

test('of which the same is said, that is right too, but not under another heading', () => {
  assert.deepEqual([...rightOnes(data, data.asks[0])], [0, 1]);
  assert.deepEqual([...rightOnes(data, data.asks[3])], [3]);
  assert.deepEqual([...rightOnes(data, data.asks[4])], [4, 5, 6]);
});

test('a text that names its answer is not asked', () => {
  assert.ok(leaks('You like Name C.', 'Name C') && leaks('the name cs', 'Name C') && leaks('mean time (MTBF) it is', 'Mean time between failures (MTBF)'));
  assert.ok(leaks('what recall@10 says', 'Recall@k'));
  assert.ok(!leaks('You like names.', 'Name C') && !leaks('precisely', 'Precise'));
  assert.ok(Array.from({ length: 300 }, (_, seed) => choice(data, 0, seed).id).every(id => id !== 'opening/2#1'));
});

test('what is looked at grows with the questions, not with their pairs', () => {
  const many = 2000;
  let looks = 0;
  const asks = Array.from({ length: many }, (_, n) => Object.defineProperty(
    [`opening/${n}#1`, 0, 'Use it when', '', [n], `${n}.html`], 3, { get: () => { looks++; return `They play move ${n % 900}.`; } }));
  const large = { ...data, asks, options: asks.map((_, n) => [`opening/${n}`, 0, 'open', `Name ${n}`, `About ${n}`, `${n}.html`]) };
  assert.deepEqual(askedFor(large), [0]);
  const made = choice(large, 0, 7);
  assert.deepEqual(made.all, Array.from({ length: many }, (_, n) => n).filter(n => n % 900 === made.right % 900));
  for (let seed = 0; seed < 10; seed++) {
    choice(large, 0, seed);
  }
  assert.ok(looks > 0 && looks < 2 * many, `${looks} looks at ${many} questions`);
});

test('wrong answers come from the same group as long as it has some', () => {
  for (let seed = 0; seed < 300; seed++) {
    const made = choice(data, 0, seed);
    if (made.right < 4) {
      assert.ok(made.options.every(option => option < 5));
    }
  }
});

test('what cannot be asked is not offered', () => {
  assert.deepEqual(askedFor(data), [0]);
  assert.deepEqual(askedFor({ ...data, options: data.options.slice(0, 1), asks: data.asks.slice(0, 1) }), []);
  assert.deepEqual(heard(data), [0]);
  assert.equal(hearing({ ...data, talks: [] }, 0, 1), undefined);
  assert.equal(hearing(data, 0, 1).right, 7);
});

test('what was wrong last is to be revised, what came right is not', () => {
  const results = [['a', false], ['b', false], ['b', false], ['a', true], ['c', true], ['c', false]]
    .map(([about, right], n) => ({ id: String(n), drill: 'which/opening', entry: about, right, day: 100 }));
  assert.deepEqual(revise(results, 100), [{
    drill: 'which/opening', right: 2, total: 6, revise: [{ entry: 'b', wrong: 2, total: 2 }, { entry: 'c', wrong: 1, total: 2 }]
  }]);
  assert.deepEqual(revise(results, 300), []);
});
