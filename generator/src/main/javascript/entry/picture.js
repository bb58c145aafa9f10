import { enlarge } from '../site/enlarge.js';

self.lectern.enlarge = enlarge;
