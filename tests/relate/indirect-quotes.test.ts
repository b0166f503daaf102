import { describe, expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

/** Each indirect quotation as `speaker cue: words`; `?` where nobody is named. */
function reportsOf(markup: string): readonly string[] {
  return relate(resolvedFromMarkup(markup))
    .quotes.filter(({ kind }) => kind === 'indirect')
    .map(({ speaker, cue, text }) => `${speaker ?? '?'} ${cue?.text ?? '?'}: ${text}`);
}

const REPORTS: Readonly<Record<string, readonly string[]>> = {
  '[Mia Dahl](PERSON dahl) said the roof would fall.': ['dahl said: the roof would fall'],
  '[Mia Dahl](PERSON dahl), a [roofer](TITLE) at the [Umeå Mill](ORG mill), warned on Friday that the roof would fall.':
    ['dahl warned: the roof would fall'],
  '[Mia Dahl](PERSON dahl) climbed up. She denied that the roof was old.': ['dahl denied: the roof was old'],
  '[Mia Dahl](PERSON dahl) told [Per Holm](PERSON holm) that the roof would fall.': [
    'dahl told: the roof would fall',
  ],
  '[Mia Dahl](PERSON dahl) told reporters the roof would fall.': ['dahl told: the roof would fall'],
  'A spokesman for the [Umeå Mill](ORG mill) announced that the roof was safe.': [
    'mill announced: the roof was safe',
  ],
  'The roof would fall, [Mia Dahl](PERSON dahl) said on Friday.': ['dahl said: The roof would fall'],
  'The roof would fall, said [Mia Dahl](PERSON dahl), a [roofer](TITLE).': ['dahl said: The roof would fall'],
  'The roof will fall, according to [Mia Dahl](PERSON dahl).': ['dahl according: The roof will fall'],
  'According to [Mia Dahl](PERSON dahl), a [roofer](TITLE), the roof will fall.': [
    'dahl According: the roof will fall',
  ],
  'Police said the roof had fallen.': ['? said: the roof had fallen'],
  '[Mia Dahl](PERSON dahl) said the roof would fall, adding that the floor was sound.': [
    'dahl said: the roof would fall',
    'dahl adding: the floor was sound',
  ],
  '[Mia Dahl](PERSON dahl) said the roof would fall and warned that the walls were weak.': [
    'dahl said: the roof would fall',
    'dahl warned: the walls were weak',
  ],
  '[Mia Dahl](PERSON dahl) said the roof would fall, but [Per Holm](PERSON holm) said it was sound.': [
    'dahl said: the roof would fall',
    'holm said: it was sound',
  ],
  'The mill closed after [Mia Dahl](PERSON dahl) said the roof would fall.': [
    'dahl said: the roof would fall',
  ],
};

describe('words without quotation marks have their speaker', () => {
  test.each(Object.entries(REPORTS))('in: %s', (markup, expected) => {
    expect(reportsOf(markup)).toEqual(expected);
  });
});

const NO_REPORTS: readonly string[] = [
  '[Mia Dahl](PERSON dahl) did not say that the roof would fall.',
  '[Mia Dahl](PERSON dahl) is expected to say that the roof will fall.',
  '[Mia Dahl](PERSON dahl) would say the roof was weak.',
  'If [Mia Dahl](PERSON dahl) said the roof was weak, the mill would close.',
  'Did [Mia Dahl](PERSON dahl) say that the roof would fall?',
  '[Mia Dahl](PERSON dahl) was told that the roof would fall.',
  'The fire claimed three lives.',
  'The roof was mended, according to plan.',
  '[Mia Dahl](PERSON dahl) said goodbye.',
  'Asked whether the roof would hold, [Mia Dahl](PERSON dahl) said.',
  'The hymn was sung in the mill, written by [Mia Dahl](PERSON dahl).',
  '[Mia Dahl](PERSON dahl) said: “The roof would fall.”',
  '[Mia Dahl](PERSON dahl) said that the roof was “as thin as a promise”.',
];

describe('no indirect quotation', () => {
  test.each(NO_REPORTS)('in: %s', (markup) => {
    expect(reportsOf(markup)).toEqual([]);
  });
});

test('quotations of all kinds stand in order of reading, without overlaps', () => {
  const { quotes } = relate(
    resolvedFromMarkup(
      '[Mia Dahl](PERSON dahl) said the roof would fall. “It is old,” she said. The floor was sound, she added.',
    ),
  );
  expect(quotes.map(({ kind }) => kind)).toEqual(['indirect', 'direct', 'indirect']);
  for (const [index, { end }] of quotes.entries())
    expect(end).toBeLessThanOrEqual(quotes[index + 1]?.start ?? Infinity);
});
