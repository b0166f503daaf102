import type { EntityType } from '../document/types.js';
import { isMadeOfBeginnings } from './initials.js';
import type { MergeRule } from './merge-rule.js';
import type { NameForm } from './name-form.js';
import { isSpellingVariant } from './person-name.js';
import { endsWithWords, isSubsequence, sameWords, startsWithWords } from './word-order.js';

const THINGS: readonly EntityType[] = ['ORG', 'GPE', 'LOC', 'FAC', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW'];

/** Words that say what kind of company a name is, and may be left out. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  'plc inc ltd limited llc llp lp corp corporation co company incorporated group holdings holding sa sas ag gmbh nv bv ab asa oyj spa srl kk pte pvt bhd sdn tbk oao zao ooo pao jsc pjsc rt zrt nyrt kft se kg'.split(
    ' ',
  ),
);

function withoutLegalWords(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL_WORDS.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

/** Words for a kind of company that stand first: "PT Sinar Lembah Tbk". */
const LEGAL_PREFIXES: ReadonlySet<string> = new Set('pt cv ao oao ooo zao pao pjsc jsc ks'.split(' '));

function withoutLegalPrefix(words: readonly string[]): readonly string[] {
  return words.length > 1 && LEGAL_PREFIXES.has(words[0] ?? '') ? words.slice(1) : words;
}

/** Bodies that bear the name of what they are part of: a committee of the House is not the House. */
const BODIES: ReadonlySet<string> = new Set(
  'committee subcommittee council commission department office board division bureau caucus panel court tribunal union association federation police army guard force forces party foundation fund ministry league cup open marathon assembly agency secretariat delegation mission summit programme program'.split(
    ' ',
  ),
);

/** Whether the knowledge base holds both names, as names of different things. */
export function knownApart(a: NameForm, b: NameForm): boolean {
  return a.known && b.known && !a.entries.some((entry) => b.entries.includes(entry));
}

/** Whether the longer of two names adds a word for a body to the shorter. */
export function addsBody(a: NameForm, b: NameForm): boolean {
  const [short, full] = a.words.length < b.words.length ? [a, b] : [b, a];
  return full.words.some((word) => BODIES.has(word) && !short.words.includes(word));
}

/** Words that add nothing to a place's name: "Aleppo city", "Washington, D.C.". */
const PLACE_WORDS: ReadonlySet<string> = new Set(['city', 'dc', 'd', 'c', 'town']);
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'of de du des di del da do in for on at to and'.split(' '),
);

/**
 * Whether `full` may be what `short` is the beginning of. Words for a body make another thing of it ("House" and
 * "House Farm Committee"), and so does any further word where `short` is a name known by itself ("Miami Shores").
 */
function mayExtend(short: NameForm, full: NameForm): boolean {
  const rest = full.words.slice(full.words.indexOf(short.words.at(-1) ?? '') + 1);
  if (knownApart(short, full) || rest.some((word) => BODIES.has(word))) return false;
  if (full.text.startsWith(`${short.text}-`)) return false;
  if (short.entries.length === 0 || sharesEntry(short, full)) return true;
  return rest.every((word) => LEGAL_WORDS.has(word) || PLACE_WORDS.has(word));
}

/** Whether `full` may be what `short` is the end of: not "University of Hull" for "Hull". */
function mayPrecede(short: NameForm, full: NameForm): boolean {
  if (knownApart(short, full) || (short.known && !sharesEntry(short, full))) return false;
  return !FUNCTION_WORDS.has(full.words.at(-1 - short.words.length) ?? '');
}

function isCountry({ entries }: NameForm): boolean {
  return entries.some(({ kind }) => kind === 'country' || kind === 'territory');
}

function isWithin(letters: string, name: string): boolean {
  return letters[0] === name[0] && isSubsequence([...letters], [...name], (a, b) => a === b);
}

function isSameOrVariant(word: string, other: string): boolean {
  return word === other || isSpellingVariant(word, other);
}

function sharesEntry(a: NameForm, b: NameForm): boolean {
  return a.entries.some((entry) => b.entries.includes(entry));
}

export const NAME_RULES: readonly MergeRule[] = [
  {
    name: 'introduced-in-parentheses',
    score: 0.98,
    types: ['ORG', 'EVENT', 'LAW', 'PRODUCT', 'FAC', 'WORK_OF_ART', 'NORP'],
    ambiguity: 'nearest',
    candidates: (form, scene) => scene.introducing(form),
    examples: [
      'The [Harbour Pilots Guild](ORG g) ([HPG](ORG g)) met. [HPG](ORG g) struck.',
      'The [Instituto de Faros](ORG i) ([LGHT](ORG i)) was shut.',
    ],
    counterexamples: ['[Radio Quay](ORG a) ([Reuters](ORG b)) said.'],
  },
  {
    name: 'same-entry',
    score: 0.95,
    types: [...THINGS, 'PERSON', 'NORP', 'LANGUAGE'],
    ambiguity: 'give up',
    candidates: (form, scene) => (form.certainEntry === undefined ? [] : scene.withEntry(form.certainEntry)),
    examples: ['The [United States](GPE u) and the [U.S.](GPE u) dollar, as [America](GPE u) knows it.'],
    counterexamples: ['[Guinea](GPE a) borders [Guinea-Bissau](GPE b).'],
  },
  {
    name: 'legal-form',
    score: 0.95,
    types: ['ORG'],
    ambiguity: 'give up',
    candidates: (form, scene) => {
      const short = withoutLegalWords(form.words);
      return scene
        .withWord('ORG', short[0] ?? '')
        .filter((candidate) => sameWords(withoutLegalWords(candidate.words), short));
    },
    examples: ['[Ferrolane Ltd](ORG f) fell. [Ferrolane Limited](ORG f) and [Ferrolane](ORG f).'],
    counterexamples: [],
  },
  {
    name: 'initials',
    score: 0.9,
    types: THINGS,
    ambiguity: 'nearest',
    candidates: (form, scene) =>
      form.words.length === 1 && (form.acronym || form.key.length > 3)
        ? scene.withInitials(form.type, form.key)
        : [],
    examples: ['The [Board of Lighthouse Works](ORG b) met. The [BLW](ORG b) and the [BoLW](ORG b) agreed.'],
    counterexamples: [],
  },
  {
    name: 'entry-in-context',
    score: 0.85,
    types: [...THINGS, 'NORP'],
    ambiguity: 'give up',
    candidates: (form, scene) =>
      form.entries.length === 0 ? [] : form.entries.flatMap((entry) => scene.withEntry(entry)),
    examples: ['[Red Sox](ORG r) win. [Boston](ORG r) led from the start.'],
    counterexamples: [],
  },
  {
    name: 'leading-words',
    score: 0.85,
    types: THINGS,
    ambiguity: 'nearest',
    candidates: (form, scene) =>
      scene
        .withWord(form.type, form.words[0] ?? '')
        .filter(
          (candidate) =>
            candidate.words.length > form.words.length &&
            startsWithWords(withoutLegalPrefix(candidate.words), form.words) &&
            mayExtend(form, candidate),
        ),
    examples: [
      '[Brattsund Alloys](ORG b) shut. [Brattsund](ORG b) fell.',
      '[PT Sinar Lembah Tbk](ORG s) shut. [Sinar Lembah](ORG s) fell.',
    ],
    counterexamples: [
      'The [House](ORG a) met. The [House Farm Committee](ORG b) did not.',
      '[Miami](GPE a) and [Miami Shores](GPE b) flooded.',
    ],
  },
  {
    name: 'trailing-words',
    score: 0.8,
    types: THINGS,
    ambiguity: 'nearest',
    candidates: (form, scene) =>
      scene
        .withWord(form.type, form.words.at(-1) ?? '')
        .filter(
          (candidate) =>
            candidate.words.length > form.words.length &&
            endsWithWords(candidate.words, form.words) &&
            mayPrecede(form, candidate),
        ),
    examples: ['[Dusty Valley Growers’ Cooperative](ORG c) sued. The [Cooperative](ORG c) lost.'],
    counterexamples: ['[Zambia](ORG a) won, the [Football Association of Zambia](ORG b) said.'],
  },
  {
    name: 'contraction',
    score: 0.8,
    types: ['ORG', 'EVENT', 'LAW'],
    ambiguity: 'give up',
    candidates: (form, scene) =>
      form.words.length > 1 || form.key.length < 4
        ? []
        : scene
            .ofType(form.type)
            .filter(
              (candidate) =>
                isMadeOfBeginnings(form.key, withoutLegalPrefix(withoutLegalWords(candidate.words))) &&
                !knownApart(form, candidate),
            ),
    examples: ['The [New Pact for Harbour Duties](ORG n) began. [Nepahad](ORG n) has a secretary.'],
    counterexamples: ['The [New Pact for Harbour Duties](ORG n) began. [Neptune](ORG o) shut.'],
  },
  {
    name: 'country-abbreviation',
    score: 0.8,
    types: ['GPE'],
    ambiguity: 'give up',
    candidates: (form, scene) =>
      form.acronym && form.key.length === 3
        ? scene.ofType('GPE').filter((candidate) => isCountry(candidate) && isWithin(form.key, candidate.key))
        : [],
    examples: [
      '1. [Denmark](GPE d) 2. [Malaysia](GPE m)\n\nFinal: L. Holm ([DEN](GPE d)) beat K. Yee ([MAS](GPE m))',
    ],
    counterexamples: [],
  },
  {
    name: 'spelling',
    score: 0.7,
    types: ['ORG', 'FAC', 'EVENT', 'LAW', 'PRODUCT'],
    ambiguity: 'give up',
    candidates: (form, scene) =>
      form.words.length > 1
        ? scene
            .ofType(form.type)
            .filter(
              (candidate) =>
                candidate.words.length === form.words.length &&
                form.words.every((word, index) => isSameOrVariant(word, candidate.words[index] ?? '')) &&
                !knownApart(form, candidate),
            )
        : [],
    examples: ['The [World Lamp Organisation](ORG w) met. The [World Lamp Organization](ORG w) left.'],
    counterexamples: [],
  },
];
