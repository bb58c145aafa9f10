/**
 * @param {string} label
 * @param {string} title what it is called, where the label does not say it
 * @param {() => void} act
 */
export function button(label, title, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  if (title) {
    made.setAttribute('aria-label', title);
  }
  made.addEventListener('click', act);
  return made;
}
