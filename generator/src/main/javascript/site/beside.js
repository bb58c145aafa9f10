/**
 * Puts a note below what it is about, or above it where there is no room.
 * @param {HTMLElement} note
 * @param {Element} about
 */
export function putBeside(note, about) {
  const at = about.getClientRects()[0];
  const size = note.getBoundingClientRect();
  const below = at.bottom + size.height + 72 < innerHeight || at.top < size.height + 72;
  note.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8)) + scrollX}px`;
  note.style.top = `${(below ? at.bottom + 4 : at.top - size.height - 4) + scrollY}px`;
}
