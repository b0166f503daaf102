/**
 * OntoNotes' types of names, plus TITLE: a role or office standing next to a name.
 * Source: OntoNotes Release 5.0, "Names" guidelines (Weischedel et al. 2013).
 */
export const ENTITY_TYPES = [
  'PERSON',
  'NORP',
  'FAC',
  'ORG',
  'GPE',
  'LOC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
  'TITLE',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** TimeML's types of temporal expressions (TIMEX3). */
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** TIMEX3's `mod`: Saurí et al., TimeML Annotation Guidelines 1.2.1, section 2.2. */
export const TIMEX_MODS = [
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
] as const;
export type TimexMod = (typeof TIMEX_MODS)[number];

/** OntoNotes' types of numbers. */
export const QUANTITY_TYPES = ['CARDINAL', 'ORDINAL', 'PERCENT', 'MONEY', 'QUANTITY'] as const;
export type QuantityType = (typeof QUANTITY_TYPES)[number];

/** Universal Dependencies' parts of speech, as wink-nlp gives them. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];
