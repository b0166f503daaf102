import { describe, expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

/** Each quotation with marks as `kind speaker: words`; `?` where nobody is named. */
function quotesOf(markup: string): readonly string[] {
  return relate(resolvedFromMarkup(markup))
    .quotes.filter(({ kind }) => kind !== 'indirect')
    .map(({ kind, speaker, text }) => `${kind} ${speaker ?? '?'}: ${text}`);
}

const MARKS: readonly (readonly [string, string, string])[] = [
  ['curly', '“', '”'],
  ['straight', '"', '"'],
  ['single curly', '‘', '’'],
  ['single straight', "'", "'"],
  ['angle', '«', '»'],
  ['low', '„', '”'],
  ['of typewriters', '``', "''"],
];

describe('all quotation marks', () => {
  test.each(MARKS)('%s', (_, open, close) => {
    expect(quotesOf(`${open}The farmers' roof won't hold,${close} said [Mia Dahl](PERSON dahl).`)).toEqual([
      "direct dahl: The farmers' roof won't hold,",
    ]);
  });
});

const ATTRIBUTIONS: Readonly<Record<string, readonly string[]>> = {
  '“The roof will not hold,” [Mia Dahl](PERSON dahl) said.': ['direct dahl: The roof will not hold,'],
  '“The roof will not hold,” said [Mia Dahl](PERSON dahl), a [roofer](TITLE).': [
    'direct dahl: The roof will not hold,',
  ],
  '“The roof will not hold,” said the mill’s [manager](TITLE), [Mia Dahl](PERSON dahl).': [
    'direct dahl: The roof will not hold,',
  ],
  '[Mia Dahl](PERSON dahl) said: “The roof will not hold.”': ['direct dahl: The roof will not hold.'],
  '[Mia Dahl](PERSON dahl), who gave her age as “seventy or so”, swept the snow.': [
    'mixed dahl: seventy or so',
  ],
  '[Mia Dahl](PERSON dahl), who built it, told [Per Holm](PERSON holm), “The roof will not hold,” the [Umeå Council](ORG council) said in a statement.':
    ['direct dahl: The roof will not hold,'],
  '[Dahl](PERSON dahl) also “voiced deep alarm,” to [Holm](PERSON holm), the statement said.': [
    'mixed dahl: voiced deep alarm,',
  ],
  '“The roof,” said [Mia Dahl](PERSON dahl), “will not hold.”': [
    'direct dahl: The roof,',
    'direct dahl: will not hold.',
  ],
  '“The roof will not hold,” said [Mia Dahl](PERSON dahl). “Nor will the floor.”': [
    'direct dahl: The roof will not hold,',
    'direct dahl: Nor will the floor.',
  ],
  '“The roof held.\n\n“The floor did not,” [Mia Dahl](PERSON dahl) said.': [
    'direct dahl: The roof held.',
    'direct dahl: The floor did not,',
  ],
  '[Mia Dahl](PERSON dahl) said: “The roof held.\n\n“The floor did not.”': [
    'direct dahl: The roof held.',
    'direct dahl: The floor did not.',
  ],
  '[Mia Dahl](PERSON dahl) climbed up.\n\n“The roof will not hold,” she said.': [
    'direct dahl: The roof will not hold,',
  ],
  'The [judge](TITLE), [Per Holm](PERSON holm), listened to [Mia Dahl](PERSON dahl).\n\n“The roof will not hold,” the judge said.':
    ['direct holm: The roof will not hold,'],
  '“The roof will not hold,” according to [Mia Dahl](PERSON dahl).': ['direct dahl: The roof will not hold,'],
  '“The roof will not hold,” the [Umeå Council](ORG council) said.': [
    'direct council: The roof will not hold,',
  ],
  'A [lecturer](TITLE), [Mia Dahl](PERSON dahl) of [Umeå University](ORG umea), said that the roof was “as thin as a promise”.':
    ['mixed dahl: as thin as a promise'],
  '“The roof will not hold.” — [Mia Dahl](PERSON dahl)': ['direct dahl: The roof will not hold.'],
  'It is, in the words of [Mia Dahl](PERSON dahl), “a roof of paper”.': ['mixed dahl: a roof of paper'],
  '[Mia Dahl](PERSON dahl) said it would hold “comfortably”.': ['mixed dahl: comfortably'],
  'MIA DAHL, ROOFER, UMEÅ\n\n“The roof will not hold.”': ['direct ?: The roof will not hold.'],
  '[MIA DAHL](PERSON dahl), [ROOFER](TITLE), [UMEÅ](GPE umea)\n\n“The roof will not hold.”': [
    'direct dahl: The roof will not hold.',
  ],
  '[Anna Dahl](PERSON dahl) climbed up with [Peter Holm](PERSON holm).\n\n“The roof will not hold,” he said.':
    ['direct holm: The roof will not hold,'],
  '[Holm](PERSON holm) climbed up; his wife, [Mia](PERSON mia), did not.\n\n“The roof will not hold,” she said.':
    ['direct mia: The roof will not hold,'],
  '[Mia Dahl](PERSON dahl) climbed up. Her partner is her cousin, [Siv Ek](PERSON ek). “The roof will not hold,” she said.':
    ['direct dahl: The roof will not hold,'],
};

describe('speakers', () => {
  test.each(Object.entries(ATTRIBUTIONS))('of: %s', (markup, expected) => {
    expect(quotesOf(markup)).toEqual(expected);
  });
});

const NO_QUOTATIONS: readonly string[] = [
  'The so-called “roof” of the mill fell in.',
  '[Tebogo “Train” Mokoena](PERSON mokoena) said it was over.',
  'He read “[The Long Roof](WORK_OF_ART roof)” twice.',
  "The farmers' roof and the '90s mill were sold at 6'2\".",
  'A 12" pipe and a 14" pipe were found, [Mia Dahl](PERSON dahl) said.',
  'A stray “ mark stands here. [Mia Dahl](PERSON dahl) said that nothing was wrong.',
];

describe('no quotation', () => {
  test.each(NO_QUOTATIONS)('in: %s', (markup) => {
    expect(quotesOf(markup)).toEqual([]);
  });
});

test.each([
  [
    'the same words in the text',
    '‘Roof will not hold’\n\nBy [Siv Ek](PERSON ek)\n\nThe mill is old. “The roof will not hold,” said [Mia Dahl](PERSON dahl).',
  ],
  [
    'the first person that the text names',
    '‘I sleep under the roof’\n\n[Mia Dahl](PERSON dahl), a [roofer](TITLE), has mended the mill since it was built, and lives in it.',
  ],
])('a quotation of the headline has the speaker of %s', (_, markup) => {
  const doc = resolvedFromMarkup(markup);
  const headline = { start: 0, end: doc.text.indexOf('\n') };
  const [quote] = relate({ ...doc, structure: { ...doc.structure, headline } }).quotes;
  expect(quote?.speaker).toBe('dahl');
});

test('an unbalanced mark does not reach beyond its paragraph', () => {
  const markup = 'It began: “The roof fell.\n\nNobody was hurt.\n\n“We ran,” said [Mia Dahl](PERSON dahl).';
  expect(quotesOf(markup)).toEqual(['direct ?: The roof fell.', 'direct dahl: We ran,']);
});

test('a quotation gives its verb of speech and the mention of its speaker', () => {
  const doc = relate(resolvedFromMarkup('“The roof will not hold,” [Mia Dahl](PERSON dahl) warned.'));
  expect(doc.quotes[0]).toMatchObject({ speakerMention: 'm0', cue: { text: 'warned' }, speaker: 'dahl' });
});
