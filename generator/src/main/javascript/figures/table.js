// The figures of a page as a calculator. Without this script the build's numbers stand.
import { remember, remembered } from './address.js';
import { calculation } from './calculation.js';
import { figures, followers, ignoredText, numberField, resetBar } from './controls.js';
import { significant } from './print.js';
import { formulaOf, inputOf } from './rows.js';

/**
 * @typedef {import('./types').Input} Input
 * @typedef {import('./types').Value} Value
 */

/**
 * What is asked of the reader: the field, its row, what was last typed there and could be used, and what moves the slider to it.
 * @typedef {{ number: HTMLInputElement, row: HTMLElement, slide: () => void, good?: string }} Field
 */

/** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll('table[data-calculation]')).forEach(table => {
  /** @type {import('./types').CalculationData} */
  const data = { functions: JSON.parse(/** @type {string} */ (table.dataset.calculation)), inputs: [], formulas: [] };
  /** @type {Record<string, HTMLElement>} */
  const cells = {};
  /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('tbody tr')).forEach(row => {
    const id = /** @type {Element} */ (row.querySelector('th code')).textContent;
    row.dataset.figure = id;
    cells[id] = /** @type {HTMLElement} */ (row.querySelector('.value'));
    const { input, formula } = row.dataset;
    if (input) {
      data.inputs.push({ id, ...inputOf(JSON.parse(input)) });
    } else if (formula) {
      data.formulas.push({ id, ...formulaOf(JSON.parse(formula)) });
    }
  });
  const compute = calculation(data);
  /** @type {Record<string, import('./types').Result>} */
  const shown = {};
  /** @type {Record<string, string>} */
  const published = {};
  data.formulas.forEach(formula => {
    published[formula.id] = cells[formula.id].textContent;
  });
  // What has no range is no question to the reader.
  const asked = data.inputs.filter(input => input.list || input.least !== input.most);
  if (asked.length === 0) {
    return;
  }
  /** @type {Record<string, Field>} */
  const fields = {};

  /**
   * A slider runs by ratio where the range spans more than a factor of twenty.
   * @param {Input} input
   */
  function scale(input) {
    const least = Number(input.least);
    const most = Number(input.most);
    const byRatio = least > 0 && most / least > 20;
    return {
      /** @param {number} value */
      to: function (value) {
        const at = byRatio
          ? Math.log(value / least) / Math.log(most / least)
          : (value - least) / (most - least);
        return Math.max(0, Math.min(1000, Math.round(1000 * at)));
      },
      /** @param {number} at */
      from: function (at) {
        const value = byRatio
          ? least * Math.pow(most / least, at / 1000)
          : least + (most - least) * at / 1000;
        return significant(value, 3);
      }
    };
  }

  /**
   * In base units; nothing if it cannot be read or is out of range.
   * @param {Input} input
   * @param {string} text
   * @returns {Value | undefined}
   */
  function base(input, text) {
    const parts = input.list ? text.split(/[\s,;]+/) : [text.trim()];
    const numbers = parts.map(part => part === '' ? NaN : Number(part));
    const read = numbers.length <= 1000 && numbers.every(number => isFinite(number)
      && (input.list || (number >= Number(input.least) && number <= Number(input.most))));
    if (!read) {
      return undefined;
    }
    const based = numbers.map(number => number * input.factor);
    return input.list ? based : based[0];
  }

  /**
   * Reads the fields, computes, and keeps what can be used in the address. What was just read from
   * there is not written back.
   * @param {string[]} [ignored] what was read from there and cannot be used
   */
  function update(ignored) {
    /** @type {Record<string, Value | undefined>} */
    const inputs = {};
    let whole = true;
    const changed = new URLSearchParams();
    data.inputs.forEach(input => {
      if (!fields[input.id]) {
        inputs[input.id] = base(input, input.value);
        return;
      }
      const field = fields[input.id];
      const value = base(input, field.number.value);
      const bad = value === undefined;
      field.number.setAttribute('aria-invalid', String(bad));
      field.row.classList.toggle('changed', field.number.value !== input.value);
      whole = whole && !bad;
      inputs[input.id] = value;
      if (!bad) {
        field.good = field.number.value;
      }
      if (field.good !== input.value) {
        changed.set(input.id, /** @type {string} */ (field.good));
      }
    });
    if (whole) {
      /** @type {Record<string, boolean>} */
      const touched = {};
      data.inputs.forEach(input => {
        if (!input.list) {
          figures[input.id] = Number(fields[input.id] ? fields[input.id].good : input.value);
        }
      });
      compute(/** @type {Record<string, Value>} */ (inputs)).forEach(result => {
        figures[result.id] = result.trouble ? NaN : Number(result.rounded);
        if (shown[result.id] === result) {
          return;
        }
        shown[result.id] = result;
        touched[result.id] = true;
        const cell = cells[result.id];
        cell.textContent = result.trouble ? '\u2014' : /** @type {string} */ (result.text);
        cell.title = result.trouble || '';
        /** @type {HTMLElement} */ (cell.parentNode).classList.toggle('changed', cell.textContent !== published[result.id]);
      });
      const differing = data.formulas.filter(formula => cells[formula.id].textContent !== published[formula.id]);
      // What the last change touched comes first.
      bar.show(differing.filter(formula => touched[formula.id]).concat(differing.filter(formula => !touched[formula.id])).map(formula => {
        const cell = cells[formula.id];
        return {
          label: /** @type {Element} */ (/** @type {HTMLElement} */ (cell.parentNode).querySelector('.label')).textContent,
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
      remember(asked.map(input => input.id), changed);
    }
    followers.forEach(follow => { follow(); });
  }

  /** @param {Input} input */
  function field(input) {
    const cell = cells[input.id];
    const row = /** @type {HTMLElement} */ (cell.parentNode);
    const title = /** @type {Element} */ (row.querySelector('.label')).textContent;
    const number = numberField(title, input.value, input.least, input.most);
    const line = document.createElement('span');
    line.className = 'field';
    line.append(input.before, number, input.after);
    cell.textContent = '';
    cell.append(line);
    if (input.list) {
      number.type = 'text';
      number.addEventListener('input', () => { update(); });
      fields[input.id] = { number: number, row: row, slide: function () {} };
      return;
    }
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = '0';
    slider.max = '1000';
    slider.setAttribute('aria-label', `${title}, slider`);
    const lengths = scale(input);
    function slide() {
      slider.value = String(lengths.to(Number(number.value)));
    }
    slide();
    slider.addEventListener('input', () => {
      number.value = lengths.from(Number(slider.value));
      slider.setAttribute('aria-valuetext', input.before + number.value + input.after);
      update();
    });
    number.addEventListener('input', () => {
      slide();
      update();
    });
    cell.append(slider);
    fields[input.id] = { number: number, row: row, slide: slide };
  }

  /**
   * Shows what the address has, and returns what cannot be used.
   * @param {URLSearchParams} values
   */
  function put(values) {
    /** @type {string[]} */
    const ignored = [];
    asked.forEach(input => {
      const field = fields[input.id];
      const value = values.get(input.id);
      field.number.value = value === null ? input.value : value;
      if (value !== null && base(input, field.number.value) === undefined) {
        ignored.push(`${input.id}=${value}`);
        field.number.value = input.value;
      }
      field.slide();
    });
    return ignored;
  }

  function take() {
    update(put(remembered()));
  }

  const bar = resetBar(table, () => {
    put(new URLSearchParams());
    update();
  });
  table.classList.add('calculator');
  asked.forEach(field);
  take();
  addEventListener('popstate', take);
});
