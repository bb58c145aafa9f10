// What a round needs once it has begun: clock, whiteboard, score sheet.
import { desk } from '../practice/rehearsal.js';

self.lectern.desk = desk;
