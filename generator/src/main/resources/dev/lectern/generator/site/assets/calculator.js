// The figures of a design as a calculator. Each number is computed by the same steps, on the same
// doubles, as the build computed it (Evaluator.java, NormalDistribution.java, RepeatedLooks.java,
// Rounding.java); without this script the build's numbers stand.
(function () {
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

  function peekingError(looks, alpha, runs, seed) {
    var critical = quantile(1 - alpha / 2);
    var state = seed | 0;
    var significant = 0;
    for (var run = 0; run < runs; run++) {
      var sum = 0;
      var stopped = false;
      for (var look = 1; look <= looks && !stopped; look++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        sum += quantile(((state >>> 1) + 0.5) / 2147483648.0);
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

    var formulas = {};
    data.formulas.forEach(function (formula) {
      formulas[formula.id] = formula;
    });

    // The text of every formula for given inputs in base units; or why there is none.
    return function (inputs) {
      var known = {};
      function value(id) {
        if (Object.prototype.hasOwnProperty.call(inputs, id)) {
          return inputs[id];
        }
        if (!known[id]) {
          steps = 0;
          try {
            known[id] = { number: evaluate(formulas[id].tree, value) };
          } catch (trouble) {
            if (!(trouble instanceof Undefined)) {
              throw trouble;
            }
            known[id] = { trouble: trouble };
          }
        }
        if (known[id].trouble) {
          throw known[id].trouble;
        }
        return known[id].number;
      }
      return data.formulas.map(function (formula) {
        try {
          return { id: formula.id, text: print(value(formula.id) / formula.factor, formula) };
        } catch (trouble) {
          return { id: formula.id, trouble: trouble.message };
        }
      });
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

  // The page. What was changed stands in its address; the other keys there stay.
  function remember(keys, changed) {
    var query = new URLSearchParams(location.search);
    keys.forEach(function (key) { query.delete(key); });
    changed.forEach(function (value, key) { query.set(key, value); });
    var text = query.toString();
    try {
      history.replaceState(history.state, '', (text ? '?' + text : location.pathname) + location.hash);
    } catch (blocked) {
      // Some browsers keep the address of a page that was opened from a file.
    }
  }

  function remembered() {
    return new URLSearchParams(location.search);
  }

  function numberField(label, value, least, most) {
    var number = document.createElement('input');
    number.type = 'number';
    number.step = 'any';
    if (least !== undefined) {
      number.min = least;
    }
    if (most !== undefined) {
      number.max = most;
    }
    number.value = value;
    number.inputMode = 'decimal';
    number.setAttribute('aria-label', label);
    return number;
  }

  // A button that goes back to what was published, and a line that says whether one is there.
  function resetBar(table, act) {
    var bar = document.createElement('p');
    bar.className = 'calculator-bar';
    var reset = document.createElement('button');
    reset.type = 'button';
    reset.textContent = 'Reset';
    reset.addEventListener('click', function () { act(new URLSearchParams()); });
    var status = document.createElement('span');
    status.setAttribute('role', 'status');
    bar.append(reset, status);
    table.parentNode.before(bar);
    return {
      say: function (published, trouble) {
        reset.disabled = published;
        status.textContent = trouble || (published ? '' : 'Not the published values.');
      }
    };
  }

  document.querySelectorAll('table[data-calculation]').forEach(function (table) {
    var data = JSON.parse(table.dataset.calculation);
    var compute = calculation(data);
    var cells = {};
    table.querySelectorAll('tr[data-figure]').forEach(function (row) {
      cells[row.dataset.figure] = row.querySelector('.value');
    });
    var published = {};
    data.formulas.forEach(function (formula) {
      published[formula.id] = cells[formula.id].textContent;
    });
    // What has no range is no question to the reader.
    var asked = data.inputs.filter(function (input) {
      return input.list || input.least !== input.most;
    });
    if (asked.length === 0) {
      return;
    }
    var fields = {};

    // A slider runs by ratio where the range spans more than a factor of twenty.
    function scale(input) {
      var least = Number(input.least);
      var most = Number(input.most);
      var byRatio = least > 0 && most / least > 20;
      return {
        to: function (value) {
          var at = byRatio
            ? Math.log(value / least) / Math.log(most / least)
            : (value - least) / (most - least);
          return Math.max(0, Math.min(1000, Math.round(1000 * at)));
        },
        from: function (at) {
          var value = byRatio
            ? least * Math.pow(most / least, at / 1000)
            : least + (most - least) * at / 1000;
          return significant(value, 3);
        }
      };
    }

    // In base units; nothing if it cannot be read or is out of range.
    function base(input, text) {
      var parts = input.list ? text.split(/[\s,;]+/) : [text.trim()];
      var numbers = parts.map(function (part) { return part === '' ? NaN : Number(part); });
      var read = numbers.length <= 1000 && numbers.every(function (number) {
        return isFinite(number)
          && (input.list || (number >= Number(input.least) && number <= Number(input.most)));
      });
      if (!read) {
        return undefined;
      }
      var based = numbers.map(function (number) { return number * input.factor; });
      return input.list ? based : based[0];
    }

    function update() {
      var inputs = {};
      var whole = true;
      var changed = new URLSearchParams();
      data.inputs.forEach(function (input) {
        if (!fields[input.id]) {
          inputs[input.id] = base(input, input.value);
          return;
        }
        var field = fields[input.id];
        var value = base(input, field.number.value);
        var bad = value === undefined;
        field.number.setAttribute('aria-invalid', String(bad));
        field.row.classList.toggle('changed', field.number.value !== input.value);
        whole = whole && !bad;
        inputs[input.id] = value;
        if (field.number.value !== input.value) {
          changed.set(input.id, field.number.value);
        }
      });
      if (whole) {
        compute(inputs).forEach(function (result) {
          var cell = cells[result.id];
          cell.textContent = result.trouble ? '\u2014' : result.text;
          cell.title = result.trouble || '';
          cell.parentNode.classList.toggle('changed', cell.textContent !== published[result.id]);
        });
      }
      bar.say(
        changed.toString() === '',
        whole ? '' : 'A value cannot be read or is outside of its range; nothing was computed.');
      remember(asked.map(function (input) { return input.id; }), changed);
    }

    function field(input) {
      var cell = cells[input.id];
      var title = cell.parentNode.querySelector('.label').textContent;
      var number = numberField(title, input.value, input.least, input.most);
      var line = document.createElement('span');
      line.className = 'field';
      line.append(input.before, number, input.after);
      cell.textContent = '';
      cell.append(line);
      if (input.list) {
        number.type = 'text';
        number.addEventListener('input', update);
        fields[input.id] = { number: number, row: cell.parentNode, slide: function () {} };
        return;
      }
      var slider = document.createElement('input');
      slider.type = 'range';
      slider.min = 0;
      slider.max = 1000;
      slider.setAttribute('aria-label', title + ', slider');
      var lengths = scale(input);
      function slide() {
        slider.value = lengths.to(Number(number.value));
      }
      slide();
      slider.addEventListener('input', function () {
        number.value = lengths.from(Number(slider.value));
        slider.setAttribute('aria-valuetext', input.before + number.value + input.after);
        update();
      });
      number.addEventListener('input', function () {
        slide();
        update();
      });
      cell.append(slider);
      fields[input.id] = { number: number, row: cell.parentNode, slide: slide };
    }

    function put(values) {
      asked.forEach(function (input) {
        var value = values.get(input.id);
        fields[input.id].number.value = value === null ? input.value : value;
        fields[input.id].slide();
      });
      update();
    }

    var bar = resetBar(table, put);
    table.classList.add('calculator');
    asked.forEach(field);
    put(remembered());
    addEventListener('popstate', function () { put(remembered()); });
  });

  // A budget as a waterfall that follows what is typed: hops one after another, branches at once.
  document.querySelectorAll('table.budget[data-limit]').forEach(function (table) {
    var limit = Number(table.dataset.limit);
    var unit = table.dataset.unit;
    var rows = Array.prototype.slice.call(table.querySelectorAll('tbody tr'));
    var heading = document.createElement('th');
    heading.scope = 'col';
    heading.textContent = 'Waterfall';
    table.querySelector('thead tr').append(heading);
    var footer = table.querySelector('tfoot tr');
    footer.append(document.createElement('td'));
    var hops = [];
    rows.forEach(function (row, index) {
      var cell = row.querySelector('.number');
      var label = row.querySelector('th').textContent;
      var track = document.createElement('td');
      track.className = 'track';
      var bar = document.createElement('span');
      track.append(bar);
      row.append(track);
      var step = { key: 'hop-' + (index + 1), row: row, cell: cell, bar: bar, published: cell.textContent };
      if (row.dataset.group !== undefined) {
        step.branches = [];
        hops.push(step);
        return;
      }
      step.field = numberField(label + ', ' + unit, step.published, 0);
      step.field.addEventListener('input', update);
      cell.textContent = '';
      cell.append(step.field);
      if (row.dataset.branch !== undefined) {
        hops[hops.length - 1].branches.push(step);
      } else {
        hops.push(step);
      }
    });
    var steps = [];
    hops.forEach(function (hop) { steps = steps.concat(hop.branches || [hop]); });
    var totalCell = footer.querySelector('.number');
    var totalLabel = footer.querySelector('th');

    function amount(step) {
      var value = Number(step.field.value);
      return step.field.value.trim() !== '' && isFinite(value) && value >= 0 ? value : NaN;
    }

    function place(step, start, length, scale) {
      step.bar.style.left = 100 * start / scale + '%';
      step.bar.style.width = Math.max(0.4, 100 * length / scale) + '%';
    }

    function update() {
      var changed = new URLSearchParams();
      var bad = false;
      steps.forEach(function (step) {
        bad = bad || isNaN(amount(step));
        step.field.setAttribute('aria-invalid', String(isNaN(amount(step))));
        step.row.classList.toggle('changed', step.field.value !== step.published);
        if (step.field.value !== step.published) {
          changed.set(step.key, step.field.value);
        }
      });
      if (!bad) {
        var total = 0;
        hops.forEach(function (hop) {
          hop.start = total;
          hop.length = hop.branches ? Math.max.apply(null, hop.branches.map(amount)) : amount(hop);
          total += hop.length;
        });
        var scale = Math.max(limit, total);
        table.style.setProperty('--limit', 100 * limit / scale + '%');
        hops.forEach(function (hop) {
          place(hop, hop.start, hop.length, scale);
          if (hop.branches) {
            hop.cell.textContent = significant(hop.length, 6);
            hop.branches.forEach(function (branch) {
              place(branch, hop.start, amount(branch), scale);
              branch.row.classList.toggle('deciding', amount(branch) === hop.length);
            });
          }
        });
        totalCell.textContent = significant(total, 6);
        var left = limit - total;
        totalLabel.textContent = 'Sum, of ' + significant(limit, 6) + ' ' + unit
          + (left === 0 ? '' : ': ' + significant(Math.abs(left), 6) + ' ' + unit + (left > 0 ? ' left' : ' over'));
        footer.classList.toggle('over', left < 0);
      }
      bar.say(changed.toString() === '', bad ? 'An amount is no number; nothing was added up.' : '');
      remember(steps.map(function (step) { return step.key; }), changed);
    }

    function put(values) {
      steps.forEach(function (step) {
        var value = values.get(step.key);
        step.field.value = value === null ? step.published : value;
      });
      update();
    }

    var bar = resetBar(table, put);
    table.classList.add('calculator');
    put(remembered());
    addEventListener('popstate', function () { put(remembered()); });
  });
})();
