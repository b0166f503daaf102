import { expect, test } from 'vitest';
import type { Mention, Resolved } from '../../src/document/document.js';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

/** The article with `words` tied to an entity, as the resolver ties pronouns and phrases. */
function withReference(markup: string, words: string, kind: Mention['kind'], entity: string): Resolved {
  const doc = resolvedFromMarkup(markup);
  const start = doc.text.indexOf(words);
  const type = doc.entities.find(({ id }) => id === entity)?.type ?? 'ORG';
  const reference: Mention = {
    id: 'm99',
    start,
    end: start + words.length,
    text: words,
    type,
    kind,
    entity,
    confidence: 0.8,
    by: 'resolver:test',
  };
  const others = doc.mentions.filter(({ start }) => start !== reference.start);
  const mentions = [...others, reference].toSorted((a, b) => a.start - b.start);
  return { ...doc, mentions };
}

test.each([
  [
    '[Volta](ORG volta) closed. It was founded by [Mia Dahl](PERSON dahl).',
    'It',
    'pronoun',
    'volta',
    'founded',
  ],
  [
    '[Volta](ORG volta) fell. [Mia Dahl](PERSON dahl) founded the company in May.',
    'the company',
    'nominal',
    'volta',
    'founded',
  ],
  ['[Mia Dahl](PERSON dahl) left. She is [34](DATE P34Y).', 'She', 'pronoun', 'dahl', 'aged'],
  [
    "[Volta](ORG volta) fell. [Mia Dahl](PERSON dahl) is the company's [chairwoman](TITLE).",
    'the company',
    'nominal',
    'volta',
    'holds_position',
  ],
  [
    '[Volta](ORG volta) fell. Its [owner](TITLE), [Mia Dahl](PERSON dahl), left.',
    'Its',
    'pronoun',
    'volta',
    'owns',
  ],
] as const)('in "%s", "%s" counts as what it stands for', (markup, words, kind, entity, predicate) => {
  const { relations } = relate(withReference(markup, words, kind, entity));
  expect(relations).toMatchObject([{ subject: 'dahl', predicate }]);
});

test('a relation is only as sure as the word that stands for its subject', () => {
  const markup = '[Volta](ORG volta) closed. It was founded by [Mia Dahl](PERSON dahl).';
  const [relation] = relate(withReference(markup, 'It', 'pronoun', 'volta')).relations;
  expect(relation?.confidence).toBe(0.72);
});

test('a pronoun beside a place is in no place', () => {
  const markup = '[Volta](ORG volta) closed. He saw it in [Ely](GPE ely).';
  expect(relate(withReference(markup, 'it', 'pronoun', 'volta')).relations).toEqual([]);
});

test('a phrase with a role or an age in it is read by its parts', () => {
  const markup = 'The [34-year-old](DATE P34Y) [striker](TITLE) [Mia Dahl](PERSON dahl) left.';
  const doc = withReference(markup, 'The 34-year-old striker', 'nominal', 'dahl');
  expect(relate(doc).relations).toMatchObject([{ subject: 'dahl', predicate: 'aged', value: '34' }]);
});
