/** Cardinal words below a hundred. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Factors that are words: "three hundred", "1.2 million", "40 crore". */
export const SCALE_WORDS: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  million: 1e6,
  lkh: 1e5,
  lkhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  koti: 1e7,
  krore: 1e7,
  krores: 1e7,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
};

/** Shortened factors that stand by themselves, as in market reports: "1.8 bln", "6 mln dlrs". */
export const SCALE_ABBREVIATIONS: Readonly<Record<string, number>> = {
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mil: 1e6,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  tn: 1e12,
  trn: 1e12,
  tln: 1e12,
  cr: 1e7,
  doz: 12,
  dozs: 12,
  dz: 12,
  dzs: 12,
};

/** Single letters that are factors only where something else shows it: "£20m", "78m people". */
export const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** Words for a number of things that is not said exactly; the value is the least that the word can mean. */
export const VAGUE_NUMBERS: Readonly<Record<string, number>> = {
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
  trillions: 1e12,
};

/** "a few hundred", "several thousand", "a couple of hundred". */
export const VAGUE_MULTIPLIERS: Readonly<Record<string, number>> = {
  'a few': 3,
  few: 3,
  several: 3,
  'a couple of': 2,
  'a couple': 2,
};

export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 1e2,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

/** Parts of one in words that are no ordinals; all ordinals from "third" on are parts as well. */
export const PART_WORDS: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4 };

/** Fractions that Unicode has as one character. */
export const FRACTION_SIGNS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
