import type { Knowledge } from '../document/knowledge.js';
import type { EntityType } from '../document/types.js';
import { HONORIFICS, PERSON_VERBS, PLACE_PREPOSITIONS, TYPE_BY_HEAD, TYPE_BY_LEAD } from './clue-words.js';
import { isAcronym } from './capital-runs.js';
import type { WordLists } from './word-lists.js';

/** A stretch of name words whose type is asked for, with the words around it. */
export interface NameInContext {
  /** The name as it stands in the text. */
  readonly name: string;
  /** Its words, in lower case, without hyphens and marks. */
  readonly words: readonly string[];
  /** The word before, in lower case; empty at the start of a sentence. */
  readonly before: string;
  /** The two words after, in lower case. */
  readonly after: readonly [string, string];
  /** Type of the same name, or of the person whose surname it is, elsewhere in the article. */
  readonly elsewhere: EntityType | undefined;
}

/** A type with its reason. */
export interface Classification {
  readonly type: EntityType;
  readonly confidence: number;
  readonly by: string;
}

interface Clue {
  readonly name: string;
  /** Share of right answers among those that the clue decides on the training desks of our corpus, rounded. */
  readonly confidence: number;
  readonly type: (name: NameInContext, lists: WordLists) => EntityType | undefined;
}

/** The first clue that speaks decides. */
const CLUES: readonly Clue[] = [
  {
    name: 'honorific',
    confidence: 0.86,
    type: ({ before }) => (HONORIFICS.has(before.replace('.', '')) ? 'PERSON' : undefined),
  },
  {
    name: 'head word',
    confidence: 0.75,
    type: ({ words }) => (words.length > 1 ? TYPE_BY_HEAD.get(words.at(-1) ?? '') : undefined),
  },
  {
    name: 'lead word',
    confidence: 0.6,
    type: ({ words }) => (words.length > 1 ? TYPE_BY_LEAD.get(words[0] ?? '') : undefined),
  },
  {
    name: 'elsewhere in the article',
    confidence: 0.6,
    type: ({ elsewhere }) => elsewhere,
  },
  {
    name: 'given name',
    confidence: 0.9,
    type: ({ words }, { givenNames }) =>
      words.length > 1 && givenNames.has(words[0] ?? '') ? 'PERSON' : undefined,
  },
  {
    name: 'acronym',
    confidence: 0.45,
    type: ({ name }) => (isAcronym(name) ? 'ORG' : undefined),
  },
  {
    name: 'age or speech',
    confidence: 0.8,
    type: ({ before, after: [next, second] }) =>
      PERSON_VERBS.has(next) || before === 'said' || (next === ',' && /^\d{2}$/.test(second))
        ? 'PERSON'
        : undefined,
  },
  {
    name: 'preposition of place',
    confidence: 0.55,
    type: ({ words, before }) => (words.length < 3 && PLACE_PREPOSITIONS.has(before) ? 'GPE' : undefined),
  },
  {
    name: 'two or three words',
    confidence: 0.45,
    type: ({ words }) => (words.length > 1 && words.length < 5 ? 'PERSON' : undefined),
  },
  {
    name: 'surname',
    confidence: 0.4,
    type: ({ words }, { surnames }) => (surnames.has(words[0] ?? '') ? 'PERSON' : undefined),
  },
];

/** The type of a name that the text gives clues to; undefined where nothing speaks. */
export function classifyName(name: NameInContext, lists: WordLists): Classification | undefined {
  for (const clue of CLUES) {
    const type = clue.type(name, lists);
    if (type !== undefined) return { type, confidence: clue.confidence, by: `rule:${clue.name}` };
  }
  return undefined;
}

/** Types in the order in which news means them when a name has several: "Portuguese" is a people before a language. */
const READING_ORDER: readonly EntityType[] = [
  'GPE',
  'NORP',
  'LOC',
  'PERSON',
  'ORG',
  'FAC',
  'EVENT',
  'LAW',
  'PRODUCT',
  'WORK_OF_ART',
  'LANGUAGE',
  'TITLE',
];

/**
 * The type under which the knowledge base holds a name. Of several readings the one that the article uses elsewhere
 * wins, then the one that news means most often.
 */
export function classifyByKnowledge(
  name: string,
  knowledge: Knowledge,
  elsewhere?: EntityType,
): Classification | undefined {
  const matches = knowledge.lookup(name);
  const sure = matches
    .filter(({ ambiguous }) => !ambiguous)
    .toSorted((a, b) => READING_ORDER.indexOf(a.entry.type) - READING_ORDER.indexOf(b.entry.type));
  const match = sure.find(({ entry }) => entry.type === elsewhere) ?? sure[0];
  if (match === undefined) return undefined;
  const agree = sure.every(({ entry }) => entry.type === match.entry.type);
  return { type: match.entry.type, confidence: agree ? 0.88 : 0.7, by: `gazetteer:${match.entry.file}` };
}
