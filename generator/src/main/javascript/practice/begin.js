// Begins what a page holds; what fails is told in its place.
import { element } from '../site/element.js';

/**
 * @param {string} id
 * @param {(place: HTMLElement) => Promise<void>} start
 */
export function begin(id, start) {
  const place = document.getElementById(id);
  if (place) {
    start(place).catch(error => {
      place.hidden = false;
      place.append(element('p', { class: 'practice-notice', role: 'alert' }, [
        `This could not be loaded; what you saved before is untouched. Reload the page to try again. (${error instanceof Error ? error.message : error})`
      ]));
    });
  }
}
