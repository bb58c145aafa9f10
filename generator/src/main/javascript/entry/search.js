import { open } from '../search/dialog.js';
import { keys } from '../search/keys.js';

self.lectern.search = open;
self.lectern.keys = keys;
