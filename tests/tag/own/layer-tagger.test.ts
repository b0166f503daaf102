import { expect, test } from 'vitest';
import type { TaggedMention } from '../../../src/document/document.js';
import type { EntityType } from '../../../src/document/types.js';
import { loadTokenizer } from '../../../src/resources.js';
import { createKnowledge } from '../../../src/tag/create-knowledge.js';
import { createGazetteer } from '../../../src/tag/own/create-gazetteer.js';
import { createRules } from '../../../src/tag/own/create-rules.js';
import { layerTagger } from '../../../src/tag/own/layer-tagger.js';
import { loadCompromise } from '../../../src/tag/own/load-compromise.js';
import type { Tagger } from '../../../src/tag/tagger.js';

const tokenizeArticle = loadTokenizer();
const tokenize = (text: string) => tokenizeArticle({ id: 'a', text });
const fileOf = (path: string, content: string) => ({
  path,
  name: 'own',
  bytes: new TextEncoder().encode(content),
});
const refuse = (problem: unknown) => {
  throw new Error(JSON.stringify(problem));
};

const rules = createRules(
  [
    fileOf(
      'own.yaml',
      '- { name: op, type: EVENT, pattern: "operation #TitleCase+", examples: ["[Operation Tern]"] }',
    ),
  ],
  { compromise: loadCompromise(), tokenize },
  refuse,
);
const gazetteer = createGazetteer(
  [fileOf('own.tsv', 'Grey Heron\tORG\tG1\nBlue Tern\tORG\tB1\t\t\t\t-')],
  refuse,
);
const knowledge = createKnowledge([
  { name: 'places', content: 'Grey Heron Bay\tLOC\tbay\tNZ\t\nHeron Point\tGPE\ttown\tNZ\t\n' },
]);

/** A tagger that finds these names wherever they stand. */
function taggerOf(names: Readonly<Record<string, readonly [EntityType, number]>>): Tagger {
  return {
    name: 'test',
    findMentions: ({ text }) =>
      Object.entries(names)
        .map(([name, [type, confidence]]): TaggedMention => {
          const start = text.indexOf(name);
          return {
            start,
            end: start + name.length,
            text: name,
            type,
            kind: 'name',
            confidence,
            by: 'tagger',
          };
        })
        .filter(({ start }) => start !== -1)
        .toSorted((a, b) => a.start - b.start),
  };
}

test.each([
  [
    'rules go before the gazetteer',
    'Operation Grey Heron began.',
    {},
    ['EVENT Operation Grey Heron rule:op'],
  ],
  [
    'rules go before the tagger',
    'Operation Grey began.',
    { Grey: ['PERSON', 1] },
    ['EVENT Operation Grey rule:op'],
  ],
  [
    'the gazetteer goes before the tagger',
    'We saw Grey Heron Ltd there.',
    { 'Grey Heron Ltd': ['PERSON', 1] },
    ['ORG Grey Heron gazetteer:own'],
  ],
  [
    'the gazetteer goes before what newsgraph knows',
    'We saw Grey Heron Bay.',
    {},
    ['ORG Grey Heron gazetteer:own'],
  ],
  [
    'an entry that may overwrite nothing yields',
    'The Blue Tern sank.',
    { 'Blue Tern': ['PRODUCT', 1] },
    ['PRODUCT Blue Tern tagger'],
  ],
  ['and is found where nothing else is', 'The Blue Tern sank.', {}, ['ORG Blue Tern gazetteer:own']],
  [
    'the tagger goes before what newsgraph knows',
    'At Heron Point we slept.',
    { Heron: ['PERSON', 1] },
    ['PERSON Heron tagger'],
  ],
  [
    'what newsgraph knows fills the gaps',
    'At Heron Point we slept.',
    {},
    ['GPE Heron Point gazetteer:places'],
  ],
  [
    'names that are not sure are dropped',
    'Ada met Ines at noon.',
    { Ada: ['PERSON', 0.4], Ines: ['PERSON', 0.6] },
    ['PERSON Ines tagger'],
  ],
  ['and do not come back as known', 'At Heron Point we slept.', { 'Heron Point': ['GPE', 0.3] }, []],
  [
    'but leave room for the gazetteer',
    'The Blue Tern sank.',
    { 'Blue Tern': ['PRODUCT', 0.3] },
    ['ORG Blue Tern gazetteer:own'],
  ],
] as const)('%s', (_, text, names, expected) => {
  const tagger = layerTagger(taggerOf(names), { rules, gazetteer, knowledge, minConfidence: 0.5 });
  const found = tagger.findMentions(tokenize(text));
  expect(found.map(({ type, text: name, by }) => `${type} ${name} ${by}`)).toEqual(expected);
});
