import { element } from '../site/element.js';

/** Resolves when the dialogs have their style, or will not get it. */
export const styled = new Promise(loaded => {
  const link = element('link', { rel: 'stylesheet', href: self.lectern.address('search.css') });
  link.addEventListener('load', loaded);
  link.addEventListener('error', loaded);
  document.head.append(link);
});
