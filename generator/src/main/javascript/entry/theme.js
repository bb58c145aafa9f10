// Runs before the page is drawn, so that a chosen theme does not flash, and so that the page keeps room for what scripts will
// show. All of them have begun when the document is parsed; room that none of them took is given back then.
const root = document.documentElement;
root.dataset.scripts = 'coming';
document.addEventListener('DOMContentLoaded', () => { root.dataset.scripts = 'here'; }, { once: true });
try {
  const chosen = localStorage.getItem('lectern-theme');
  if (chosen === 'light' || chosen === 'dark') {
    root.dataset.theme = chosen;
  }
} catch (blocked) {
  // Without storage the system's theme holds.
}
