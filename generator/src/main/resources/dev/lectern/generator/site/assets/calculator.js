// The figures and the budget of a page as calculators. Without this script, or without figures.js,
// which computes, the build's numbers stand.
(function () {
  'use strict';

  var calculation = lecternFigures.calculation;
  var significant = lecternFigures.significant;

  // What was changed stands in the page's address; the other keys there stay. It is written once
  // the reader rests: browsers are slow at it, and refuse it if it comes too often.
  var unwritten = {};
  var writing = 0;

  function remember(keys, changed) {
    keys.forEach(function (key) { unwritten[key] = changed.get(key); });
    clearTimeout(writing);
    writing = setTimeout(write, 150);
  }

  function write() {
    clearTimeout(writing);
    var query = new URLSearchParams(location.search);
    Object.keys(unwritten).forEach(function (key) {
      query.delete(key);
      if (unwritten[key] !== null) {
        query.set(key, unwritten[key]);
      }
    });
    unwritten = {};
    var text = query.toString();
    if (text === new URLSearchParams(location.search).toString()) {
      return;
    }
    try {
      history.replaceState(history.state, '', (text ? '?' + text : location.pathname) + location.hash);
    } catch (blocked) {
      // Some browsers keep the address of a page that was opened from a file.
    }
  }

  function remembered() {
    write();
    return new URLSearchParams(location.search);
  }

  // What the figures of the page come to, each in its own unit, by id; and the budgets to tell.
  var figures = Object.create(null);
  var followers = [];

  // What the address has and nobody can use, in words; at most so much of it is quoted.
  function ignoredText(ignored) {
    if (ignored.length === 0) {
      return '';
    }
    return 'Left out of the address, unreadable or out of range: '
      + ignored.map(function (pair) { return pair.slice(0, 60); }).join(', ') + '.';
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

  var MOST_RESULTS = 6;

  // A button that goes back to what was published, a line that says whether one is there, and the
  // results that differ, which stay in sight while the reader moves a slider far below or above.
  function resetBar(table, act) {
    var bar = document.createElement('div');
    bar.className = 'calculator-bar';
    var reset = document.createElement('button');
    reset.type = 'button';
    reset.textContent = 'Reset';
    reset.addEventListener('click', act);
    var status = document.createElement('span');
    status.setAttribute('role', 'status');
    var results = document.createElement('dl');
    bar.append(reset, status, results);
    table.parentNode.before(bar);
    return {
      show: function (differing) {
        results.textContent = '';
        differing.slice(0, MOST_RESULTS).forEach(function (result) {
          var pair = document.createElement('div');
          var label = document.createElement('dt');
          label.textContent = result.label;
          var value = document.createElement('dd');
          var before = document.createElement('s');
          before.textContent = result.before;
          value.append(before, ' ' + result.after);
          pair.append(label, value);
          results.append(pair);
        });
        if (differing.length > MOST_RESULTS) {
          var rest = document.createElement('div');
          rest.textContent = 'and ' + (differing.length - MOST_RESULTS) + ' more below';
          results.append(rest);
        }
      },
      say: function (published, trouble) {
        reset.disabled = published;
        status.textContent = [trouble, published ? '' : 'Not the published values.']
          .filter(function (sentence) { return sentence !== ''; })
          .join(' ');
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
    var shown = {};
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

    // Reads the fields, computes, and keeps what can be used in the address. What was just read from
    // there is not written back.
    function update(ignored) {
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
        if (!bad) {
          field.good = field.number.value;
        }
        if (field.good !== input.value) {
          changed.set(input.id, field.good);
        }
      });
      if (whole) {
        var touched = {};
        data.inputs.forEach(function (input) {
          if (!input.list) {
            figures[input.id] = Number(fields[input.id] ? fields[input.id].good : input.value);
          }
        });
        compute(inputs).forEach(function (result) {
          figures[result.id] = result.trouble ? NaN : Number(result.rounded);
          if (shown[result.id] === result) {
            return;
          }
          shown[result.id] = result;
          touched[result.id] = true;
          var cell = cells[result.id];
          cell.textContent = result.trouble ? '\u2014' : result.text;
          cell.title = result.trouble || '';
          cell.parentNode.classList.toggle('changed', cell.textContent !== published[result.id]);
        });
        var differing = data.formulas.filter(function (formula) {
          return cells[formula.id].textContent !== published[formula.id];
        });
        // What the last change touched comes first.
        bar.show(differing.filter(function (formula) {
          return touched[formula.id];
        }).concat(differing.filter(function (formula) {
          return !touched[formula.id];
        })).map(function (formula) {
          var cell = cells[formula.id];
          return {
            label: cell.parentNode.querySelector('.label').textContent,
            before: published[formula.id],
            after: cell.textContent
          };
        }));
      }
      bar.say(
        changed.toString() === '' && whole,
        whole
          ? ignoredText(ignored || [])
          : 'A value cannot be read or is outside of its range; nothing was computed.');
      if (!ignored) {
        remember(asked.map(function (input) { return input.id; }), changed);
      }
      followers.forEach(function (follow) { follow(); });
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
        number.addEventListener('input', function () { update(); });
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
      var ignored = [];
      asked.forEach(function (input) {
        var field = fields[input.id];
        var value = values.get(input.id);
        field.number.value = value === null ? input.value : value;
        if (value !== null && base(input, field.number.value) === undefined) {
          ignored.push(input.id + '=' + value);
          field.number.value = input.value;
        }
        field.slide();
      });
      return ignored;
    }

    function take() {
      update(put(remembered()));
    }

    var bar = resetBar(table, function () {
      put(new URLSearchParams());
      update();
    });
    table.classList.add('calculator');
    asked.forEach(field);
    take();
    addEventListener('popstate', take);
  });

  // A budget as a waterfall that follows what is typed: hops one after another, branches at once.
  document.querySelectorAll('table.budget[data-limit]').forEach(function (table) {
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
      var label = row.querySelector('.label').textContent;
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
      step.figure = row.dataset.amountOf;
      if (step.figure === undefined) {
        step.field = numberField(label + ', ' + unit, step.published, 0);
        step.field.addEventListener('input', function () { update(); });
        cell.textContent = '';
        cell.append(step.field);
      }
      if (row.dataset.branch !== undefined) {
        hops[hops.length - 1].branches.push(step);
      } else {
        hops.push(step);
      }
    });
    var steps = [];
    hops.forEach(function (hop) { steps = steps.concat(hop.branches || [hop]); });
    var typed = steps.filter(function (step) { return step.field; });
    var ignoredNow = [];
    var totalCell = footer.querySelector('.number');
    var totalLabel = footer.querySelector('th');

    // A figure's own number where the page computes it, and what the build printed where not.
    function figure(id, printed) {
      return id !== undefined && id in figures ? figures[id] : Number(printed);
    }

    function amount(step) {
      if (!step.field) {
        return figure(step.figure, step.published);
      }
      var value = Number(step.field.value);
      return step.field.value.trim() !== '' && isFinite(value) && value >= 0 ? value : NaN;
    }

    function place(step, start, length, scale) {
      step.bar.style.left = 100 * start / scale + '%';
      step.bar.style.width = Math.max(0.4, 100 * length / scale) + '%';
    }

    function update(ignored) {
      var changed = new URLSearchParams();
      var limit = figure(table.dataset.limitOf, table.dataset.limit);
      var bad = isNaN(limit);
      steps.forEach(function (step) {
        var value = amount(step);
        bad = bad || isNaN(value);
        if (!step.field) {
          step.cell.textContent = isNaN(value) ? '\u2014' : significant(value, 6);
          step.row.classList.toggle('changed', value !== Number(step.published));
          return;
        }
        step.field.setAttribute('aria-invalid', String(isNaN(value)));
        step.row.classList.toggle('changed', step.field.value !== step.published);
        if (!isNaN(value)) {
          step.good = step.field.value;
        }
        if (step.good !== step.published) {
          changed.set(step.key, step.good);
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
      bar.say(
        changed.toString() === '' && !bad,
        bad ? 'An amount is no number; nothing was added up.' : ignoredText(ignored || []));
      if (!ignored) {
        ignoredNow = [];
        remember(typed.map(function (step) { return step.key; }), changed);
      }
    }

    function put(values) {
      ignoredNow = [];
      typed.forEach(function (step) {
        var value = values.get(step.key);
        step.field.value = value === null ? step.published : value;
        if (value !== null && isNaN(amount(step))) {
          ignoredNow.push(step.key + '=' + value);
          step.field.value = step.published;
        }
      });
    }

    function take() {
      put(remembered());
      update(ignoredNow);
    }

    var bar = resetBar(table, function () {
      put(new URLSearchParams());
      update();
    });
    table.classList.add('calculator');
    take();
    addEventListener('popstate', take);
    // A figure that moves leaves the address to its own calculator.
    followers.push(function () { update(ignoredNow); });
  });
})();
