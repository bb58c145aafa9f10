// The store's schema with what this site's cards and drills must have.
import { faultOfCard, faultOfDrill, faultOfReview } from './card-records.js';
import { SCHEMA } from './store.js';

/** @type {import('./store.js').Schema} */
export const PRACTICE = {
  ...SCHEMA,
  faults: { ...SCHEMA.faults, cards: faultOfCard, reviews: faultOfReview, drills: faultOfDrill }
};
