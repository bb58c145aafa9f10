// Each number is computed by the same steps, on the same doubles, as the build computed it (Sheet.java, Evaluator.java).
// Nothing here knows a page.
import { cdf, peekingError, quantile } from './normal.js';
import { print, rounded } from './print.js';

/**
 * @typedef {import('./types').Formula} Formula
 * @typedef {import('./types').Result} Result
 * @typedef {import('./types').Tree} Tree
 * @typedef {import('./types').Value} Value
 */

const MAX_STEPS = 5000000;
const LN_2 = 0.6931471805599453;
const LN_10 = 2.302585092994046;

// Evaluation. Trouble is thrown as text for the reader.
class Undefined {
  /** @param {string} message */
  constructor(message) {
    this.message = message;
  }
}

/** @param {number} number */
function finite(number) {
  if (!isFinite(number)) {
    throw new Undefined('The result is not finite.');
  }
  return number;
}

/** @param {number} number */
function positive(number) {
  if (number <= 0) {
    throw new Undefined(`There is no logarithm of ${number}.`);
  }
  return number;
}

/**
 * @param {number} number
 * @param {number} least
 * @param {number} most
 */
function whole(number, least, most) {
  if (number !== Math.round(number) || number < least || number > most) {
    throw new Undefined(`A whole number from ${least} to ${most} is needed.`);
  }
  return number;
}

/** @param {number} number */
function share(number) {
  if (number <= 0 || number >= 1) {
    throw new Undefined('A share between 0 and 1 is needed.');
  }
  return number;
}

/**
 * What computes the formulas: their results for given inputs in base units.
 * @param {import('./types').Steps} data
 * @returns {(inputs: Record<string, Value>) => Result[]}
 */
export function calculation(data) {
  let steps = 0;

  /** @param {number} some */
  function spend(some) {
    steps += some;
    if (steps > MAX_STEPS) {
      throw new Undefined('This takes too many steps.');
    }
  }

  /** @param {number[]} items */
  function total(items) {
    spend(items.length);
    let sum = 0;
    for (let i = 0; i < items.length; i++) {
      sum += items[i];
    }
    return finite(sum);
  }

  /**
   * @param {Value[]} args
   * @returns {number[]}
   */
  function flat(args) {
    return args.length === 1 && Array.isArray(args[0]) ? args[0] : /** @type {number[]} */ (args);
  }

  /**
   * What a function is given. The build has checked what it gets: a list where one is wanted, and numbers where not.
   * @typedef {number[]} Numbers
   * @typedef {number[][]} Lists
   */
  const builtins = {
    abs: function (/** @type {Numbers} */ a) { return Math.abs(a[0]); },
    min: function (/** @type {Value[]} */ a) { return Math.min.apply(null, flat(a)); },
    max: function (/** @type {Value[]} */ a) { return Math.max.apply(null, flat(a)); },
    ceil: function (/** @type {Numbers} */ a) { return Math.ceil(a[0]); },
    floor: function (/** @type {Numbers} */ a) { return Math.floor(a[0]); },
    round: function (/** @type {Numbers} */ a) { return Math.floor(a[0] + 0.5); },
    sqrt: function (/** @type {Numbers} */ a) {
      if (a[0] < 0) {
        throw new Undefined('A negative number has no square root.');
      }
      return Math.sqrt(a[0]);
    },
    exp: function (/** @type {Numbers} */ a) { return finite(Math.exp(a[0])); },
    ln: function (/** @type {Numbers} */ a) { return Math.log(positive(a[0])); },
    log2: function (/** @type {Numbers} */ a) { return Math.log(positive(a[0])) / LN_2; },
    log10: function (/** @type {Numbers} */ a) { return Math.log(positive(a[0])) / LN_10; },
    list: function (/** @type {Numbers} */ a) { return a; },
    length: function (/** @type {Lists} */ a) { return a[0].length; },
    total: function (/** @type {Lists} */ a) { return total(a[0]); },
    descending: function (/** @type {Lists} */ a) {
      spend(a[0].length);
      return a[0].slice().sort((x, y) => y - x);
    },
    normal_cdf: function (/** @type {Numbers} */ a) { return cdf(a[0]); },
    normal_quantile: function (/** @type {Numbers} */ a) { return quantile(share(a[0])); },
    peeking_error: function (/** @type {Numbers} */ a) {
      const looks = whole(a[0], 1, 1000);
      const runs = whole(a[2], 1, 1000000);
      const seed = whole(a[3], 1, 2147483647);
      share(a[1]);
      spend(looks * runs);
      return peekingError(looks, a[1], runs, seed);
    }
  };

  /**
   * @param {Tree} tree
   * @param {(name: string) => Value} name what a name stands for
   * @returns {Value}
   */
  function evaluate(tree, name) {
    if (typeof tree === 'number') {
      return tree;
    }
    if (typeof tree === 'string') {
      return name(tree);
    }
    /**
     * The value of a part: a number, or where it is asked for, a list.
     * @template {Value} [Kind=number]
     * @param {number} i
     * @returns {Kind}
     */
    function part(i) {
      return /** @type {Kind} */ (evaluate(/** @type {Tree[]} */ (tree)[i], name));
    }
    const operator = tree[0];
    if (operator === 'negate') {
      return -part(1);
    }
    if (operator === 'item') {
      /** @type {number[]} */
      const items = part(1);
      const index = part(2);
      if (index !== Math.round(index) || index < 1 || index > items.length) {
        throw new Undefined(`The list has items 1 to ${items.length}.`);
      }
      return items[index - 1];
    }
    spend(1);
    if (operator === 'if') {
      return part(1) !== 0 ? part(2) : part(3);
    }
    if (operator === 'sum' || operator === 'product') {
      const first = part(2);
      const last = part(3);
      if (first !== Math.round(first) || last !== Math.round(last)) {
        throw new Undefined('Both bounds of a sum must be whole numbers.');
      }
      let joined = operator === 'sum' ? 0 : 1;
      let k = first;
      /** @param {string} other */
      const inner = other => other === tree[1] ? k : name(other);
      for (; k <= last; k++) {
        spend(1);
        const term = /** @type {number} */ (evaluate(tree[4], inner));
        joined = operator === 'sum' ? joined + term : joined * term;
      }
      return finite(joined);
    }
    if (operator === 'call') {
      const given = tree.slice(2).map(argument => evaluate(argument, name));
      const called = /** @type {string} */ (tree[1]);
      if (Object.prototype.hasOwnProperty.call(builtins, called)) {
        return /** @type {Record<string, (given: Value[]) => Value>} */ (builtins)[called](given);
      }
      const definition = data.functions[called];
      return evaluate(definition[1], other => given[definition[0].indexOf(other)]);
    }
    const left = part(1);
    const right = part(2);
    switch (operator) {
      case '+': return finite(left + right);
      case '-': return finite(left - right);
      case '*': return finite(left * right);
      case '/':
        if (right === 0) {
          throw new Undefined('This divides by zero.');
        }
        return finite(left / right);
      case '^':
        if (left < 0 && right !== Math.round(right)) {
          throw new Undefined('A negative number has no power that is not a whole number.');
        }
        if (left === 0 && right < 0) {
          throw new Undefined('This divides by zero.');
        }
        return finite(Math.pow(left, right));
      case '<': return left < right ? 1 : 0;
      case '<=': return left <= right ? 1 : 0;
      case '>': return left > right ? 1 : 0;
      case '>=': return left >= right ? 1 : 0;
      case '==': return left === right ? 1 : 0;
      default: return left !== right ? 1 : 0;
    }
  }

  // What each formula needs, and the formulas in an order in which each comes after those.
  /** @type {Record<string, string[]>} */
  const needs = Object.create(null);
  /** @type {Formula[]} */
  const order = [];
  /** @type {Record<string, Formula>} */
  const byId = Object.create(null);

  /**
   * @param {Tree} tree
   * @param {string[]} found
   */
  function names(tree, found) {
    if (typeof tree === 'string') {
      found.push(tree);
    } else if (Array.isArray(tree)) {
      const first = /** @type {Record<string, number>} */ ({ call: 2, sum: 2, product: 2 })[tree[0]] || 1;
      tree.slice(first).forEach(part => { names(part, found); });
    }
    return found;
  }

  /** @param {Formula} formula */
  function place(formula) {
    if (needs[formula.id]) {
      return;
    }
    needs[formula.id] = names(formula.tree, []);
    needs[formula.id].forEach(id => {
      if (byId[id]) {
        place(byId[id]);
      }
    });
    order.push(formula);
  }

  data.formulas.forEach(formula => { byId[formula.id] = formula; });
  data.formulas.forEach(place);

  /** @type {Record<string, Value | import('./types').Trouble>} */
  const values = Object.create(null);
  /** @type {Record<string, Result>} */
  const results = Object.create(null);

  /**
   * @param {Formula} formula
   * @returns {Result}
   */
  function result(formula) {
    steps = 0;
    try {
      needs[formula.id].forEach(id => {
        if (values[id] instanceof Undefined) {
          throw values[id];
        }
      });
      const number = /** @type {number} */ (evaluate(formula.tree, id => /** @type {Value} */ (values[id])));
      const shown = finite(number / formula.factor);
      return {
        id: formula.id,
        value: number,
        text: print(shown, formula),
        rounded: rounded(shown, formula)
      };
    } catch (trouble) {
      if (!(trouble instanceof Undefined)) {
        throw trouble;
      }
      return { id: formula.id, value: trouble, trouble: trouble.message };
    }
  }

  /**
   * @param {unknown} a
   * @param {unknown} b
   */
  function same(a, b) {
    return Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((item, i) => item === b[i])
      : a === b;
  }

  // The text of every formula for given inputs in base units; or why there is none. Only what
  // needs a value that is another than at the last call is computed; the rest are the same objects.
  return inputs => {
    /** @type {Record<string, boolean>} */
    const changed = Object.create(null);
    /**
     * @param {string} id
     * @param {Value | import('./types').Trouble} value
     */
    function put(id, value) {
      changed[id] = !same(values[id], value);
      values[id] = value;
    }
    Object.keys(inputs).forEach(id => { put(id, inputs[id]); });
    order.forEach(formula => {
      const stale = needs[formula.id].some(id => changed[id] === true);
      if (stale || !results[formula.id]) {
        results[formula.id] = result(formula);
        put(formula.id, results[formula.id].value);
      }
    });
    return data.formulas.map(formula => results[formula.id]);
  };
}
