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
    const count = due.length + fresh.length;
    line.replaceChildren(...count === 0 ? ['No card is due today.'] : [
      element('a', { href: 'cards.html' }, [`${counted(count, 'card waits', 'cards wait')} for you today`]),
      fresh.length > 0 ? `, ${fresh.length} of them new.` : '.'
    ]);
  };
  store.onChange(change => { if (change.kind === 'cards') { show().catch(() => {}); } });
  await show();
}
