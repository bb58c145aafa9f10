/** Resolves when the dialogs have their style, or will not get it. */
export const styled = self.lectern.style('search.css');
