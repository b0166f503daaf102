import { describe, expect, test } from 'vitest';
import type { Measured } from '../../src/document/document.js';
import { resolve } from '../../src/resolve/resolve.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { loadRealWorld, readAnnotated } from './annotated.js';

const world = loadRealWorld();
const language = loadLanguage();

/** What each word that names nothing stands for: "She → Ines Okaford". */
function references(markup: string): readonly string[] {
  const { doc } = readAnnotated(markup);
  const measured: Measured = { ...doc, ...tokenize({ id: 'test', text: doc.text }, language) };
  const { mentions, entities } = resolve(measured, world);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return mentions
    .filter(({ kind }) => kind !== 'name')
    .map(({ text, entity }) => `${text} → ${names.get(entity ?? '') ?? 'nothing'}`);
}

describe('a pronoun stands for', () => {
  test.each([
    ['the subject before it', '[Ines Okaford](PERSON) left early. She was tired.', ['She → Ines Okaford']],
    [
      'the one whose given name has its gender',
      '[Maria Dray](PERSON) met [Peter Varley](PERSON) in May. She thanked him.',
      ['She → Maria Dray', 'him → Peter Varley'],
    ],
    [
      'the one whose style has its gender',
      'Mrs. [Okaford](PERSON) met Mr. [Haddad](PERSON). He thanked her.',
      ['He → Haddad', 'her → Okaford'],
    ],
    [
      'the name that a relative clause hangs on',
      '[Tom Varley](PERSON), who sings, left.',
      ['who → Tom Varley'],
    ],
    [
      'another one than the subject of its own clause',
      '[Tom Varley](PERSON) spoke first. [Per Haddad](PERSON) thanked him.',
      ['him → Tom Varley'],
    ],
    ['a person in an article in capitals', '[TOM VARLEY](PERSON) LEFT. HE WAS TIRED.', ['HE → TOM VARLEY']],
    ['nothing that is not named', 'The rain stopped. She was glad.', []],
    ['nothing where a woman is meant and a man is named', '[Peter Varley](PERSON) left. She stayed.', []],
    ['nothing in an abbreviation', '[Ferrolane](ORG) runs an IT fund.', []],
  ])('%s', (_, markup, expected) => {
    expect(references(markup)).toEqual(expected);
  });
});

describe('a description stands for', () => {
  test.each([
    [
      'the only holder of the title',
      '[Foreign Minister](TITLE) [Ines Okaford](PERSON) left. The minister was tired.',
      ['The minister → Ines Okaford'],
    ],
    [
      'what the knowledge base calls so',
      '[Zambia](GPE) exports copper. The country has two smelters.',
      ['The country → Zambia'],
    ],
    [
      'what its name calls so',
      'The [Torsvik Foundation](ORG) gave more. The foundation is old.',
      ['The foundation → Torsvik Foundation'],
    ],
    [
      'the only organisation named, behind the name of its town',
      '[Ferrolane](ORG) grew. The [Geneva](GPE)-based company hired nurses.',
      ['company → Ferrolane'],
    ],
    [
      'nothing where two may be meant',
      '[Ferrolane](ORG) outsold [Ostrabane](ORG). The company was glad.',
      [],
    ],
    ['nothing where another is meant', '[Ferrolane](ORG) grew. The other company shrank.', []],
    ['nothing where it says which', '[Ferrolane](ORG) grew. The company that shrank was sold.', []],
  ])('%s', (_, markup, expected) => {
    expect(references(markup)).toEqual(expected);
  });
});

test('references stand in order among the names, with ids and entities', () => {
  const { doc } = readAnnotated(
    '[Ines Okaford](PERSON) left [Oslo](GPE). She slept. [Okaford](PERSON) sang.',
  );
  const { mentions, entities } = resolve(
    { ...doc, ...tokenize({ id: 'test', text: doc.text }, language) },
    world,
  );
  expect(mentions.map(({ id, text, kind }) => [id, text, kind])).toEqual([
    ['m0', 'Ines Okaford', 'name'],
    ['m1', 'Oslo', 'name'],
    ['m2', 'She', 'pronoun'],
    ['m3', 'Okaford', 'name'],
  ]);
  expect(entities[0]).toMatchObject({ mentions: ['m0', 'm2', 'm3'], aliases: ['Okaford'] });
});
