import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/document/document.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';

const language = loadLanguage();

interface Parts {
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
}

function partsOf(text: string, article: Partial<Article> = {}): Parts {
  const { structure } = tokenize({ id: 'test', text, ...article }, language);
  const parts = Object.entries(structure).flatMap(([name, span]) =>
    span === null ? [] : [[name, text.slice(span.start, span.end)] as const],
  );
  return Object.fromEntries(parts);
}

/** Beginning of a paragraph of running copy → its dateline. */
const DATELINES: Readonly<Record<string, string | undefined>> = {
  'WASHINGTON — The talks went on.': 'WASHINGTON',
  'WASHINGTON—The talks went on.': 'WASHINGTON',
  'NAIROBI, March 12 (Reuters) - The talks went on.': 'NAIROBI, March 12 (Reuters)',
  'AUSTIN, Texas (AP) _ The talks went on.': 'AUSTIN, Texas (AP)',
  'KANSAS CITY, Mo. (AP) _ The talks went on.': 'KANSAS CITY, Mo. (AP)',
  'BEIJING, Aug. 8 (Xinhua) -- The talks went on.': 'BEIJING, Aug. 8 (Xinhua)',
  'PORT-AU-PRINCE, Haiti – “It is over,” she said.': 'PORT-AU-PRINCE, Haiti',
  'NEW DELHI/ISLAMABAD, Monday, 3 June 2019 - The talks went on.': 'NEW DELHI/ISLAMABAD, Monday, 3 June 2019',
  'McALLEN, Texas — The talks went on.': 'McALLEN, Texas',
  'KARACHI: The talks went on.': 'KARACHI',
  'ASTANA. Sept 14 (Interfax) - The talks went on.': 'ASTANA. Sept 14 (Interfax)',
  'Geneva, 5 March 2019 – The talks went on.': 'Geneva, 5 March 2019',
  'Nagpur, Jul 14 (PTI) The talks went on.': 'Nagpur, Jul 14 (PTI)',
  'Cusco, Peru, Jul 23 (EFE).- The talks went on.': 'Cusco, Peru, Jul 23 (EFE)',
  'Rio de Janeiro (dpa) - The talks went on.': 'Rio de Janeiro (dpa)',
  'PORT ANTONIO, Jamaica, Aug 29, CANA – The talks went on.': 'PORT ANTONIO, Jamaica, Aug 29, CANA',
  'QUITO, SEPT 25 (AP) _ THE TALKS WENT ON.': 'QUITO, SEPT 25 (AP)',
  'March 12 (Reuters) - The talks went on.': 'March 12 (Reuters)',
  'Kampala – The talks went on.': 'Kampala',
  'The talks — the third round — went on.': undefined,
  'ANALYSIS: The talks went on.': undefined,
  'UPDATE - The talks went on.': undefined,
  'THE first guest — and the last — was late.': undefined,
  'Ruth Pell (Labour) said the talks went on.': undefined,
};

/** Paragraphs → headline, byline, dateline. */
const HEADS: readonly (readonly [string, string, Parts])[] = [
  [
    'headline, byline and dateline',
    'Bakers strike in Maseru\n\nBy Lebohang Tau at the mill\n\nMASERU, May 3 (AFP) - The ovens are cold.',
    {
      headline: 'Bakers strike in Maseru',
      byline: 'By Lebohang Tau at the mill',
      dateline: 'MASERU, May 3 (AFP)',
    },
  ],
  [
    'of several decks the first',
    'BAKERS STRIKE\nThird day without bread\nBY RUTH PELL, Associated Press\n\nThe ovens of the city are cold.',
    { headline: 'BAKERS STRIKE', byline: 'BY RUTH PELL, Associated Press' },
  ],
  [
    'a byline without "By" under the headline',
    'Bakers strike again\n\nHanna Lindqvist in Tartu\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike again', byline: 'Hanna Lindqvist in Tartu' },
  ],
  [
    'a deck with small words is no byline',
    'Bakers Strike\n\nHeavy Losses in Tartu\n\nThe ovens of the city are cold.',
    { headline: 'Bakers Strike' },
  ],
  [
    'a headline that ends in an abbreviation',
    'Mills sold to Acme Inc.\n\nThe mills of the city were sold.',
    { headline: 'Mills sold to Acme Inc.' },
  ],
  [
    'a headline that is a sentence, above a byline',
    'Not the ovens. The flour.\n\nBy Ruth Pell\n\nThe ovens of the city are warm.',
    { headline: 'Not the ovens. The flour.', byline: 'By Ruth Pell' },
  ],
  [
    'a slug of a wire is no headline',
    'BC-Bakers, 2nd Ld-Writethru\nBakers strike in Maseru\nBy Ruth Pell\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike in Maseru', byline: 'By Ruth Pell' },
  ],
  [
    'a slug with a number is no headline',
    'AM-Bakers,0456\nBakers strike in Maseru\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike in Maseru' },
  ],
  [
    'a slug in capitals with a stroke is no headline',
    'LESOTHO-BREAD/ (UPDATE 2)\nBakers strike\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike' },
  ],
  [
    'a slug is the headline where there is no other',
    'BC-Bakers, 2nd Ld-Writethru\n\nThe ovens of the city are cold.',
    { headline: 'BC-Bakers, 2nd Ld-Writethru' },
  ],
  [
    'a headline that begins with two countries is no slug',
    'UK-Lesotho bread talks resume\nThird day without bread\n\nThe ovens of the city are cold.',
    { headline: 'UK-Lesotho bread talks resume' },
  ],
  [
    'the name of a section in capitals is no headline',
    'OBITUARY\n\nA baker of Maseru\n\nThe ovens of the city are cold.',
    { headline: 'A baker of Maseru' },
  ],
  [
    'a word in capitals is the headline where there is no other',
    'STRIKE\n\nThe ovens of the city are cold.',
    { headline: 'STRIKE' },
  ],
  [
    'a letterhead is no headline',
    'MINISTRY OF BREAD\nPress Release No. 12\nFor Immediate Release\nBakers return to work\n\nThe ovens are warm.',
    { headline: 'Bakers return to work' },
  ],
  [
    'a byline may have two names, and a full stop',
    'Bakers strike again\n\nBy Ruth Pell and Lebohang Tau, Reuters.\n\nNEW YORK/WASHINGTON, Sept 21 (Bloomberg) - The ovens are cold.',
    {
      headline: 'Bakers strike again',
      byline: 'By Ruth Pell and Lebohang Tau, Reuters.',
      dateline: 'NEW YORK/WASHINGTON, Sept 21 (Bloomberg)',
    },
  ],
  ['running copy has no headline', 'The ovens of the city are cold.\n\nNobody knows why.', {}],
  ['a single line is no headline', 'Bakers strike', {}],
  [
    'running copy that begins with "By" is no byline',
    'Bakers strike\n\nBy Friday, the ovens were cold.',
    { headline: 'Bakers strike' },
  ],
  [
    'a date line is no headline',
    'Friday, July 21, 2017\n\nBakers strike\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike' },
  ],
  [
    'a dateline may be a line of its own',
    'Bakers strike\n\nMASERU, 3 May 2011 (AFP)\n\nThe ovens of the city are cold.',
    { headline: 'Bakers strike', dateline: 'MASERU, 3 May 2011 (AFP)' },
  ],
  [
    'the speakers of a transcript are no datelines',
    'Briefing\n\nMOYO: Good morning.\n\nPELL: Who baked this?\n\nMOYO: Nobody.',
    { headline: 'Briefing' },
  ],
];

describe('structure', () => {
  it.each(Object.entries(DATELINES))('reads the dateline of %j', (copy, dateline) => {
    expect(partsOf(`Talks go on\n\n${copy}\n\nNobody knows why.`).dateline).toBe(dateline);
  });

  it.each(HEADS)('%s', (_, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('takes the paragraph that is the title as the headline, full stop or not', () => {
    const text = 'It rained. Nobody came.\n\nThe fair was empty.';
    expect(partsOf(text, { title: 'It rained – nobody came' })).toEqual({
      headline: 'It rained. Nobody came.',
    });
  });

  it('takes a missing title from the headline, and keeps a given one', () => {
    const text = 'Bakers  strike\n\nThe ovens of the city are cold.';
    expect(tokenize({ id: 'test', text }, language).title).toBe('Bakers strike');
    expect(tokenize({ id: 'test', text, title: 'Bread' }, language).title).toBe('Bread');
  });
});

describe('published', () => {
  const TEXT = 'Bakers strike\n\nMASERU, May 3, 2011 (AFP) - The ovens are cold.';

  it.each([
    ['from the dateline', TEXT, {}, '2011-05-03', 'dateline'],
    [
      'from a date line',
      'Bakers strike\n\nMarch 01, 2008\n\nThe ovens are cold.',
      {},
      '2008-03-01',
      'dateline',
    ],
    [
      'rather than from a file name',
      TEXT,
      { published: '2000-01-01', publishedFrom: 'filename' },
      '2011-05-03',
      'dateline',
    ],
    [
      'but not rather than from metadata',
      TEXT,
      { published: '2011-05-04', publishedFrom: 'metadata' },
      '2011-05-04',
      'metadata',
    ],
    [
      'never from a day without a year',
      'Bakers strike\n\nMASERU, May 3 (AFP) - The ovens are cold.',
      {},
      undefined,
      undefined,
    ],
    [
      'never from running copy',
      'Bakers strike\n\nThe ovens went cold on 3 May 2011.',
      {},
      undefined,
      undefined,
    ],
  ] as const)('%s', (_, text, article, published, publishedFrom) => {
    const doc = tokenize({ id: 'test', text, ...article }, language);
    expect([doc.published, doc.publishedFrom]).toEqual([published, publishedFrom]);
  });
});
