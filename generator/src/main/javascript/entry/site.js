// What the pages gain with a script; each page serves without it.
import '../site/theme-switch.js';
import '../site/drawer.js';
import '../site/on-page.js';
import '../site/fold.js';
import '../site/code-copy.js';
import '../site/formula-copy.js';
import '../site/formula-scroll.js';
import '../site/tables.js';
import '../site/definition.js';
import '../site/scroll-place.js';
import '../site/diagram.js';
import '../site/figure-note.js';
import '../site/search-opening.js';
import '../site/calculators.js';
import '../offline/register.js';
import { enhance, enhanced } from '../site/enhance.js';
import { singleKeys } from '../site/keys.js';
import { address, assets, load, style } from '../site/loader.js';

self.lectern = { assets, address, load, style, singleKeys, enhance, enhanced: enhanced() };
enhance();
