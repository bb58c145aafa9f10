import { begin } from '../practice/begin.js';
import { startDrills } from '../practice/drills-page.js';

begin('_drills', startDrills);
