// Calculators are loaded when a reader comes near one, or comes with values in the address.
import { load, style } from './loader.js';

const tables = document.querySelectorAll('table[data-calculation], table.budget[data-limit]');

function start() {
  style('calculator.css').then(() => load('calculator.js')).catch(() => {
    // Then the build's numbers stand.
  });
}

if (tables.length > 0) {
  if (location.search !== '' || !('IntersectionObserver' in self)) {
    start();
  } else {
    const near = new IntersectionObserver(seen => {
      if (seen.some(table => table.isIntersecting)) {
        near.disconnect();
        start();
      }
    }, { rootMargin: '1000px' });
    tables.forEach(table => near.observe(table));
  }
}
