import type { Unit } from '../clause/unit.js';
import { speechLemma } from '../words/speech-verbs.js';

/** What follows a verb up to the object. */
export interface ObjectRule {
  readonly name: string;
  /** Over the letters of the units from the verb on; the group `list` holds the objects. */
  readonly pattern: RegExp;
  readonly confidence: number;
  /** The object does what the verb says to the subject: "was arrested by". */
  readonly turned?: true;
  /** What the letters do not say of the units from the verb to the object. */
  readonly fits: (words: readonly Unit[]) => boolean;
}

const PARTS: Readonly<Record<string, string>> = {
  // "threatened to halt", "was forced to leave", "is due to meet"
  verbs: '(?:[VUG][IG]{0,2}|BA?[IG])',
  // Not the subject of what follows: "believes Kerry left", "met Kerry and Lavrov left".
  list: '(?<list>E(?:(?:,E){0,6},?CE)?)(?![VUBE])',
};

function pattern(source: string): RegExp {
  return new RegExp(
    source.replaceAll(/<(\w+)>/g, (_, name: string) => PARTS[name] ?? ''),
    'y',
  );
}

export const OBJECT_RULES: readonly ObjectRule[] = [
  {
    name: '<passive> by <object>',
    pattern: pattern('[UV](?:P[ENTQ]|T){0,2}P<list>'),
    confidence: 0.95,
    turned: true,
    fits: (words) => words.at(-1)?.word === 'by' && isDone(words[0]),
  },
  {
    name: '<verb> <object>',
    pattern: pattern('<verbs><list>'),
    confidence: 0.95,
    fits: (words) =>
      !(words.length === 1 && words[0]?.kind === 'U') && !words.some(isRaising) && !words.some(isReport),
  },
  {
    name: '<verb> <preposition> <object>',
    pattern: pattern('<verbs>(?:P{1,2})<list>'),
    confidence: 0.9,
    fits: (words) => isLink(words) && !words.some(isReport) && !(words.some(isSpeech) && isPlace(words)),
  },
  {
    name: '<verb> <noun> <preposition> <object>',
    pattern: pattern('<verbs>[NQ]P<list>'),
    confidence: 0.85,
    fits: (words) => isLink(words) && !words.some(isReport) && words.some(isThing),
  },
  {
    name: '<verb> as <noun> <preposition> <object>',
    pattern: pattern('<verbs>PNP<list>'),
    confidence: 0.85,
    fits: (words) => words.at(-3)?.word === 'as' && isLink(words.slice(-1)) && words.some(isThing),
  },
  {
    name: 'is <preposition> <object>',
    pattern: pattern('BP{1,2}<list>'),
    confidence: 0.85,
    fits: (words) => isLink(words) && words[1]?.word !== 'of',
  },
  {
    name: 'is <what> <preposition> <object>',
    pattern: pattern('B[AN]P<list>'),
    confidence: 0.85,
    fits: (words) => isLink(words) && words[1]?.isPronoun !== true,
  },
];

/** Another triple of the same verb: "sent Dahl to Geneva" says also where. */
export const FURTHER_RULES: readonly ObjectRule[] = [
  {
    name: '<verb> … <preposition> <object>',
    pattern: pattern('<verbs>EP<list>'),
    confidence: 0.85,
    fits: (words) =>
      FURTHER_LINKS.has(words.at(-1)?.word ?? '') && !words.some(isReport) && !words.some(isRaising),
  },
];

function isDone(unit: Unit | undefined): boolean {
  return unit?.kind === 'U' || unit?.verb?.isBare === true;
}

/** A noun with or without a number, but neither a sum nor a share. */
function isThing({ kind, isPronoun, quantity }: Unit): boolean {
  return (
    (kind === 'N' && isPronoun !== true) ||
    (kind === 'Q' && quantity?.type === 'CARDINAL' && quantity.of !== undefined)
  );
}

/** Others may as well go with the first object: "met the mayor of Turin in Rome". */
const FURTHER_LINKS: ReadonlySet<string> = new Set('to into onto with against for from over'.split(' '));
const NO_LINKS: ReadonlySet<string> = new Set(
  'as than like including despite per via after before since until during amid by between among'.split(' '),
);

function isLink(words: readonly Unit[]): boolean {
  return !words.some(({ kind, word }) => kind === 'P' && NO_LINKS.has(word));
}

const PLACES: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'from']);

function isPlace(words: readonly Unit[]): boolean {
  return PLACES.has(words.at(-1)?.word ?? '');
}

/** Verbs whose object is the subject of what follows, or not yet there: "wants Assad to leave". */
const RAISING: ReadonlySet<string> = new Set(
  'want expect like need prefer believe consider think know see hear make let cause allow'.split(' '),
);
/** Verbs that report what follows. */
const REPORTS: ReadonlySet<string> = new Set(
  'say add note tell recall explain think believe accord'.split(' '),
);

function isRaising({ verb }: Unit): boolean {
  return verb?.lemma !== undefined && RAISING.has(verb.lemma);
}

function isReport({ verb }: Unit): boolean {
  return verb?.lemma !== undefined && REPORTS.has(verb.lemma);
}

function isSpeech({ verb }: Unit): boolean {
  return verb?.lemma !== undefined && speechLemma(verb.lemma) !== undefined;
}
