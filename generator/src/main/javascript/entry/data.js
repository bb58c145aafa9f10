import { begin } from '../practice/begin.js';
import { startData } from '../practice/data-page.js';

begin('_data', startData);
