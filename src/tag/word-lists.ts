import { createRequire } from 'node:module';
import { ROLE_WORDS } from './clue-words.js';

/** Lower-case words that say what kind of name they belong to. */
export interface WordLists {
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Occupations and offices in the singular: "minister", "goalkeeper". */
  readonly roles: ReadonlySet<string>;
  readonly ordinaryWords: ReadonlySet<string>;
}

interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

/** Tags of compromise's lexicon → the list that their words belong to. */
const LISTS: Readonly<Record<string, keyof WordLists>> = {
  MaleName: 'givenNames',
  FemaleName: 'givenNames',
  FirstName: 'givenNames',
  LastName: 'surnames',
  Actor: 'roles',
  Adjective: 'ordinaryWords',
  Noun: 'ordinaryWords',
  Singular: 'ordinaryWords',
  Plural: 'ordinaryWords',
  Uncountable: 'ordinaryWords',
  Infinitive: 'ordinaryWords',
  PresentTense: 'ordinaryWords',
  PastTense: 'ordinaryWords',
  Gerund: 'ordinaryWords',
  Adverb: 'ordinaryWords',
  Conjunction: 'ordinaryWords',
  Preposition: 'ordinaryWords',
  Determiner: 'ordinaryWords',
  Pronoun: 'ordinaryWords',
  Modal: 'ordinaryWords',
  Comparative: 'ordinaryWords',
  Superlative: 'ordinaryWords',
  QuestionWord: 'ordinaryWords',
  Expression: 'ordinaryWords',
};

/** Roles in compromise's lexicon that are kin, company or figures of speech rather than offices. */
const NO_ROLES: ReadonlySet<string> = new Set(
  (
    'baby boy boyfriend bride bro brother child children citizen dad daddy daughter descendant father friend girl ' +
    'girlfriend god goddess guest human husband lad lady mom mother nobody person phrase public pupil sister son soul ' +
    'spirit stranger uncle aunt victim visitor wife woman youth assistant character celebrity colleague creator customer ' +
    'enemy ghost hero idol population prisoner refugee resident survivor tourist user warrior winner'
  ).split(' '),
);

/**
 * Sorts compromise's lexicon (14,000 words with tags) into the lists that a tagger of names asks. compromise is loaded
 * here and not before, as it takes longer than all of newsgraph.
 */
export function createWordLists(): WordLists {
  const lists = {
    givenNames: new Set<string>(),
    surnames: new Set<string>(),
    roles: new Set<string>(ROLE_WORDS),
    ordinaryWords: new Set<string>(),
  };
  const compromise = createRequire(import.meta.url)('compromise/two') as { model(): CompromiseModel };
  const { lexicon } = compromise.model().one;
  for (const [word, tags] of Object.entries(lexicon)) {
    if (word.includes(' ')) continue;
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const list = LISTS[tag];
      if (list === undefined || (list === 'roles' && NO_ROLES.has(word))) continue;
      lists[list].add(word);
    }
  }
  for (const role of lists.roles) lists.ordinaryWords.add(role);
  return lists;
}
