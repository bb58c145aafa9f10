import { begin } from '../practice/begin.js';
import { startCards } from '../practice/cards-page.js';
import { showDue } from '../practice/due.js';

begin('_cards', startCards);
begin('_due', async place => {
  if (place.dataset.script) {
    await showDue(place);
  }
});
