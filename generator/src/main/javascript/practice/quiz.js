// Questions of the kind "how much is it?", made of the formulas of entries. The answer is computed as the build and the calculators
// compute; nothing here knows a page.
import { calculation } from '../figures/calculation.js';
import { print, significant } from '../figures/print.js';
import { chance, oneOf } from './chance.js';

/**
 * @typedef {import('./types').Entry} Entry
 * @typedef {import('./types').Formula} Formula
 * @typedef {import('./types').Input} Input
 * @typedef {import('./types').Functions} Functions
 * @typedef {import('./types').Tree} Tree
 *
 * A formula that can be estimated, with what it needs.
 * @typedef {object} Item
 * @property {Entry} entry
 * @property {Formula} formula
 * @property {Input[]} inputs in the order of the entry
 * @property {Formula[]} steps what is computed on the way, in order, the formula itself last
 *
 * @typedef {object} Question
 * @property {Item} item
 * @property {{ label: string, text: string }[]} given
 * @property {string} before what is printed before the answer
 * @property {string} after its unit
 * @property {number} answer in that unit
 * @property {string} text the answer as it is printed
 * @property {{ label: string, formula: string, text: string }[]} solution
 *
 * @typedef {'factor' | 'fifth' | 'exact'} Tolerance
 */

/** What one can do in the head or on a corner of the board. */
const OPERATORS = new Set(['negate', '+', '-', '*', '/', '^']);
const BUILT_IN = new Set(['abs', 'min', 'max', 'ceil', 'floor', 'round', 'sqrt', 'log2', 'log10']);
const MOST_INPUTS = 5;
const MOST_STEPS = 4;

/**
 * @param {Tree} tree
 * @param {Functions} functions
 * @returns {boolean}
 */
function isEstimable(tree, functions) {
  if (!Array.isArray(tree)) {
    return true;
  }
  const [operator, ...parts] = tree;
  if (operator !== 'call') {
    return OPERATORS.has(operator) && parts.every(part => isEstimable(part, functions));
  }
  const [name, ...given] = parts;
  const known = BUILT_IN.has(String(name))
    || Object.hasOwn(functions, String(name)) && isEstimable(functions[String(name)][1], functions);
  return known && given.every(part => isEstimable(part, functions));
}

/**
 * @param {Tree} tree
 * @returns {string[]}
 */
function names(tree) {
  if (typeof tree === 'string') {
    return [tree];
  }
  return Array.isArray(tree) ? tree.slice(tree[0] === 'call' ? 2 : 1).flatMap(names) : [];
}

/**
 * The formulas of an entry that can be estimated.
 * @param {Entry} entry
 * @param {Functions} functions
 * @returns {Item[]}
 */
export function items(entry, functions) {
  const inputs = new Map(entry.inputs.map(input => [input.id, input]));
  const formulas = new Map(entry.formulas.map(formula => [formula.id, formula]));
  return entry.formulas.flatMap(formula => {
    /** @type {Set<Input>} */
    const used = new Set();
    /** @type {Set<Formula>} */
    const steps = new Set();
    /** @type {(step: Formula) => void} */
    const visit = step => {
      if (!steps.has(step)) {
        names(step.tree).forEach(name => {
          const input = inputs.get(name);
          const before = formulas.get(name);
          if (input) {
            used.add(input);
          } else if (before) {
            visit(before);
          }
        });
        steps.add(step);
      }
    };
    visit(formula);
    const fits = [...steps].every(step => isEstimable(step.tree, functions) && names(step.tree).length > 0)
      && [...used].every(input => !input.list) && [...used].some(isVaried)
      && used.size <= MOST_INPUTS && steps.size <= MOST_STEPS;
    return fits ? [{ entry, formula, inputs: entry.inputs.filter(input => used.has(input)), steps: [...steps] }] : [];
  });
}

/**
 * @param {Input} input
 * @returns {boolean}
 */
function isVaried(input) {
  return !input.list && Number(input.least) < Number(input.most);
}

const NICE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/**
 * A number within the range of an input that is easy to reckon with; evenly by ratio where the range is wide.
 * @param {Input} input
 * @param {() => number} random
 * @returns {number} in the input's unit
 */
export function nice(input, random) {
  const least = Number(input.least);
  const most = Number(input.most);
  if (!isVaried(input)) {
    return Number(input.value);
  }
  const whole = [input.value, input.least, input.most].every(number => Number.isInteger(Number(number)));
  /** @type {(number: number) => boolean} */
  const fits = number => number >= least && number <= most && (!whole || Number.isInteger(number));
  const at = random();
  const drawn = least > 0 && most / least > 5 ? least * (most / least) ** at : least + (most - least) * at;
  const power = 10 ** Math.floor(Math.log10(Math.abs(drawn) || 1));
  const candidates = NICE.flatMap(head => [head * power, head * power * 10])
    .map(number => Number((Math.sign(drawn || 1) * number).toPrecision(3)))
    .concat(Number(significant(drawn, 2)));
  // A narrow range has nothing that round.
  const fitting = [candidates, [whole ? Math.round(drawn) : Number(significant(drawn, 4))]].map(some => some.filter(fits))
    .find(some => some.length > 0);
  return !fitting ? Number(input.value) : fitting.reduce((best, number) => (Math.abs(number - drawn) < Math.abs(best - drawn) * 0.999 ? number : best));
}

/**
 * A question; nothing if these inputs give no answer.
 * @param {Item} item
 * @param {Functions} functions
 * @param {number} seed the same one gives the same question
 * @returns {Question | undefined}
 */
export function question(item, functions, seed) {
  const random = chance(seed);
  const numbers = item.inputs.map(input => nice(input, random));
  /** @type {Record<string, number>} */
  const based = {};
  item.inputs.forEach((input, at) => { based[input.id] = numbers[at] * input.factor; });
  // Or why there is none, which is looked for below.
  const results = /** @type {import('../figures/types').Computed[]} */ (calculation({ formulas: item.steps, functions })(based));
  const last = results[results.length - 1];
  if (results.some(result => result.trouble !== undefined) || !Number.isFinite(last.value) || Number(last.rounded) === 0) {
    return undefined;
  }
  const { formula } = item;
  return {
    item,
    given: item.inputs.map((input, at) => ({ label: input.label, text: printed(numbers[at], input) })),
    before: formula.before,
    after: formula.after,
    answer: last.value / formula.factor,
    text: last.text,
    solution: item.steps.map((step, at) => ({ label: step.label, formula: step.formula, text: results[at].text }))
  };
}

/**
 * @param {number} number
 * @param {Input} input
 * @returns {string}
 */
function printed(number, input) {
  return print(number, { ...input, digits: 6 });
}

/**
 * Any question, of an entry that is chosen first so that one with many formulas does not come more often.
 * @param {{ functions: Functions, entries: Entry[] }} estimates
 * @param {number} seed
 * @returns {Question | undefined} nothing if no entry has anything to estimate
 */
export function anyQuestion(estimates, seed) {
  const random = chance(seed);
  const all = estimates.entries.map(entry => items(entry, estimates.functions)).filter(some => some.length > 0);
  for (let attempt = 0; attempt < 50 && all.length > 0; attempt++) {
    const item = oneOf(oneOf(all, random), random);
    const made = question(item, estimates.functions, Math.floor(random() * 4294967296));
    if (made) {
      return made;
    }
  }
  return undefined;
}

/**
 * The number that somebody typed: 1200, 1,200, 1 200, 1.2e3, 1.2*10^3 or 1.2×10³, with or without the unit.
 * @param {string} typed
 * @param {{ before: string, after: string }} around
 * @returns {number | undefined}
 */
export function readNumber(typed, around) {
  let text = typed.trim().replace(/−/g, '-');
  const [before, after] = [around.before.trim(), around.after.trim()];
  if (before && text.startsWith(before)) {
    text = text.slice(before.length);
  }
  if (after && text.endsWith(after)) {
    text = text.slice(0, -after.length);
  }
  text = text.replace(/[\s,_'’]/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+$/, raised => `^${[...raised].map(digit => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`)
    .replace(/[*x×·]10\^?(?=[-+]?\d+$)/i, 'e');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/**
 * Whether an answer is near enough.
 * @param {Question} question
 * @param {number} given in the unit of the answer
 * @param {Tolerance} tolerance
 * @returns {boolean}
 */
export function isRight(question, given, tolerance) {
  const { formula } = question.item;
  if (tolerance === 'exact') {
    return print(given, formula) === question.text;
  }
  const ratio = given / question.answer;
  const rounding = 1e-9;
  return tolerance === 'factor' ? ratio >= 0.5 - rounding && ratio <= 2 + rounding : Math.abs(ratio - 1) <= 0.2 + rounding;
}
