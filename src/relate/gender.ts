import type { Resolved } from '../document/document.js';
import { firstEndingAfter } from '../document/span.js';
import { MENS_NAMES, MENS_WORDS, WOMENS_NAMES, WOMENS_WORDS } from './words/given-names.js';

export type Gender = 'woman' | 'man';

/** How many words in front of a name are looked at: "the actress and singer Mia Dahl". */
const WORDS_BEFORE = 3;

/**
 * Tells whether an entity is a woman or a man, by styles and nouns in front of its names, else by its given name;
 * undefined where the article does not show it. Works each entity out when it is first asked for.
 */
export function createGenders(doc: Resolved): (entity: string) => Gender | undefined {
  const known = new Map<string, Gender | undefined>();
  let byId: ReturnType<typeof indexNames> | undefined;
  return (id) => {
    if (known.has(id)) return known.get(id);
    byId ??= indexNames(doc);
    const { entities, mentions } = byId;
    const entity = entities.get(id);
    const own =
      entity?.mentions.slice(0, MOST_MENTIONS).flatMap((mention) => mentions.get(mention) ?? []) ?? [];
    const shown = own.map(({ start }) => genderBefore(doc, start)).find((gender) => gender !== undefined);
    const gender = shown ?? genderOfName([entity?.name ?? '', ...(entity?.aliases ?? [])]);
    known.set(id, gender);
    return gender;
  };
}

function indexNames({ entities, mentions }: Resolved) {
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    mentions: new Map(mentions.map((mention) => [mention.id, mention])),
  };
}

/** Of an entity with many mentions so many are looked at, so that it takes linear time. */
const MOST_MENTIONS = 20;

function genderBefore({ tokens }: Resolved, start: number): Gender | undefined {
  const at = firstEndingAfter(tokens, start);
  for (let back = 1; back <= WORDS_BEFORE; back++) {
    const word = tokens[at - back]?.text.toLowerCase().replace(/\.$/, '') ?? '';
    if (WOMENS_WORDS.has(word)) return 'woman';
    if (MENS_WORDS.has(word)) return 'man';
    if (!/^[\p{L},]/u.test(word) || STOPS.has(word)) return undefined;
  }
  return undefined;
}

/** Words that end what belongs to a name: "his wife and Per". */
const STOPS: ReadonlySet<string> = new Set([
  'and',
  'of',
  'by',
  'with',
  'to',
  'for',
  'from',
  'said',
  'told',
  'that',
]);

function genderOfName(names: readonly string[]): Gender | undefined {
  for (const name of names) {
    const words = name.toLowerCase().split(/[\s-]+/);
    if (words.length < 2) continue;
    const [first = '', second = ''] = words;
    const given = /^\p{L}\.?$/u.test(first) ? second : first;
    if (WOMENS_NAMES.has(given)) return 'woman';
    if (MENS_NAMES.has(given)) return 'man';
  }
  return undefined;
}

/** The gender that a pronoun asks for. */
export function genderOfPronoun(word: string): Gender | undefined {
  if (word === 'he' || word === 'his' || word === 'him') return 'man';
  return word === 'she' || word === 'her' ? 'woman' : undefined;
}
