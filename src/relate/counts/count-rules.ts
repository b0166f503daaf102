import type { Unit } from '../clause/unit.js';
import {
  isOfPeople,
  NOUNS,
  PERSONAL,
  STATES,
  STATIVE,
  TOLLS,
  VERBS_OF_OBJECT,
  VERBS_OF_SUBJECT,
} from './event-words.js';

/** Where a counted thing stands to the words that say what became of it. */
export interface CountRule {
  readonly name: string;
  /**
   * Over the letters of the units; the groups `count` and `cue` are a unit each. Without `cue` the counted noun itself
   * says what happened.
   */
  readonly pattern: RegExp;
  /** How many units before the count the pattern may begin; by default it begins with the count. */
  readonly lead?: number;
  readonly confidence: number;
  /** The counted stands as subject: it must not be the object of what comes before. */
  readonly isSubject?: true;
  /** It counts only where the sentence says where or when. */
  readonly isSituated?: true;
  /** What became of the counted; undefined where the words say nothing of the kind. */
  readonly read: (cue: Unit, count: Unit) => string | undefined;
  /** Sentence with its places in the markup of `corpus/GUIDE.md` → event, number, place and time of a count in it. */
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

/** "300 people [in Cairo] [on Friday] were arrested", "300 people, who were arrested" */
const PARTS: Readonly<Record<string, string>> = {
  tail: '(?:P[ENTQ]|T){0,3}(?:,?R)?',
  count: '(?<count>Q)',
};

function pattern(source: string): RegExp {
  return new RegExp(
    source.replaceAll(/<(tail|count)>/g, (_, name: string) => PARTS[name] ?? ''),
    'dy',
  );
}

/** What a verb says of its object; "released 270 submunitions" counts no people. */
function eventOfObject({ verb }: Unit, count: Unit): string | undefined {
  const event = VERBS_OF_OBJECT.get(verb?.lemma ?? '');
  return event !== undefined && PERSONAL.has(event) && !isOfPeople(count) ? undefined : event;
}

export const COUNT_RULES: readonly CountRule[] = [
  {
    name: '<count> were <event>',
    pattern: pattern('<count><tail>(?<cue>U)'),
    confidence: 0.95,
    isSubject: true,
    read: eventOfObject,
    examples: {
      'More than 300 people were arrested in [Cairo](GPE cairo) on Friday.':
        'arrested | >300 | Cairo | Friday',
      'Of the crew, two were rescued.': 'rescued | 2',
    },
    counterexamples: ['The ministry said 300 forms were printed.'],
  },
  {
    name: '<count> <event>',
    pattern: pattern('<count><tail>(?<cue>V)'),
    confidence: 0.95,
    isSubject: true,
    // "were missing" is taken for a verb.
    read: ({ verb, word }) =>
      VERBS_OF_SUBJECT.get(verb?.lemma ?? '') ?? (word.endsWith('ing') ? STATES.get(word) : undefined),
    examples: {
      'Twelve miners died near [Lukavac](GPE lukavac) in 2014.': 'killed | 12 | Lukavac | 2014',
    },
    counterexamples: ['Twelve miners sang near [Lukavac](GPE lukavac).'],
  },
  {
    name: '<event> <count>',
    pattern: pattern('(?<cue>[VGI])<count>'),
    lead: 1,
    confidence: 0.95,
    read: (cue, count) => (cue.verb?.isPassive === true ? undefined : eventOfObject(cue, count)),
    examples: {
      'The shelling killed at least 1,937 villagers.': 'killed | >=1937',
      'Planes struck a market in [Idlib](GPE idlib) on Wednesday, killing 11 people.':
        'killed | 11 | Idlib | Wednesday',
    },
    counterexamples: ['The plane released 270 bombs.', 'He was arrested 12 times.'],
  },
  {
    name: '<count> <participle>',
    pattern: pattern('<count>(?<cue>V)(?![ENQ])'),
    confidence: 0.85,
    read: (cue, count) => (cue.verb?.isBare === true ? eventOfObject(cue, count) : undefined),
    examples: {
      'Of the 12 people arrested, one spoke.': 'arrested | 12',
    },
    counterexamples: ['Three men killed a goat.'],
  },
  {
    name: '<count> are <state>',
    pattern: pattern('<count><tail>[BU]I?(?<cue>[AV])(?![ENQ])'),
    confidence: 0.9,
    isSubject: true,
    read: ({ word }) => STATES.get(word),
    examples: { 'Some 5,000 families were homeless.': 'displaced | ~5000' },
    counterexamples: ['A bill to merge 37 districts was dead.'],
  },
  {
    name: '<count> <state>',
    pattern: pattern('<count>'),
    confidence: 0.9,
    read: (_, { word }) => STATES.get(word),
    examples: {
      'The blast left 12 dead.': 'killed | 12',
      'The flood left 5,000 families homeless.': 'displaced | 5000',
    },
    counterexamples: ['The blast left 12 dead cows.'],
  },
  {
    name: '<count of events>',
    pattern: pattern('(?<!P)<count>'),
    confidence: 0.9,
    read: (_, { word }) => NOUNS.get(word),
    examples: {
      'The group has counted 2,506 airstrikes since Jan. 1.': 'attacked | 2506 | | since Jan. 1',
    },
    counterexamples: ['She lost by 11 votes.'],
  },
  {
    name: 'death toll <count>',
    pattern: pattern('(?<cue>N)(?:P[ENT]|T){0,2}(?:VP?|B|P)<count>'),
    lead: 7,
    confidence: 0.9,
    read: ({ word }, count) =>
      TOLLS.has(word) && STATES.get(count.word) === undefined ? 'killed' : undefined,
    examples: { 'The death toll in [Izmit](GPE izmit) rose to 45.': 'killed | 45 | Izmit' },
    counterexamples: ['The price in [Izmit](GPE izmit) rose to 45.'],
  },
  {
    name: '<people> <any verb>',
    pattern: pattern('<count><tail>(?<cue>[VU])'),
    confidence: 0.75,
    isSubject: true,
    isSituated: true,
    read: ({ verb, word }, count) => {
      if (verb?.lemma === undefined || STATIVE.has(verb.lemma) || !isOfPeople(count)) return undefined;
      if (count.quantity?.of === undefined) return undefined;
      return `open:${verb.isPassive ? `be ${word}` : verb.lemma}`;
    },
    examples: {
      'About 200 workers walked out in [Gdynia](GPE gdynia) on Monday.': 'open:walk | ~200 | Gdynia | Monday',
    },
    counterexamples: ['Three workers said so.', 'Three lorries left.'],
  },
];
