/**
 * What a round's page says, read from the page itself.
 *
 * @typedef {object} Sheet
 * @property {string} problem id
 * @property {string} title
 * @property {string} design the address of the worked design
 * @property {{ id: string, title: string, minutes: number, hue: string, design: string }[]} stages
 * @property {{ id: string, title: string }[]} levels lowest first
 * @property {(import('./interviewer.js').BankQuestion & { ask: string })[]} questions
 * @property {{ id: string, ask: string }[]} followUps
 * @property {{ id: string, title: string }[]} mistakes
 * @property {string[]} points what must be discussed
 * @property {number} best the most that a stage can score
 */

/** @param {Element | null | undefined} element */
function text(element) {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * @param {HTMLElement} page
 * @returns {Sheet}
 */
export function readSheet(page) {
  /** @type {(selector: string) => HTMLElement[]} */
  const all = selector => [...page.querySelectorAll(selector)].map(each => /** @type {HTMLElement} */ (each));
  const from = (/** @type {HTMLElement} */ each, /** @type {string} */ name) => each.dataset[name] ?? '';
  return {
    problem: from(page, 'round'),
    title: from(page, 'title'),
    design: from(page, 'design'),
    stages: all('tr[data-minutes]').map(row => ({
      id: from(row, 'stage'),
      title: from(row, 'title'),
      minutes: Number(from(row, 'minutes')),
      hue: from(row, 'hue'),
      design: from(row, 'design')
    })),
    levels: all('[data-level][data-title]').map(each => ({ id: from(each, 'level'), title: from(each, 'title') })),
    questions: all('[data-question]').map(each => ({
      id: from(each, 'question'),
      stage: from(/** @type {HTMLElement} */ (each.parentElement), 'stage'),
      level: from(each, 'level'),
      own: each.matches('details'),
      ask: text(each.querySelector('.ask'))
    })),
    followUps: all('[data-follow-up]').map((each, at) => ({ id: `follow-up-${at + 1}`, ask: text(each.querySelector('summary')) })),
    mistakes: all('[data-mistake]').map(each => ({ id: from(each, 'mistake'), title: text(each.querySelector('dt')) })),
    points: all('.round-must li').map(text),
    best: Math.max(0, ...all('td[data-score]').map(each => Number(from(each, 'score'))))
  };
}
