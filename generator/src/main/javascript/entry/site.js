// What the pages gain with a script; each page serves without it.
import '../site/theme-switch.js';
import '../site/drawer.js';
import '../site/fold.js';
import '../site/scroll-place.js';
import '../site/calculators.js';
import '../offline/register.js';
import { copyCode } from '../site/code-copy.js';
import { explainTerms } from '../site/definition.js';
import { showDiagrams } from '../site/diagram.js';
import { explainFigures } from '../site/figure-note.js';
import { filterLists } from '../site/filter.js';
import { copyFormulas } from '../site/formula-copy.js';
import { scrollFormulas } from '../site/formula-scroll.js';
import { singleKeys } from '../site/keys.js';
import { address, assets, load, style } from '../site/loader.js';
import { followText } from '../site/on-page.js';
import { enhanced } from '../site/once.js';
import { openSearch } from '../site/search-opening.js';
import { arrangeTables } from '../site/tables.js';

const enhancements = [
  followText, copyCode, copyFormulas, scrollFormulas, filterLists, arrangeTables, explainTerms, showDiagrams, explainFigures, openSearch
];

/**
 * Adds to what is in a root and has nothing yet.
 * @param {Document | Element} root
 */
function enhance(root) {
  enhancements.forEach(each => each(root));
}

self.lectern = { assets, address, load, style, singleKeys, enhance, enhanced: enhanced() };
enhance(document);
