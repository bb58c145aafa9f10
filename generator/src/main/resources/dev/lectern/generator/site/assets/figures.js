// Figures computed and printed. Each number is computed by the same steps, on the same doubles, as
// the build computed it (Sheet.java, Evaluator.java, NormalDistribution.java, RepeatedLooks.java,
// Rounding.java). It knows no page; calculator.js does.
var lecternFigures = (function () {
  'use strict';

  var MAX_STEPS = 5000000;
  var LN_2 = 0.6931471805599453;
  var LN_10 = 2.302585092994046;

  // The normal distribution: Wichura's AS 241, and Abramowitz and Stegun 26.2.11 and 26.2.14.
  var CENTRE = [
    [3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
      3.3430575583588128105e4, 2.5090809287301226727e3],
    [1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
      5.2264952788528545610e3]];
  var SIDE = [
    [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4],
    [1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9]];
  var TAIL = [
    [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7],
    [1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131745613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15]];

  function ratio(x, pair) {
    var above = pair[0][7];
    var below = pair[1][7];
    for (var i = 6; i >= 0; i--) {
      above = above * x + pair[0][i];
    }
    for (var j = 6; j >= 0; j--) {
      below = below * x + pair[1][j];
    }
    return above / below;
  }

  function quantile(share) {
    var q = share - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * ratio(0.180625 - q * q, CENTRE);
    }
    var r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
    var distance = r <= 5 ? ratio(r - 1.6, SIDE) : ratio(r - 5, TAIL);
    return q < 0 ? -distance : distance;
  }

  function cdf(x) {
    var distance = Math.abs(x);
    if (distance >= 38) {
      return x < 0 ? 0 : 1;
    }
    var density = Math.exp(-distance * distance / 2) / Math.sqrt(2 * Math.PI);
    var tail;
    if (distance < 2.5) {
      var term = distance;
      var sum = distance;
      for (var odd = 3; term > sum * 1e-17; odd += 2) {
        term = term * distance * distance / odd;
        sum += term;
      }
      tail = 0.5 - density * sum;
    } else {
      var fraction = 0;
      for (var step = 200; step >= 1; step--) {
        fraction = step / (distance + fraction);
      }
      tail = density / (distance + fraction);
    }
    return x < 0 ? tail : 1 - tail;
  }

  // Standard normal numbers of a 32-bit xorshift, the same for the same seed. They are kept, as far
  // as that takes no more than 16 MB: simulations with one seed share them, whatever their level.
  var KEPT_DRAWS = 2097152;
  var drawn = { seed: 0 };

  function normals(seed) {
    if (drawn.seed !== seed) {
      drawn = { seed: seed, state: seed | 0, count: 0, numbers: new Float64Array(4096) };
    }
    return drawn;
  }

  function following(state) {
    state ^= state << 13;
    state ^= state >>> 17;
    return state ^ (state << 5);
  }

  function normal(state) {
    return quantile(((state >>> 1) + 0.5) / 2147483648.0);
  }

  function keepOneMore(kept) {
    if (kept.count === kept.numbers.length) {
      var more = new Float64Array(2 * kept.count);
      more.set(kept.numbers);
      kept.numbers = more;
    }
    kept.state = following(kept.state);
    kept.numbers[kept.count] = normal(kept.state);
    kept.count++;
  }

  function peekingError(looks, alpha, runs, seed) {
    var critical = quantile(1 - alpha / 2);
    var kept = normals(seed);
    var next = 0;
    var state = 0;
    var significant = 0;
    for (var run = 0; run < runs; run++) {
      var sum = 0;
      var stopped = false;
      for (var look = 1; look <= looks && !stopped; look++) {
        if (next < KEPT_DRAWS) {
          if (next === kept.count) {
            keepOneMore(kept);
          }
          sum += kept.numbers[next];
        } else {
          state = following(next === KEPT_DRAWS ? kept.state : state);
          sum += normal(state);
        }
        next++;
        stopped = Math.abs(sum) > critical * Math.sqrt(look);
      }
      if (stopped) {
        significant++;
      }
    }
    return significant / runs;
  }

  // Evaluation. Trouble is thrown as text for the reader.
  function Undefined(message) {
    this.message = message;
  }

  function finite(number) {
    if (!isFinite(number)) {
      throw new Undefined('The result is not finite.');
    }
    return number;
  }

  function positive(number) {
    if (number <= 0) {
      throw new Undefined('There is no logarithm of ' + number + '.');
    }
    return number;
  }

  function whole(number, least, most) {
    if (number !== Math.round(number) || number < least || number > most) {
      throw new Undefined('A whole number from ' + least + ' to ' + most + ' is needed.');
    }
    return number;
  }

  function share(number) {
    if (number <= 0 || number >= 1) {
      throw new Undefined('A share between 0 and 1 is needed.');
    }
    return number;
  }

  function calculation(data) {
    var steps = 0;

    function spend(some) {
      steps += some;
      if (steps > MAX_STEPS) {
        throw new Undefined('This takes too many steps.');
      }
    }

    function total(items) {
      spend(items.length);
      var sum = 0;
      for (var i = 0; i < items.length; i++) {
        sum += items[i];
      }
      return finite(sum);
    }

    function flat(args) {
      return args.length === 1 && Array.isArray(args[0]) ? args[0] : args;
    }

    var builtins = {
      abs: function (a) { return Math.abs(a[0]); },
      min: function (a) { return Math.min.apply(null, flat(a)); },
      max: function (a) { return Math.max.apply(null, flat(a)); },
      ceil: function (a) { return Math.ceil(a[0]); },
      floor: function (a) { return Math.floor(a[0]); },
      round: function (a) { return Math.floor(a[0] + 0.5); },
      sqrt: function (a) {
        if (a[0] < 0) {
          throw new Undefined('A negative number has no square root.');
        }
        return Math.sqrt(a[0]);
      },
      exp: function (a) { return finite(Math.exp(a[0])); },
      ln: function (a) { return Math.log(positive(a[0])); },
      log2: function (a) { return Math.log(positive(a[0])) / LN_2; },
      log10: function (a) { return Math.log(positive(a[0])) / LN_10; },
      list: function (a) { return a; },
      length: function (a) { return a[0].length; },
      total: function (a) { return total(a[0]); },
      descending: function (a) {
        spend(a[0].length);
        return a[0].slice().sort(function (x, y) { return y - x; });
      },
      normal_cdf: function (a) { return cdf(a[0]); },
      normal_quantile: function (a) { return quantile(share(a[0])); },
      peeking_error: function (a) {
        var looks = whole(a[0], 1, 1000);
        var runs = whole(a[2], 1, 1000000);
        var seed = whole(a[3], 1, 2147483647);
        share(a[1]);
        spend(looks * runs);
        return peekingError(looks, a[1], runs, seed);
      }
    };

    function evaluate(tree, name) {
      if (typeof tree === 'number') {
        return tree;
      }
      if (typeof tree === 'string') {
        return name(tree);
      }
      function part(i) {
        return evaluate(tree[i], name);
      }
      var operator = tree[0];
      if (operator === 'negate') {
        return -part(1);
      }
      if (operator === 'item') {
        var items = part(1);
        var index = part(2);
        if (index !== Math.round(index) || index < 1 || index > items.length) {
          throw new Undefined('The list has items 1 to ' + items.length + '.');
        }
        return items[index - 1];
      }
      spend(1);
      if (operator === 'if') {
        return part(1) !== 0 ? part(2) : part(3);
      }
      if (operator === 'sum' || operator === 'product') {
        var first = part(2);
        var last = part(3);
        if (first !== Math.round(first) || last !== Math.round(last)) {
          throw new Undefined('Both bounds of a sum must be whole numbers.');
        }
        var joined = operator === 'sum' ? 0 : 1;
        var k = first;
        var inner = function (other) {
          return other === tree[1] ? k : name(other);
        };
        for (; k <= last; k++) {
          spend(1);
          var term = evaluate(tree[4], inner);
          joined = operator === 'sum' ? joined + term : joined * term;
        }
        return finite(joined);
      }
      if (operator === 'call') {
        var given = tree.slice(2).map(function (argument) {
          return evaluate(argument, name);
        });
        if (Object.prototype.hasOwnProperty.call(builtins, tree[1])) {
          return builtins[tree[1]](given);
        }
        var definition = data.functions[tree[1]];
        return evaluate(definition[1], function (other) {
          return given[definition[0].indexOf(other)];
        });
      }
      var left = part(1);
      var right = part(2);
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
    var needs = Object.create(null);
    var order = [];
    var byId = Object.create(null);

    function names(tree, found) {
      if (typeof tree === 'string') {
        found.push(tree);
      } else if (Array.isArray(tree)) {
        var first = { call: 2, sum: 2, product: 2 }[tree[0]] || 1;
        tree.slice(first).forEach(function (part) { names(part, found); });
      }
      return found;
    }

    function place(formula) {
      if (needs[formula.id]) {
        return;
      }
      needs[formula.id] = names(formula.tree, []);
      needs[formula.id].forEach(function (id) {
        if (byId[id]) {
          place(byId[id]);
        }
      });
      order.push(formula);
    }

    data.formulas.forEach(function (formula) { byId[formula.id] = formula; });
    data.formulas.forEach(place);

    var values = Object.create(null);
    var results = Object.create(null);

    function result(formula) {
      steps = 0;
      try {
        needs[formula.id].forEach(function (id) {
          if (values[id] instanceof Undefined) {
            throw values[id];
          }
        });
        var number = evaluate(formula.tree, function (id) { return values[id]; });
        var shown = number / formula.factor;
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

    function same(a, b) {
      return Array.isArray(a) && Array.isArray(b)
        ? a.length === b.length && a.every(function (item, i) { return item === b[i]; })
        : a === b;
    }

    // The text of every formula for given inputs in base units; or why there is none. Only what
    // needs a value that is another than at the last call is computed; the rest are the same objects.
    return function (inputs) {
      var changed = Object.create(null);
      function put(id, value) {
        changed[id] = !same(values[id], value);
        values[id] = value;
      }
      Object.keys(inputs).forEach(function (id) { put(id, inputs[id]); });
      order.forEach(function (formula) {
        var stale = needs[formula.id].some(function (id) { return changed[id] === true; });
        if (stale || !results[formula.id]) {
          results[formula.id] = result(formula);
          put(formula.id, results[formula.id].value);
        }
      });
      return data.formulas.map(function (formula) { return results[formula.id]; });
    };
  }

  // Printing.
  function grouped(plain) {
    var sign = plain.charAt(0) === '-' ? '-' : '';
    var parts = plain.slice(sign.length).split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ',');
    return sign + parts.join('.');
  }

  // Significant digits without an exponent, and without zeros at the end of a fraction.
  function significant(number, digits) {
    var match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(digits - 1));
    var all = match[2] + (match[3] || '');
    var point = 1 + Number(match[4]);
    if (point <= 0) {
      all = '0'.repeat(1 - point) + all;
      point = 1;
    }
    if (all.length < point) {
      all += '0'.repeat(point - all.length);
    }
    var fraction = all.slice(point).replace(/0+$/, '');
    var plain = all.slice(0, point) + (fraction ? '.' + fraction : '');
    return plain === '0' ? '0' : match[1] + plain;
  }

  function rounded(number, formula) {
    if (formula.digits) {
      return significant(number, formula.digits);
    }
    var fixed = number.toFixed(formula.decimals);
    return /^-0(\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
  }

  function print(number, formula) {
    var plain = rounded(number, formula);
    var one = formula.afterOne !== undefined && Math.abs(Number(plain)) === 1;
    var after = one ? formula.afterOne : formula.after;
    var text = grouped(plain);
    return text.charAt(0) === '-'
      ? '-' + formula.before + text.slice(1) + after
      : formula.before + text + after;
  }

  return { calculation: calculation, significant: significant };
})();
