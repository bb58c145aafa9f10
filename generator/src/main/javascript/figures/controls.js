// @ts-nocheck
// What the figures of the page come to, each in its own unit, by id; and the budgets to tell.
export const figures = Object.create(null);
export const followers = [];

// What the address has and nobody can use, in words; at most so much of it is quoted.
export function ignoredText(ignored) {
  if (ignored.length === 0) {
    return '';
  }
  return `Left out of the address, unreadable or out of range: ${ignored.map(pair => pair.slice(0, 60)).join(', ')}.`;
}

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

// A button that goes back to what was published, a line that says whether one is there, and the
// results that differ, which stay in sight while the reader moves a slider far below or above.
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
  bar.append(reset, status, results);
  table.parentNode.before(bar);
  return {
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
      if (differing.length > MOST_RESULTS) {
        const rest = document.createElement('div');
        rest.textContent = `and ${differing.length - MOST_RESULTS} more below`;
        results.append(rest);
      }
    },
    say: function (published, trouble) {
      reset.disabled = published;
      status.textContent = [trouble, published ? '' : 'Not the published values.']
        .filter(sentence => sentence !== '')
        .join(' ');
    }
  };
}
