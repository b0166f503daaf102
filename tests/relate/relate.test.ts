import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resolved } from '../../src/document/document.js';
import { relate } from '../../src/relate/relate.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';
import { cpuTimeOf } from '../support/cpu-time.js';

const language = loadLanguage();

function withoutNames(text: string): Resolved {
  return {
    ...tokenize({ id: 'any', text }, language),
    mentions: [],
    entities: [],
    times: [],
    quantities: [],
  };
}

describe('relations of one article', () => {
  test('the same triple is stated once, with the surest evidence', () => {
    const markup =
      "Its [chairman](TITLE), [Kofi Anane](PERSON anane), agreed. [Kofi Anane](PERSON anane), [chairman](TITLE) of [Volta Futures](ORG volta), left. [Volta Futures](ORG volta)'s [chairman](TITLE), [Kofi Anane](PERSON anane), slept.";
    const { relations } = relate(resolvedFromMarkup(markup));
    expect(relations.map(({ predicate, object, by }) => [predicate, object, by])).toEqual([
      ['holds_position', 'volta', 'rule:<person>, <title> of <org>'],
    ]);
  });

  test('they are in order of their evidence, which is a span of the text', () => {
    const doc = relate(
      resolvedFromMarkup(
        '[Reds](ORG reds) beat [Blues](ORG blues) [2-1](CARDINAL 2-1) in [Ely](GPE ely), [Nevada](GPE nevada). [Mia Dahl](PERSON dahl), [34](DATE P34Y), a [geologist](TITLE) at [Umeå University](ORG umea), saw it.',
      ),
    );
    const evidence = doc.relations.map(({ start, end }) => doc.text.slice(start, end));
    expect(evidence).toEqual([
      'Reds beat Blues 2-1',
      'Ely, Nevada',
      'Mia Dahl, 34',
      'Mia Dahl, 34, a geologist at Umeå University',
    ]);
    const starts = doc.relations.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('a demonym belongs to its country where the article names it', () => {
    const { relations } = relate(
      resolvedFromMarkup('[Chadian](NORP chadian) troops crossed [Chad](GPE chad).'),
    );
    expect(relations).toMatchObject([{ subject: 'chadian', predicate: 'nationality_of', object: 'chad' }]);
  });

  test('an office of a country that is not named has its title and no object', () => {
    const { relations } = relate(
      resolvedFromMarkup('[Chadian](NORP chadian) [President](TITLE) [Oumar Djimet](PERSON djimet) agreed.'),
    );
    expect(relations).toMatchObject([
      { subject: 'djimet', predicate: 'holds_position', object: null, value: 'President' },
    ]);
  });

  test.each([
    ['TD', ['chad']],
    ['NE', []],
    [undefined, ['ghana']],
  ])(
    'a president whom the knowledge base places in %s holds office in %j, not in the country that is named most',
    (country, homes) => {
      const doc = resolvedFromMarkup(
        '[Ghana](GPE ghana) waited. In [Chad](GPE chad) and [Ghana](GPE ghana) it rained. [President](TITLE) [Oumar Djimet](PERSON djimet) agreed.',
      );
      const known = { name: 'Oumar Djimet', kind: 'president', countries: [country ?? ''], aliases: [] };
      const entities = doc.entities.map((entity) =>
        entity.id === 'djimet' && country !== undefined ? { ...entity, known } : entity,
      );
      const { relations } = relate({ ...doc, entities });
      const held = relations.filter(({ predicate }) => predicate === 'holds_position');
      expect(held.map(({ object }) => object)).toEqual(homes);
    },
  );

  test('a president of whom nothing is known holds no office where another country was named last', () => {
    const { relations } = relate(
      resolvedFromMarkup(
        '[Ghana](GPE ghana) waited. [Ghana](GPE ghana) hoped. In [Chad](GPE chad) it rained. [President](TITLE) [Oumar Djimet](PERSON djimet) agreed.',
      ),
    );
    expect(relations).toEqual([]);
  });

  test('places in different countries are not inside one another', () => {
    const { relations } = relate(
      resolvedFromMarkup('Trains left [Nevada](GPE nevada), [Chad](GPE chad), at dawn.'),
    );
    expect(relations).toEqual([]);
  });
});

describe('any text', () => {
  test('is read without an error, and every quotation is a span of it', () => {
    const piece = constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '«',
      '»',
      '``',
      "''",
      ' said ',
      'He',
      ', ',
      '. ',
      '\n\n',
      '\uD800',
      '\u0000',
      'word ',
      '6\'2" ',
    );
    assert(
      property(array(oneof(piece, string()), { maxLength: 60 }), (pieces) => {
        const doc = relate(withoutNames(pieces.join('')));
        for (const { start, end, text } of doc.quotes) expect(doc.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['“', '"', "'a", '“a” ', '‘a ', 'said “'])(
    'a hundred thousand times %j takes no more than a moment',
    (mark) => {
      const doc = withoutNames(mark.repeat(100_000));
      expect(cpuTimeOf(() => void relate(doc))).toBeLessThan(2000);
    },
  );
});
