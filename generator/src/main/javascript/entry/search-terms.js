import { excerpt, find, options, places, sections, terms } from '../search/terms.js';

self.lecternSearchTerms = { terms, options, sections, find, places, excerpt };
