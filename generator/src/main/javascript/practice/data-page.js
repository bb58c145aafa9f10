// The page of what the browser keeps: seen, taken along, brought back, deleted.
import { element } from '../site/element.js';
import { button, counted, opened, save } from './page.js';
import { PRACTICE } from './schema.js';
import { bytes, MOST_BYTES, preview } from './transfer.js';

/** @type {Record<import('./store.js').Kind, [string, string]>} */
const NAMES = {
  rounds: ['round', 'Rounds with their notes and scores'],
  cards: ['card', 'Cards with their schedules'],
  reviews: ['review', 'Answers to cards'],
  drills: ['answer', 'Answers in drills'],
  settings: ['setting', 'Settings']
};

/** What the site keeps beside the store: the theme, and whether keys are on. */
const PREFIX = 'lectern-';

/** @param {HTMLElement} place */
export async function startData(place) {
  const { store, tell } = await opened(place);
  const table = element('div', { class: 'table-scroll', tabindex: '0' });
  const promise = element('p', { class: 'fold-note' });
  const outcome = element('div', { class: 'practice-outcome', role: 'status' });
  const file = element('input', { type: 'file', accept: '.json,application/json', 'aria-label': 'A file of practice data' });
  const remove = button('Delete everything', askToDelete, { class: 'danger' });
  async function show() {
    const all = await store.exportAll();
    /** @type {[string, number, number][]} */
    const rows = PRACTICE.kinds.map(kind => [NAMES[kind][1], all.kinds[kind].length, JSON.stringify(all.kinds[kind]).length]);
    if (all.aside.length > 0) {
      rows.push(['Unreadable, kept aside', all.aside.length, JSON.stringify(all.aside).length]);
    }
    table.replaceChildren(element('table', { class: 'kept' }, [
      element('thead', {}, [element('tr', {}, ['What', 'Records', 'Size'].map((text, at) => element('th', at ? { scope: 'col', class: 'number' } : { scope: 'col' }, [text])))]),
      element('tbody', {}, rows.map(([label, count, size]) => element('tr', {}, [
        element('th', { scope: 'row' }, [label]), element('td', { class: 'number' }, [String(count)]),
        element('td', { class: 'number' }, [bytes(count === 0 ? 0 : Number(size))])
      ])))
    ]));
    remove.disabled = rows.every(([, count]) => count === 0) && own().length === 0;
    const persisted = await store.persisted();
    promise.replaceChildren(persisted
      ? 'Your browser promises to keep this, also when the device runs short of room.'
      : 'Your browser may delete this when the device runs short of room. ');
    if (!persisted && !store.trouble) {
      promise.append(button('Ask it to keep it', async () => {
        if (await store.persist()) {
          await show();
        } else {
          promise.textContent = 'Your browser does not promise that now. It may once you use the site more often, or bookmark it. Until then export now and then.';
        }
      }, { class: 'plain' }));
    }
    return all;
  }

  async function exportAll() {
    try {
      const all = await store.exportAll();
      save(`${store.site}-practice-${all.exported.slice(0, 10)}.json`, 'application/json', JSON.stringify(all, null, 1));
    } catch (trouble) {
      tell(trouble instanceof Error ? trouble.message : String(trouble));
    }
  }

  /** @param {string} text @param {string[]} [reasons] @param {Node[]} [more] */
  function say(text, reasons = [], more = []) {
    outcome.replaceChildren(element('p', {}, [text]), ...(reasons.length === 0 ? [] : [
      element('ul', {}, reasons.slice(0, 10).map(reason => element('li', {}, [reason.slice(0, 200)]))),
      ...(reasons.length > 10 ? [element('p', {}, [`and ${reasons.length - 10} more`])] : [])
    ]), ...more);
  }

  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) {
      return;
    }
    try {
      if (chosen.size > MOST_BYTES) {
        say(`The file has ${bytes(chosen.size)}; more than ${bytes(MOST_BYTES)} are not read. Nothing was changed.`);
        return;
      }
      const seen = preview(await chosen.text(), PRACTICE, store.site, (await store.exportAll()).kinds);
      if (seen.trouble) {
        say(seen.trouble, seen.refused);
        return;
      }
      const take = button('Import', async () => {
        try {
          const took = await store.importAll(seen.content);
          await show();
          say(`Imported: ${took.added} added, ${took.replaced} replaced, ${took.skipped} skipped, ${took.refused.length} refused.`, took.refused);
        } catch (trouble) {
          say(trouble instanceof Error ? trouble.message : String(trouble));
        }
      });
      say(
        `${chosen.name}: ${counted(seen.added, 'record')} would be added, ${seen.replaced} replaced by a newer one, ${seen.skipped} skipped because yours is as new, ${seen.refused.length} refused.`,
        seen.refused,
        [element('p', { class: 'practice-ask' }, [take, ' ', button('Leave it', () => say('Nothing was changed.'))])]);
    } catch (trouble) {
      say(`The file could not be read. Nothing was changed. (${trouble instanceof Error ? trouble.message : trouble})`);
    } finally {
      file.value = '';
    }
  });

  /** @returns {string[]} */
  function own() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
    } catch (blocked) {
      return [];
    }
  }

  async function askToDelete() {
    const all = await show();
    const goes = PRACTICE.kinds.filter(kind => all.kinds[kind].length > 0).map(kind => counted(all.kinds[kind].length, NAMES[kind][0]));
    if (all.aside.length > 0) {
      goes.push(`${all.aside.length} kept aside`);
    }
    if (own().length > 0) {
      goes.push('the choice of theme and keys');
    }
    const back = () => {
      ask.remove();
      remove.hidden = false;
      remove.focus();
    };
    const yes = button('Yes, delete all of it', async () => {
      try {
        for (const kind of PRACTICE.kinds) {
          await store.clear(kind);
        }
        own().forEach(key => localStorage.removeItem(key));
        await show();
        say('All of it is deleted. Nothing of your practice is left in this browser.');
        back();
      } catch (trouble) {
        tell(trouble instanceof Error ? trouble.message : String(trouble));
      }
    }, { class: 'danger' });
    const no = button('Keep it', back);
    const ask = element('div', { class: 'practice-ask', role: 'group', 'aria-label': 'Delete everything' }, [
      element('p', {}, [`This deletes ${goes.length > 1 ? `${goes.slice(0, -1).join(', ')} and ${goes[goes.length - 1]}` : goes[0]}. Only a file that you exported brings them back.`]),
      yes, ' ', no
    ]);
    remove.hidden = true;
    remove.after(ask);
    no.focus();
  }

  store.onChange(() => { show().catch(() => {}); });
  try {
    await show();
  } finally {
    // All of it at once, so that nothing moves while the store is read.
    place.append(
      element('h2', {}, ['What is kept']), table, promise,
      element('h2', {}, ['Take it along']),
      element('p', {}, ['One file holds all of it, for another browser or as a copy. ', button('Export', exportAll)]),
      element('p', {}, [element('label', {}, ['Import a file: ', file])]),
      outcome,
      element('h2', {}, ['Delete']), element('p', {}, [remove]));
  }
}
