import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/measure/number/find-quantities.js';
import { cpuTimeOf } from '../../support/cpu-time.js';
import { inShort, readQuantities, tagNames } from './read-quantities.js';

/** Sentence → its quantities in short: text = type value unit, sign of the modifier, (what is counted). */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'The army flew 2,506 airstrikes in a week.': ['2,506 = CARDINAL 2506 (airstrikes)'],
  'The siege has trapped roughly 500,000 people.': ['500,000 = CARDINAL 500000 ~ (people)'],
  'Forty percent of these strikes hit markets.': ['Forty percent = PERCENT 40 (strikes)'],
  'He counted the dead, more than half of them civilians.': ['half = CARDINAL 0.5 > (civilians)'],
  'The rial fell from 33,200 to 41,100 rials.': [
    '33,200 = MONEY 33200 IRR',
    '41,100 rials = MONEY 41100 IRR',
  ],
  'Nearly two-thirds of the villagers left.': ['two-thirds = CARDINAL 0.6667 < (villagers)'],
  'At least 12 soldiers and up to 30 rebels were killed.': [
    '12 = CARDINAL 12 >= (soldiers)',
    '30 = CARDINAL 30 <= (rebels)',
  ],
  'Between 40 and 50 boats sank.': ['40 and 50 = CARDINAL 40..50 (boats)'],
  'The storm dropped 20 to 30 centimetres of snow.': ['20 to 30 centimetres = QUANTITY 20..30 cm (snow)'],
  'They drove another 600km or so to the border.': ['600km = QUANTITY 600 km ~'],
  'A 5.8-magnitude quake struck 120km off the coast.': [
    '5.8-magnitude = QUANTITY 5.8 magnitude',
    '120km = QUANTITY 120 km',
  ],
  'United won 3-1 and stay second.': ['3-1 = CARDINAL', 'second = ORDINAL 2'],
  'The five-member panel met twice.': ['five = CARDINAL 5 (member)'],
  'One in five pupils was absent.': ['One = CARDINAL 1', 'five = CARDINAL 5 (pupils)'],
  'The goalkeeper stood six foot five.': ['six foot five = QUANTITY 77 in'],
  'The court fined him 3 dollars and 30 cents.': ['3 dollars and 30 cents = MONEY 3.3 USD'],
  'Shares rose 3 percent to 5 dollars.': ['3 percent = PERCENT 3', '5 dollars = MONEY 5 USD'],
  'Yields rose 25 basis points.': ['25 basis points = QUANTITY 25 bp'],
  'The ship carried 410 tonnes of maize.': ['410 tonnes = QUANTITY 410 t (maize)'],
  'It was minus 34 on the ridge.': ['minus 34 = CARDINAL -34'],
  'Results: Rovers 3\nWanderers 2': ['3 = CARDINAL 3', '2 = CARDINAL 2'],
  'Of the ships there were 15. Dogs barked.': ['15 = CARDINAL 15'],
  'The harbour master had counted no fewer than 40\nships by noon.': ['40 = CARDINAL 40 >= (ships)'],
  'The mum-of-three runner won.': ['three = CARDINAL 3'],
  'Divers reached 500 of the wreck’s 1,200 chests.': ['500 = CARDINAL 500', '1,200 = CARDINAL 1200 (chests)'],
  'Medics treated 100 injured passengers.': ['100 = CARDINAL 100 (injured passengers)'],
  'Half the houses burned.': ['Half = CARDINAL 0.5 (houses)'],
  'The yen stood at 92.27 yen to the dollar.': ['92.27 = CARDINAL 92.27 (yen)'],
  'The euro bought 1.1316 dollars late on the day.': ['1.1316 = CARDINAL 1.1316 (dollars)'],
  'The levy is 15 dollars 50.': ['15 dollars 50 = MONEY 15.5 USD'],
  'Police put the toll at five.': ['five = CARDINAL 5'],
  'He pitched 6 1-3 innings and shot a 7-under 65.': [
    '6 1-3 = CARDINAL 6.3333 (innings)',
    '7-under = CARDINAL -7',
    '65 = CARDINAL 65',
  ],
  'Tremors of magnitude 6.1 cost billions of dollars.': [
    'magnitude 6.1 = QUANTITY 6.1 magnitude',
    'billions of dollars = MONEY 1000000000 USD',
  ],
  'Two halls, one in Lima and one in Cusco, need only one of the keys.': [
    'Two = CARDINAL 2 (halls)',
    'one = CARDINAL 1',
    'one = CARDINAL 1',
    'one = CARDINAL 1 (keys)',
  ],
};

/** Sentences without a quantity. */
const WITHOUT: readonly string[] = [
  'No one was hurt, one of them said, and this one left.',
  'Call +44 20 7946 0958 or see www.example.org/story-12.html.',
  'Version 2.0.1 runs on the B-52 and the F-16.',
  'He was told about COVID-19 by someone.',
  'They met at half-time and often again.',
  'He was charged under 18 U.S.C. 922 and 5 C.F.R. 1201.',
  'The case is No. 1:22-cr-00415, the appeal No. 22-451.',
  'Flight 447, an Airbus 330, was due; the Boeing is a 777.',
  'Flight 8501 was lost, and flight 447 before it.',
  'Call 1-800-555-0199 or come to 350 Maple Avenue, Suite 2100.',
  'The Wrights live at 1600 Pennsylvania Ave.',
  'It tracks the CAC 40 and can be heard on 102.4 FM.',
  'The siren goes at seven, and the baker, who is 77, rises at four.',
  'Children under 10, people over 65 and those younger than five, she said.',
  'The museum, open from six until nine, is free.',
  'A two-and-a-half-year war ended in the first half.',
  'First Sergeant Ruiz said one needs a plan.',
];

describe('quantities', () => {
  test.each(Object.entries(SENTENCES))('%s', (sentence, quantities) => {
    expect(readQuantities(sentence).map(inShort)).toEqual(quantities);
  });

  test.each(WITHOUT)('none in: %s', (sentence) => {
    expect(readQuantities(sentence)).toEqual([]);
  });

  test('are apart from names and times', () => {
    const text = 'On 12 May the Group of 77 counted 40 ships.';
    const found = readQuantities(text, { names: { 'Group of 77': 'ORG' }, times: ['12 May'] });
    expect(found.map(inShort)).toEqual(['40 = CARDINAL 40 (ships)']);
  });

  test('take over the unit of the amount that they are compared with', () => {
    const text = 'The dam will cost $1.2bn, up from 900 million last year, and hold 40 turbines.';
    expect(readQuantities(text, { times: ['last year'] }).map(inShort)).toEqual([
      '$1.2bn = MONEY 1200000000 USD',
      '900 million = MONEY 900000000 USD',
      '40 = CARDINAL 40 (turbines)',
    ]);
  });

  test('take over no unit of an amount in brackets into which another was converted', () => {
    const text = 'Profit was 12.3 million pounds ($16 million), against a loss of 1.1 million.';
    expect(readQuantities(text).map(inShort).at(-1)).toBe('1.1 million = MONEY 1100000 GBP');
  });

  test('take over the unit of the amount on top of which they come', () => {
    const text = 'It asked for $5 billion on top of the four billion it has had.';
    expect(readQuantities(text).map(inShort)).toEqual([
      '$5 billion = MONEY 5000000000 USD',
      'four billion = MONEY 4000000000 USD',
    ]);
  });

  test('count members of a people by its name, but nothing by the name of a person', () => {
    const names = { Syrians: 'NORP', 'Ana Ruiz': 'PERSON' } as const;
    const found = readQuantities('At least 1,937 Syrians died. Results: 1 Ana Ruiz.', { names });
    expect(found.map(inShort)).toEqual(['1,937 = CARDINAL 1937 >= (Syrians)', '1 = CARDINAL 1']);
  });

  test('give at least, more than, up to and nearly as bounds', () => {
    const [least, more, most, nearly] = readQuantities(
      'At least 5, more than 6, up to 7 and nearly 8 boats.',
    );
    expect(least).toMatchObject({ min: 5, modifier: { text: 'At least', sign: '>=', start: 0, end: 8 } });
    expect(more).toMatchObject({ min: 6, modifier: { text: 'more than', sign: '>' } });
    expect(most).toMatchObject({ max: 7, modifier: { text: 'up to', sign: '<=' } });
    expect(nearly).toMatchObject({ max: 8, modifier: { text: 'nearly', sign: '<' } });
  });
});

test.each([
  ['Hundreds of villagers fled.', { value: 100, min: 100 }],
  ['Dozens fled.', { value: 12, min: 12 }],
  ['Nearly hundreds fled.', { value: 100, max: 100 }],
])('a vague number is a lower bound: "%s"', (sentence, bounds) => {
  const { value, min, max } = readQuantities(sentence)[0] ?? {};
  expect({ value, min, max }).toEqual({ min: undefined, max: undefined, ...bounds });
});

describe('the currency of a name that many countries use', () => {
  test.each([
    ['Farmers in Kenya pay 300 shillings.', { Kenya: 'GPE' }, 'KES'],
    ['Farmers in Uganda pay 300 shillings.', { Uganda: 'GPE' }, 'UGX'],
    ['The Oslo Stock Exchange fined it 40 crowns.', { 'Oslo Stock Exchange': 'ORG' }, 'NOK'],
    ['The Manila court asked for 500 pesos.', { Manila: 'GPE' }, 'PHP'],
    ['Lahore pays Rs 500 a day.', { Lahore: 'GPE' }, 'PKR'],
    ['Growers in Senegal sell at 180 francs.', { Senegal: 'GPE' }, 'XOF'],
    ['They paid 190 Swiss francs in Senegal.', { Senegal: 'GPE' }, 'CHF'],
    ['They paid 190 Swiss francs in Senegal.', { Swiss: 'NORP', Senegal: 'GPE' }, 'CHF'],
    ['Growers in Guinea-Bissau sell at 180 francs.', { 'Guinea-Bissau': 'GPE' }, 'XOF'],
    ['Growers in Cameroon get 13,000 CFA francs.', { Cameroon: 'GPE', CFA: 'ORG' }, 'XAF'],
    ['A sack costs 500 Tanzanian shillings.', { Tanzanian: 'NORP' }, 'TZS'],
    ['A sack costs 500 shillings in Dodoma.', {}, 'TZS'],
    ['A sack costs GH¢50.', { GH: 'ORG' }, 'GHS'],
    ['The dam will cost MCHF 40.', { MCHF: 'ORG' }, 'CHF'],
  ] as const)('%s', (sentence, names, unit) => {
    expect(readQuantities(sentence, { names })).toMatchObject([{ type: 'MONEY', unit }]);
  });

  test.each([
    [
      'The council in Ballarat, Australia, will pay $5,000; Australia pays half.',
      { Australia: 'GPE' },
      'AUD',
    ],
    ['A clinic in Nairobi got $5,000.', { Nairobi: 'GPE' }, 'USD'],
  ] as const)(
    'a bare dollar is the own one of a country that an article is about: %s',
    (sentence, names, unit) => {
      const twice = `${sentence} ${sentence}`;
      const mentions = tagNames(twice, names).mentions.flatMap((mention) =>
        [...twice.matchAll(new RegExp(mention.text, 'gu'))].map(({ index }) => ({
          ...mention,
          start: index,
          end: index + mention.text.length,
        })),
      );
      expect(findQuantities({ ...tagNames(twice), mentions }, [])[0]).toMatchObject({ type: 'MONEY', unit });
    },
  );

  test('is that of the place named last before the sum', () => {
    const names = { Delhi: 'GPE', Lahore: 'GPE' } as const;
    const found = readQuantities('Lahore sells it; in Delhi it costs Rs 500.', { names });
    expect(found).toMatchObject([{ unit: 'INR' }]);
  });

  test('pounds are a weight where no country that pays in pounds is named', () => {
    expect(readQuantities('The plant packs 1.1 million pounds a week.')[0]).toMatchObject({ unit: 'lb' });
    const names = { Cairo: 'GPE' } as const;
    expect(readQuantities('In Cairo it sells for 12 pounds.', { names })[0]).toMatchObject({ unit: 'EGP' });
  });
});

describe('any text whatever', () => {
  const HOSTILE: readonly string[] = [
    '1',
    '1,',
    '1.',
    '1-',
    '1 ',
    '111 ',
    'two hundred and ',
    'one million ',
    '5 to ',
    '$5 million to ',
    '5 pounds ',
    '5 degrees ',
    'between 5 and ',
    'half a ',
    '-',
    '$',
    'a ',
    '\ud83d5 km\udc00\u0000',
    'a',
    'www.5',
    '22,',
    '1e5 ',
    'hundred ',
    'one and a half ',
    'billions of dollars ',
    'the dollar rose to 5 yen ',
  ];

  function timeOf(text: string): number {
    const structure = { headline: null, byline: null, dateline: null };
    const doc = { id: 'hostile', text, structure, tokens: [], sentences: [], skipped: [], mentions: [] };
    return cpuTimeOf(() => void findQuantities(doc, []));
  }

  test.each(HOSTILE)('is read in linear time: %j, again and again', (part) => {
    timeOf(part.repeat(8_000 / part.length));
    const small = timeOf(part.repeat(8_000 / part.length));
    const large = timeOf(part.repeat(64_000 / part.length));
    // Eight times the text; a quadratic reading would take 64 times as long.
    expect(large).toBeLessThan(Math.max(500, 40 * small));
  });

  test.each(['1', 'a', '$', 'www.5'])(
    'a megabyte of %j is read in seconds',
    (part) => {
      expect(timeOf(part.repeat(1_000_000 / part.length))).toBeLessThan(10_000);
    },
    30_000,
  );

  test('every span is the text that it names', () => {
    const text =
      'Nearly €1.2bn 👩‍🚀 for 40 ships, 20 to 25 percent of “them” or 6ft 2in\u00a0long; 3–1, 2½ or ⅔ tonnes.';
    const doc = tagNames(text.repeat(3));
    const spans = findQuantities(doc, []).flatMap((quantity) => [
      quantity,
      ...(quantity.modifier === undefined ? [] : [quantity.modifier]),
      ...(quantity.of === undefined ? [] : [quantity.of]),
    ]);
    expect(spans.map(({ start, end }) => doc.text.slice(start, end))).toEqual(spans.map((span) => span.text));
  });
});
