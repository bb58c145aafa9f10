// The cards with what the reader's browser knows of them.
import { dayOf } from './day.js';
import { settled } from './schedule.js';

/**
 * @typedef {import('./types').Card} Card
 * @typedef {import('./types').CardData} CardData
 * @typedef {import('./types').Schedule} Schedule
 * @typedef {import('./types').Review} Review
 * @typedef {import('./store.js').Store} Store
 */

export const NEW_PER_DAY = 10;

/**
 * @param {CardData} data
 * @returns {Card[]}
 */
export function cards(data) {
  return data.cards.map(([id, subject, group, front, back, href]) => ({ id, subject: data.subjects[subject], group, front, back, href }));
}

/**
 * What is known of cards; a schedule that a wrong clock wrote is set right for good.
 * @param {Store} store
 * @returns {Promise<{ schedules: Map<string, Schedule>, reviews: Review[], choice: import('./queue.js').Choice }>}
 */
export async function known(store) {
  const day = dayOf(Date.now());
  /** @type {Map<string, Schedule>} */
  const schedules = new Map();
  for (const record of /** @type {Schedule[]} */ (/** @type {unknown} */ (await store.all('cards')))) {
    const now = settled(record, day);
    schedules.set(now.id, now);
    // A traveller may be a day ahead for some hours; that comes right by itself.
    if (record.last > day + 1) {
      await store.put('cards', now);
    }
  }
  const reviews = /** @type {Review[]} */ (/** @type {unknown} */ (await store.all('reviews')));
  const setting = await store.get('settings', 'cards');
  const without = Array.isArray(setting?.without) ? setting.without.filter(id => typeof id === 'string') : [];
  const newPerDay = typeof setting?.newPerDay === 'number' && setting.newPerDay >= 0 ? setting.newPerDay : NEW_PER_DAY;
  return { schedules, reviews, choice: { without, group: typeof setting?.group === 'string' ? setting.group : '', newPerDay } };
}
