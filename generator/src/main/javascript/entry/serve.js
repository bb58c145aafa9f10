// What every page gets from "lectern serve", and from nowhere else.
import '../serve/in-place.js'; // takes the page as it was written
import '../serve/place.js';
import '../serve/worker.js';
import { listen } from '../serve/events.js';
import { show } from '../serve/findings.js';

listen({ findings: show });
