// What is due, for the page where practising begins.
import { element } from '../site/element.js';
import { dayOf } from './day.js';
import { cards, known } from './deck.js';
import { counted, loaded, opened } from './page.js';
import { today } from './queue.js';

/** @param {HTMLElement} place */
export async function showDue(place) {
  const { store } = await opened(place);
  const all = cards(await loaded(place, 'lecternCards'));
  const line = element('p', { class: 'practice-due', role: 'status' });
  place.append(line);
  const show = async () => {
    const { schedules, choice } = await known(store);
    const { due, fresh } = today(all, schedules, choice, dayOf(Date.now()));
    line.replaceChildren(due.length + fresh.length === 0
      ? 'No card is due today.'
      : element('a', { href: 'cards.html' }, [`${counted(due.length, 'card is', 'cards are')} due today, ${fresh.length} new`]));
  };
  store.onChange(change => { if (change.kind === 'cards') { show().catch(() => {}); } });
  await show();
}
