import { remember, remembered } from './address.js';
import { figures, followers, ignoredText, numberField, resetBar } from './controls.js';
import { significant } from './print.js';

/**
 * A row: a hop, a branch of one, or a hop with branches. What the reader may type has a field, and what was last typed there and could
 * be used; what is a figure elsewhere has its id. Where a hop begins and how long it is, says the last sum.
 * @typedef {{ key: string, row: HTMLElement, cell: HTMLElement, bar: HTMLElement, published: string, branches?: Step[], figure?: string,
 *   field?: HTMLInputElement, good?: string, start: number, length: number }} Step
 */

// A budget as a waterfall that follows what is typed: hops one after another, branches at once.
/** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll('table.budget[data-limit]')).forEach(table => {
  const unit = table.dataset.unit;
  /** @type {HTMLElement[]} */
  const rows = Array.prototype.slice.call(table.querySelectorAll('tbody tr'));
  const heading = document.createElement('th');
  heading.scope = 'col';
  heading.textContent = 'Waterfall';
  /** @type {Element} */ (table.querySelector('thead tr')).append(heading);
  const footer = /** @type {Element} */ (table.querySelector('tfoot tr'));
  footer.append(document.createElement('td'));
  /** @type {Step[]} */
  const hops = [];
  rows.forEach((row, index) => {
    const cell = /** @type {HTMLElement} */ (row.querySelector('.number'));
    const label = /** @type {Element} */ (row.querySelector('.label')).textContent;
    const track = document.createElement('td');
    track.className = 'track';
    const bar = document.createElement('span');
    track.append(bar);
    row.append(track);
    const step = /** @type {Step} */ ({ key: `hop-${index + 1}`, row: row, cell: cell, bar: bar, published: cell.textContent });
    if (row.dataset.group !== undefined) {
      step.branches = [];
      hops.push(step);
      return;
    }
    step.figure = row.dataset.amountOf;
    if (step.figure === undefined) {
      step.field = numberField(`${label}, ${unit}`, step.published, '0');
      step.field.addEventListener('input', () => { update(); });
      cell.textContent = '';
      cell.append(step.field);
    }
    if (row.dataset.branch !== undefined) {
      /** @type {Step[]} */ (hops[hops.length - 1].branches).push(step);
    } else {
      hops.push(step);
    }
  });
  /** @type {Step[]} */
  let steps = [];
  hops.forEach(hop => { steps = steps.concat(hop.branches || [hop]); });
  const typed = /** @type {(Step & { field: HTMLInputElement })[]} */ (steps.filter(step => step.field));
  /** @type {string[]} */
  let ignoredNow = [];
  const totalCell = /** @type {Element} */ (footer.querySelector('.number'));
  const totalLabel = /** @type {Element} */ (footer.querySelector('th'));

  /**
   * A figure's own number where the page computes it, and what the build printed where not.
   * @param {string | undefined} id
   * @param {string | undefined} printed
   */
  function figure(id, printed) {
    return id !== undefined && id in figures ? figures[id] : Number(printed);
  }

  /**
   * NaN if it cannot be read.
   * @param {Step} step
   */
  function amount(step) {
    if (!step.field) {
      return figure(step.figure, step.published);
    }
    const value = Number(step.field.value);
    return step.field.value.trim() !== '' && isFinite(value) && value >= 0 ? value : NaN;
  }

  /**
   * @param {Step} step
   * @param {number} start
   * @param {number} length
   * @param {number} scale
   */
  function place(step, start, length, scale) {
    step.bar.style.left = `${100 * start / scale}%`;
    step.bar.style.width = `${Math.max(0.4, 100 * length / scale)}%`;
  }

  /** @param {string[]} [ignored] what was just read from the address, which is then not written, and cannot be used */
  function update(ignored) {
    const changed = new URLSearchParams();
    const limit = figure(table.dataset.limitOf, table.dataset.limit);
    let bad = isNaN(limit);
    steps.forEach(step => {
      const value = amount(step);
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
        changed.set(step.key, /** @type {string} */ (step.good));
      }
    });
    if (!bad) {
      let total = 0;
      hops.forEach(hop => {
        hop.start = total;
        hop.length = hop.branches ? Math.max.apply(null, hop.branches.map(amount)) : amount(hop);
        total += hop.length;
      });
      const scale = Math.max(limit, total);
      table.style.setProperty('--limit', `${100 * limit / scale}%`);
      hops.forEach(hop => {
        place(hop, hop.start, hop.length, scale);
        if (hop.branches) {
          hop.cell.textContent = significant(hop.length, 6);
          hop.branches.forEach(branch => {
            place(branch, hop.start, amount(branch), scale);
            branch.row.classList.toggle('deciding', amount(branch) === hop.length);
          });
        }
      });
      totalCell.textContent = significant(total, 6);
      const left = limit - total;
      totalLabel.textContent = `Sum, of ${significant(limit, 6)} ${unit}${left === 0 ? '' : `: ${significant(Math.abs(left), 6)} ${unit}${left > 0 ? ' left' : ' over'}`}`;
      footer.classList.toggle('over', left < 0);
    }
    bar.say(
      changed.toString() === '' && !bad,
      bad ? 'An amount is no number; nothing was added up.' : ignoredText(ignored || []));
    if (!ignored) {
      ignoredNow = [];
      remember(typed.map(step => step.key), changed);
    }
  }

  /** @param {URLSearchParams} values */
  function put(values) {
    ignoredNow = [];
    typed.forEach(step => {
      const value = values.get(step.key);
      step.field.value = value === null ? step.published : value;
      if (value !== null && isNaN(amount(step))) {
        ignoredNow.push(`${step.key}=${value}`);
        step.field.value = step.published;
      }
    });
  }

  function take() {
    put(remembered());
    update(ignoredNow);
  }

  const bar = resetBar(table, () => {
    put(new URLSearchParams());
    update();
  });
  table.classList.add('calculator');
  take();
  addEventListener('popstate', take);
  // A figure that moves leaves the address to its own calculator.
  followers.push(() => { update(ignoredNow); });
});
