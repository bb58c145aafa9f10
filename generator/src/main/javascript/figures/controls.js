// What the figures of the page come to, each in its own unit, by id; and the budgets to tell.
/** @type {Record<string, number>} */
export const figures = Object.create(null);
/** @type {(() => void)[]} */
export const followers = [];

/**
 * What the address has and nobody can use, in words; at most so much of it is quoted.
 * @param {string[]} ignored
 * @returns {string}
 */
export function ignoredText(ignored) {
  if (ignored.length === 0) {
    return '';
  }
  return `Left out of the address, unreadable or out of range: ${ignored.map(pair => pair.slice(0, 60)).join(', ')}.`;
}

/**
 * @param {string} label
 * @param {string} value
 * @param {string} [least]
 * @param {string} [most]
 * @returns {HTMLInputElement}
 */
export function numberField(label, value, least, most) {
  const number = document.createElement('input');
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

const MOST_RESULTS = 6;

/**
 * A button that goes back to what was published, a line that says whether one is there, and the
 * results that differ, which stay in sight while the reader moves a slider far below or above.
 * @param {HTMLTableElement} table
 * @param {() => void} act
 */
export function resetBar(table, act) {
  const bar = document.createElement('div');
  bar.className = 'calculator-bar';
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Reset';
  reset.addEventListener('click', act);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const results = document.createElement('dl');
  const rest = document.createElement('span');
  bar.append(reset, status, results, rest);
  /** @type {Element} */ (table.parentNode).before(bar);
  return {
    /** @param {{ label: string, before: string, after: string }[]} differing */
    show: function (differing) {
      results.textContent = '';
      differing.slice(0, MOST_RESULTS).forEach(result => {
        const pair = document.createElement('div');
        const label = document.createElement('dt');
        label.textContent = result.label;
        const value = document.createElement('dd');
        const before = document.createElement('s');
        before.textContent = result.before;
        value.append(before, ` ${result.after}`);
        pair.append(label, value);
        results.append(pair);
      });
      rest.textContent = differing.length > MOST_RESULTS ? `and ${differing.length - MOST_RESULTS} more below` : '';
    },
    /**
     * @param {boolean} published
     * @param {string} trouble empty for none
     */
    say: function (published, trouble) {
      reset.disabled = published;
      status.textContent = [trouble, published ? '' : 'Not the published values.']
        .filter(sentence => sentence !== '')
        .join(' ');
    }
  };
}
