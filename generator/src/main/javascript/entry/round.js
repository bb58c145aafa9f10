// The page of a round.
import { startRound } from '../practice/chooser.js';

const sheet = /** @type {HTMLElement | null} */ (document.querySelector('[data-round]'));
if (sheet) {
  void startRound(sheet);
}
