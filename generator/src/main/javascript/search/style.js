// @ts-nocheck
import { element } from '../site/element.js';

/** Of all files that are loaded for the search: browsers keep old ones. The build puts it in. */
export const FINGERPRINT = '@fingerprint@';

/** Resolves when the dialogs have their style, or will not get it. */
export const styled = new Promise(loaded => {
  const link = element('link', { rel: 'stylesheet', href: `${self.lectern.assets}search.css?v=${FINGERPRINT}` });
  link.addEventListener('load', loaded);
  link.addEventListener('error', loaded);
  document.head.append(link);
});
