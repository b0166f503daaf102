import { ENTITY_TYPES, QUANTITY_TYPES } from '../document/types.js';
import type { Scheme } from './gold.js';

const OWN_QUANTITIES = Object.fromEntries(QUANTITY_TYPES.map((type) => [type, type]));
const OWN_LABELS = Object.fromEntries(ENTITY_TYPES.map((type) => [type, type]));
/** Persons, organisations and places. */
const COARSE_LABELS = { PERSON: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' };

/** Our own markup, and voa-news, which uses the same types. */
export const OWN_SCHEME: Scheme = {
  name: 'own',
  labelling: 'own',
  labels: OWN_LABELS,
  apart: [],
  quantities: OWN_QUANTITIES,
};

/** Sets with persons, organisations and places. */
export const COARSE_SCHEME: Scheme = {
  name: 'coarse',
  labelling: 'core',
  labels: COARSE_LABELS,
  apart: [],
  quantities: {},
};

/** CoNLL-2003 and sets like it: MISC is all other names, so that what is unmarked is none. */
export const CONLL_SCHEME: Scheme = {
  ...COARSE_SCHEME,
  name: 'conll',
  labelling: 'conll',
  labels: {
    ...COARSE_LABELS,
    NORP: 'MISC',
    PRODUCT: 'MISC',
    EVENT: 'MISC',
    WORK_OF_ART: 'MISC',
    LAW: 'MISC',
    LANGUAGE: 'MISC',
  },
};

/** Re-DocRED and CrossNER mark "German" as a place or as MISC. */
export const DEMONYMS_APART_SCHEME: Scheme = {
  ...COARSE_SCHEME,
  name: 'demonyms-apart',
  labelling: 'demonymsArePlaces',
  apart: ['NORP', 'LANGUAGE'],
};

/** Sets of times and numbers; `quantity-conventions.ts` says which numbers each marks. */
export const NUMBER_SCHEME: Scheme = { ...COARSE_SCHEME, name: 'numbers' };
