// The page where one chooses what to practise.
import { startChoice } from '../practice/choice.js';

const choice = /** @type {HTMLElement | null} */ (document.querySelector('.rounds'));
if (choice) {
  void startChoice(choice);
}
