import { describe, expect, test } from 'vitest';
import type { TaggedMention, Timex } from '../../../src/document/document.js';
import type { EntityType } from '../../../src/document/types.js';
import { findTimes } from '../../../src/measure/time/find-times.js';
import { cpuTimeOf } from '../../support/cpu-time.js';
import { article, meaningOf, readMarked, readTimes } from '../read-times.js';

function valuesOf(times: readonly Timex[]): readonly string[] {
  return times.map((time) => `${time.text} = ${meaningOf(time)}`);
}

function withName(text: string, name: string, type: EntityType): readonly Timex[] {
  const start = text.indexOf(name);
  const mention: TaggedMention = {
    start,
    end: start + name.length,
    text: name,
    type,
    kind: 'name',
    confidence: 1,
    by: 'test',
  };
  return findTimes(article(text, undefined, [mention]));
}

describe('a date without a year or a month', () => {
  test.each([
    ['The minister said Wednesday that talks had failed.', ['Wednesday = 2016-09-28']],
    ['The minister said Thursday that talks had failed.', ['Thursday = 2016-09-22']],
    ['The new bridge will open on Thursday.', ['Thursday = 2016-09-29']],
    ['The hearing was adjourned until Friday.', ['Friday = 2016-09-30']],
    ['The fair runs until Oct. 3.', ['Oct. 3 = 2016-10-03']],
    ['They have waited since Oct. 3.', ['Oct. 3 = 2015-10-03']],
    ['The contract is to be signed on November 4.', ['November 4 = 2016-11-04']],
    ['The mill burned down in November.', ['November = 2015-11']],
    ['Two boats sank on Dec. 30.', ['Dec. 30 = 2015-12-30']],
    ['The price of December gold fell.', ['December = 2016-12']],
  ])('"%s" lies in the direction that its verbs and prepositions say', (text, expected) => {
    expect(valuesOf(readTimes(text))).toEqual(expected);
  });
});

describe('a weekday in a report is past unless something says that it is to come', () => {
  test.each([
    'The poet died on Friday.',
    'Apple sued Ford on Friday.',
    'The rebels used gas on Friday.',
    'The sides tied on Friday.',
    'He was released on bail Friday pending trial.',
    'She was sworn in on Friday.',
    'The barge was sunk on Friday.',
    'The cup was given away on Friday.',
    'The town was taken on Friday.',
    'The child was last seen on Friday.',
    'Two vans were stolen on Friday.',
    'The record was broken on Friday.',
    'He was chosen on Friday.',
    'The lorry was driven off on Friday.',
    'The army freed 30 people on Friday.',
    'The road cut on Friday has been mended.',
    'A man who had been hurt on Friday will sue.',
    'The court ruled on Friday that the sale will go ahead.',
    'The law, which will take effect in May, was signed on Friday.',
    'The team could not train on Friday.',
    'He refused to speak on Friday.',
    'The minister, sworn in on Friday, will resign.',
    'The vote had been planned for Friday.',
    'It will open soon, Theresa May said on Friday.',
  ])('past: "%s"', (text) => {
    const fridays = readTimes(text).filter((time) => time.text === 'Friday');
    expect(fridays.map(({ value }) => value)).toEqual(['2016-09-23']);
  });

  test.each([
    'The minister will arrive on Friday.',
    'The vote is expected on Friday.',
    'He is due in court on Friday.',
    'She plans to resign on Friday.',
    'Ministers agreed to meet on Friday.',
    'Leaders are meeting on Friday.',
    'The show opens on Friday.',
    'He said he would resign on Friday.',
    'The prize will be given on Friday.',
    'The road will stay closed on Friday.',
    'The strike planned for Friday is off.',
    'The judge set Friday for the hearing.',
    'Come to the fair on Friday.',
    'Polls open at eight in the morning on Friday.',
    'County Board: 5 p.m. Friday, Room 12.',
  ])('to come: "%s"', (text) => {
    expect(readTimes(text).map(({ value }) => value.slice(0, 10))).toContain('2016-09-30');
    expect(readTimes(text).filter(({ value }) => !value.startsWith('2016-09-30'))).toEqual([]);
  });

  test.each([
    ['2016-09-29', '2016-09-30'],
    ['2016-10-02', '2016-09-30'],
  ])('"was expected on Friday" on %s means the Friday near by', (published, value) => {
    expect(readTimes('A ruling was expected on Friday.', published)).toMatchObject([{ value }]);
  });
});

describe('a time that is told from the date last spoken of', () => {
  test.each([
    [
      'He was born on 3 May 1931. A year later the family moved.',
      ['3 May 1931 = 1931-05-03', 'A year later = 1932'],
    ],
    [
      'The dam broke on Aug. 2. The next day the army came.',
      ['Aug. 2 = 2016-08-02', 'The next day = 2016-08-03'],
    ],
    ['In 1971 she left. The following year she was back.', ['1971 = 1971', 'The following year = 1972']],
    [
      'She left in March 2003 and resigned the previous month.',
      ['March 2003 = 2003-03', 'the previous month = 2003-02'],
    ],
  ])('"%s"', (text, expected) => {
    expect(valuesOf(readTimes(text))).toEqual(expected);
  });
});

describe('a bare time of the day', () => {
  test.each([
    ['The storm came on Tuesday night. By [dawn] the bridge was gone.', '2016-09-28TMO'],
    ['They met on Monday evening. At [3 a.m.] the talks broke down.', '2016-09-27T03:00'],
    ['The storm came on Tuesday night. At [11 p.m.] the bridge went.', '2016-09-27T23:00'],
    [
      'Monday, 6.40am. The gates open.\n\nThe strike began on Feb. 14.\n\n[8am]. Term begins.',
      '2016-09-26T08:00',
    ],
    ['Monday, Sept. 19\n\nSnow.\n\nThe vet rang at [8am].', '2016-09-19T08:00'],
    ['Wednesday, Sept. 28\n\nOn Tuesday it snowed. The vet rang at [8am].', '2016-09-27T08:00'],
    ['It opens on Thursday at 10 a.m. EDT ([1400 GMT]).', '2016-09-29T14:00Z'],
    ['It opens at [10 a.m. EDT] (1400 GMT) on Thursday.', '2016-09-29T10:00'],
    ['The quake struck at [0430 GMT] (10:00 a.m. local time) Tuesday.', '2016-09-27T04:30Z'],
  ])('belongs to the day that the words around it say: "%s"', (marked, value) => {
    const { text, start } = readMarked(marked);
    expect(readTimes(text).find((time) => time.start === start)).toMatchObject({ value });
  });
});

test('the entries of a chronicle follow one another', () => {
  const text = 'April 3, 2007: The ship sails.\n\nApril 5: Mayday.\n\nJan. 9: The hearing.';
  expect(readTimes(text).map(({ value }) => value)).toEqual(['2007-04-03', '2007-04-05', '2008-01-09']);
});

test.each([
  ['It began on Sept. 9.', 'XXXX-09-09'],
  ['He spoke on Wednesday.', 'XXXX-WXX-3'],
  ['It fell apart last week.', 'XXXX-WXX'],
  ['It fell apart last year.', 'XXXX'],
  ['She came three days ago.', 'XXXX-XX-XX'],
  ['It opened in 1998.', '1998'],
  ['It took six months.', 'P6M'],
])('without a day of publication "%s" gives %s and no invented year', (text, value) => {
  expect(readTimes(text, '').map((time) => time.value)).toEqual([value]);
});

test.each([
  ['It opened in 2014.', '2014-01-01', '2014-12-31'],
  ['It fell apart last week.', '2016-09-19', '2016-09-25'],
  ['It opened in the first quarter of 2012.', '2012-01-01', '2012-03-31'],
  ['It was a hit in the 1990s.', '1990-01-01', '1999-12-31'],
  ['They met at 3:30 p.m. Monday.', '2016-09-26T15:30', '2016-09-26T15:30'],
  ['It rained for the past three days.', '2016-09-26', '2016-09-28'],
])('"%s" spans the days from %s to %s', (text, earliest, latest) => {
  expect(readTimes(text)).toMatchObject([{ earliest, latest }]);
});

test.each([
  ['The July Column Society met.', 'July Column Society', 'ORG'],
  ['The September 11 Garden is shut.', 'September 11 Garden', 'FAC'],
  ['A letter reached April on foot.', 'April', 'PERSON'],
] as const)('a time inside a name is left alone: "%s"', (text, name, type) => {
  expect(withName(text, name, type)).toEqual([]);
});

test.each([
  'It may rain.',
  'They march on.',
  'Prices fall.',
  'I second that.',
  'He sat in the sun.',
  'It has 2,506 members.',
  '2011 people came.',
  'She sued under 42 U.S.C. § 1983.',
  'The case is No. 1:22-cr-00415.',
])('"%s" has no time in it', (text) => {
  expect(readTimes(text)).toEqual([]);
});

/** Strings that send careless patterns astray: repeated beginnings, no blanks, broken characters. */
const HOSTILE = ['a', '9-', '1,', '\ud800', '\u0000', 'the end of ', 'twenty ', 'a hundred and ', "'"];

test.each(HOSTILE)('a megabyte of %j takes linear time', (unit) => {
  const read = (length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const doc = { ...article(''), text };
    let times: readonly Timex[] = [];
    const milliseconds = cpuTimeOf(() => (times = findTimes(doc)));
    expect(times.filter((time) => text.slice(time.start, time.end) !== time.text)).toEqual([]);
    return milliseconds;
  };
  expect(read(1_000_000)).toBeLessThan(10_000);
});

test('two readings of the same article are the same', () => {
  const text = 'Late on Tuesday, nearly three weeks after May 2, they left for two days.';
  expect(JSON.stringify(readTimes(text))).toBe(JSON.stringify(readTimes(text)));
});
