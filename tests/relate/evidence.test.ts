import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Related, Relation } from '../../src/document/document.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { measure } from '../../src/measure/measure.js';
import { relate } from '../../src/relate/relate.js';
import { loadWorld } from '../../src/resolve/load-world.js';
import { resolve } from '../../src/resolve/resolve.js';
import { createCapitalsTagger } from '../../src/tag/create-capitals-tagger.js';
import { createKnowledge } from '../../src/tag/create-knowledge.js';
import { createWordLists } from '../../src/tag/word-lists.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

const KNOWLEDGE = new URL('../../src/tag/knowledge/', import.meta.url);
const GOLD = new URL('../../corpus/gold/', import.meta.url);

/** Two articles of each desk that rules may be tuned on. */
const ARTICLES = [
  'africa',
  'culture',
  'east-asia',
  'mideast',
  'organisations',
  'science',
  'sport',
  'world',
].flatMap((desk) => [`${desk}-04`, `${desk}-17`]);

/** Whether a mention of the thing, or a demonym of it, stands in the evidence. */
const isNamedIn = (doc: Related, id: string, { start, end }: Relation): boolean => {
  const names = new Set([id]);
  for (const { predicate, subject, object } of doc.relations) {
    if (predicate === 'nationality_of' && object === id) names.add(subject);
  }
  return doc.mentions.some(
    ({ entity, ...mention }) =>
      entity !== null && names.has(entity) && mention.start >= start && mention.end <= end,
  );
};

/** Relations that a word points to ("its", "he", a bare title) may be named elsewhere; they are less sure. */
const SURE = 0.75;

/** What no phrase states may be named anywhere. */
const isInferred = ({ by }: Relation): boolean => by.startsWith('inferred:');

/** Relations whose evidence does not name what they relate, or runs over the end of a paragraph. */
function unfounded(doc: Related): readonly string[] {
  return doc.relations
    .filter((relation) => {
      const evidence = doc.text.slice(relation.start, relation.end);
      if (/\n\s*\n/.test(evidence)) return true;
      if (relation.predicate === 'nationality_of') return !isNamedIn(doc, relation.subject, relation);
      const unnamed = [relation.subject, relation.object].filter(
        (id) => id !== null && !isNamedIn(doc, id, relation),
      );
      return unnamed.length > (relation.confidence < SURE || isInferred(relation) ? 1 : 0);
    })
    .map(({ by, start, end }) => `${by}: ${doc.text.slice(start, end)}`);
}

describe('the evidence of every relation names its subject or its object, of a sure one both, within one paragraph', () => {
  const found: Relation[] = [];
  let read: (id: string) => { readonly byName: Related; readonly byGold: Related };

  beforeAll(() => {
    const knowledge = createKnowledge(
      readdirSync(KNOWLEDGE)
        .filter((name) => name.endsWith('.tsv'))
        .toSorted()
        .map((name) => ({
          name: name.slice(0, -4),
          content: readFileSync(new URL(name, KNOWLEDGE), 'utf8'),
        })),
    );
    const language = loadLanguage();
    const world = loadWorld(knowledge);
    const tagger = createCapitalsTagger(knowledge, createWordLists());
    read = (id) => {
      const { text, mentions = [] } = readMarkup(id, readFileSync(new URL(`${id}.txt`, GOLD), 'utf8'));
      const tokenized = tokenize({ id, text }, language);
      const tagged = mentions.map(({ start, end, text: name, type }) => ({
        start,
        end,
        text: name,
        type: type as Related['mentions'][number]['type'],
        kind: 'name' as const,
        confidence: 1,
        by: 'gold',
      }));
      const [byName, byGold] = [tagger.findMentions(tokenized), tagged].map((own) =>
        relate(resolve(measure({ ...tokenized, mentions: own }), world)),
      );
      if (byName === undefined || byGold === undefined) throw new Error('Expected two readings.');
      return { byName, byGold };
    };
  });

  test.each(ARTICLES)('in %s', (id) => {
    const { byName, byGold } = read(id);
    found.push(...byName.relations, ...byGold.relations);
    expect([...unfounded(byName), ...unfounded(byGold)]).toEqual([]);
  });

  test('and there are such relations', () => {
    expect(found.length).toBeGreaterThan(40);
  });
});

test.each([
  [
    'takes in the name that "its" stands for',
    '[Volta Futures](ORG volta) closed. Its [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.',
    ['Volta Futures closed. Its chairman, Kofi Anane'],
  ],
  [
    'does not run over the end of a paragraph',
    '[Volta Futures](ORG volta) closed.\n\nIts [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.',
    ['Its chairman, Kofi Anane'],
  ],
  [
    'reaches back over a sentence that names nobody',
    '[Volta Futures](ORG volta) closed. It rained. Its [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.',
    ['Volta Futures closed. It rained. Its chairman, Kofi Anane'],
  ],
  [
    'is the demonym itself where that stands for the country',
    'In [Chad](GPE chad) the [Chadian](NORP chadian) [president](TITLE), [Oumar Djimet](PERSON djimet), agreed.',
    ['Chadian', 'Chadian president, Oumar Djimet'],
  ],
  [
    'has the whole score',
    '[Mia Dahl](PERSON dahl) beat [Ida Holm](PERSON holm) [6-4](CARDINAL 6-4), [3-6](CARDINAL 3-6), [7-5](CARDINAL 7-5).',
    ['Mia Dahl beat Ida Holm 6-4, 3-6, 7-5'],
  ],
  [
    'is not asked of half a title',
    '[U.S. District](ORG district) [Judge](TITLE) [Mia Dahl](PERSON dahl) agreed.',
    [],
  ],
])('evidence %s', (_, markup, expected) => {
  const doc = relate(resolvedFromMarkup(markup));
  const evidence = doc.relations
    .filter((relation) => !isInferred(relation))
    .map(({ start, end }) => doc.text.slice(start, end));
  expect(evidence.toSorted()).toEqual(expected.toSorted());
});

test('a relation whose evidence is widened is less sure', () => {
  const confidences = ['Its', '[Volta Futures](ORG volta)’s'].map((owner) =>
    relate(
      resolvedFromMarkup(
        `[Volta Futures](ORG volta) closed. ${owner} [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.`,
      ),
    ).relations.map(({ confidence }) => confidence),
  );
  const [[its = 1] = [], [named = 0] = []] = confidences;
  expect(its).toBeLessThan(named);
});
