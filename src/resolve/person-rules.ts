import type { MergeRule } from './merge-rule.js';
import type { NameForm } from './name-form.js';
import { givenNamesAgree, isSpellingVariant, type PersonName, SHORTEST_VARIANT } from './person-name.js';
import type { Scene } from './scene.js';
import { endsWithWords, isSubsequence, startsWithWords } from './word-order.js';

type Agreement = (short: PersonName, full: PersonName) => boolean;

/** Persons who share a word with `form`, and whose full names agree with it. */
function personsSharing(word: (name: PersonName) => string | undefined, agree: Agreement) {
  return (form: NameForm, scene: Scene): readonly NameForm[] => {
    const short = scene.personName(form);
    const shared = word(short);
    if (shared === undefined) return [];
    const sharing = scene.withWord('PERSON', shared);
    // Mostly a surname is one name's alone, which has itself only.
    if (sharing.length === 1 && sharing[0] === form) return [];
    return sharing.filter((candidate) => {
      const full = scene.personName(candidate);
      return suffixesAgree(short, full) && agree(short, full);
    });
  };
}

const lastWord = ({ core }: PersonName) => core.at(-1);
const firstWord = ({ words }: PersonName) => words[0];

export function suffixesAgree(a: PersonName, b: PersonName): boolean {
  return a.suffix === undefined || b.suffix === undefined || a.suffix === b.suffix;
}

export function sameSurname(short: PersonName, full: PersonName): boolean {
  return short.core.at(-1) === full.core.at(-1);
}

function isSurnameOf(short: PersonName, full: PersonName): boolean {
  return short.core.length < full.core.length && endsWithWords(full.core, short.core);
}

/** The surname is left out of `short`, and all its given names stand in `full` in their order. */
function givenNamesWithin(short: PersonName, full: PersonName): boolean {
  return isSubsequence(short.core.slice(0, -1), full.core.slice(0, -1), givenNamesAgree);
}

export const PERSON_RULES: readonly MergeRule[] = [
  {
    name: 'person-fuller-name',
    score: 0.95,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(
      lastWord,
      (short, full) => short.core.length > 1 && sameSurname(short, full) && givenNamesWithin(short, full),
    ),
    examples: [
      '[Harlan P. Dray](PERSON dray) voted no. [Harlan Dray](PERSON dray) is a farmer.',
      '[Bassem al-Khoury](PERSON khoury) spoke. [Bassem Khoury](PERSON khoury) left.',
      '[Ana Luísa Prates](PERSON prates) won. [A. Prates](PERSON prates) is 30.',
    ],
    counterexamples: ['[Nora Dray](PERSON a) and [Tom Dray](PERSON b) met.'],
  },
  {
    name: 'person-surname-of-protagonist',
    score: 0.94,
    types: ['PERSON'],
    ambiguity: 'protagonist',
    candidates: personsSharing(lastWord, isSurnameOf),
    examples: [
      '[Ida Dray](PERSON i), teacher\n\n[Ida Dray](PERSON i) died with her brother [Tom Dray](PERSON t). [Dray](PERSON i) was 80.',
      'Obituary\n\n[Ida Dray](PERSON i) has died. [Dray](PERSON i) taught. Her brother [Tom Dray](PERSON t) sang. [Dray](PERSON i) was 80.',
      '[Ida Dray](PERSON i), teacher\n\n[Ida Dray](PERSON i) married Mr. [Tom Dray](PERSON t). [Dray](PERSON i) taught; Mr. [Dray](PERSON t) sang.',
    ],
    counterexamples: [],
  },
  {
    name: 'person-surname',
    score: 0.93,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(lastWord, isSurnameOf),
    examples: [
      '[Dray](PERSON dray) wins vote\n\n[Harlan P. Dray](PERSON dray) won.',
      '[Pieter van der Zwaan](PERSON zwaan) resigned. [Van der Zwaan](PERSON zwaan) is 50.',
      '[Tom Dray](PERSON t) met [Nora Dray](PERSON n). [Dray](PERSON n) smiled.',
      '[Renaldo “Tito” Jaques Jr.](PERSON j) ran. [JAQUES](PERSON j)’s knee hurt.',
    ],
    counterexamples: ['[Nora Dray](PERSON a) met [Draycott](PERSON b).'],
  },
  {
    name: 'person-words-reordered',
    score: 0.9,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(
      lastWord,
      ({ core: short }, { core: full }) =>
        short.length > 1 && short.length === full.length && short.every((word) => full.includes(word)),
    ),
    examples: ['[Orbeli Gyula](PERSON o) sang. Critics like [Gyula Orbeli](PERSON o).'],
    counterexamples: [],
  },
  {
    name: 'person-nickname',
    score: 0.9,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(lastWord, (short, full) =>
      short.core.every((word) => full.nicknames.includes(word) || word === full.core.at(-1)),
    ),
    examples: ['[Wilhelmina “Billie” Roark](PERSON r) sang. [Billie](PERSON r) is 12.'],
    counterexamples: [],
  },
  {
    name: 'person-first-name',
    score: 0.85,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(
      firstWord,
      (short, full) => short.words.length < full.words.length && startsWithWords(full.words, short.words),
    ),
    examples: [
      '[Park Sung-ho](PERSON p) coached. [Park](PERSON p) resigned.',
      '[Tadesse Bekele](PERSON t) ran. [Tadesse](PERSON t) came first.',
    ],
    counterexamples: ['[Park Sung-ho](PERSON p) met [Sunghoon](PERSON q).'],
  },
  {
    name: 'person-inner-name',
    score: 0.75,
    types: ['PERSON'],
    ambiguity: 'nearest',
    candidates: personsSharing(
      lastWord,
      (short, full) =>
        short.words.length < full.words.length && isSubsequence(short.words, full.words, (a, b) => a === b),
    ),
    examples: ['[María Ibarra Tello](PERSON i) sued. [Ibarra](PERSON i) lost.'],
    counterexamples: [],
  },
  {
    name: 'person-spelling',
    score: 0.7,
    types: ['PERSON'],
    ambiguity: 'give up',
    candidates: (form, scene) => {
      const short = scene.personName(form);
      const surname = short.core.at(-1) ?? '';
      if (surname.length < SHORTEST_VARIANT) return [];
      return scene.ofType('PERSON').filter((candidate) => {
        const full = scene.personName(candidate);
        if (!isSpellingVariant(surname, full.core.at(-1) ?? '') || !suffixesAgree(short, full)) return false;
        return short.core.length <= full.core.length && givenNamesWithin(short, full);
      });
    },
    examples: [
      '[Sergei Molodtsov](PERSON m) spoke. [Sergey Molodtzov](PERSON m) left.',
      'Rebels of [Qaddouri](PERSON q) fled. [Samir Gaddouri](PERSON q) spoke.',
    ],
    counterexamples: ['[Sergei Molodtsov](PERSON m) met [Anna Molodtsova](PERSON n).'],
  },
];
