import type { TimexMod } from '../../../document/types.js';
import type { Groups } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { APPROXIMATOR_STARTS, APPROXIMATORS, approximationOf } from '../approximators.js';
import { readCount } from '../read-count.js';
import type { Tagged } from '../../../document/document.js';
import type { Amount, Length } from '../meaning.js';
import { unitOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

export function lengthOf(groups: Groups): Length {
  const count = readCount(groups['count'] ?? '');
  const amounts: Amount[] = [{ count, unit: unitOf(groups) }];
  const [first] = amounts;
  if (groups['fraction'] !== undefined && first !== undefined)
    return {
      kind: 'length',
      amounts: [
        { ...first, count: first.count && first.count + (/half/i.test(groups['fraction']) ? 0.5 : 0.25) },
      ],
      ...approximationOf(groups),
    };
  if (groups['count2'] !== undefined)
    amounts.push({ count: readCount(groups['count2']), unit: unitOf(groups, 'unit2') });
  return { kind: 'length', amounts, ...restOf(groups), ...approximationOf(groups) };
}

/** "50-plus years", "20-odd months" */
function restOf({ rest }: Groups): { readonly mod?: TimexMod } {
  if (rest === undefined) return {};
  return { mod: /odd/i.test(rest) ? 'APPROX' : 'MORE_THAN' };
}

/**
 * Before "over three years", words after which it says how long; behind a noun it says during what: "$100 million over
 * five years".
 */
const BEFORE_OVER = words(
  'for of in after to by from at is was were be been last lasted lasts lasting took take takes taken taking spent ' +
    'spend spending wait waited waiting until within before jailed served serve serving aged and or but just well little',
);

function isDuring(doc: Tagged, groups: Groups, start: number): boolean {
  if (!/^(?:over|under)$/i.test(groups['approximate'] ?? '')) return false;
  const before = wordBefore(doc, start);
  return before !== '' && !BEFORE_OVER.has(before);
}

/** After "a second" or "a minute" these show that a length is meant; else it is an ordinal or an adjective. */
const AFTER_SECOND = words(
  'later ago before after and or to of in on at from for is was but than when behind off the faster slower inside outside clear',
);
export const DURATIONS: readonly TimeRule[] = [
  {
    name: '<count> <unit>',
    starts: [...STARTS.count, ...APPROXIMATOR_STARTS],
    pattern: phrase(
      `(?:(?<approximate>${APPROXIMATORS}) )?<count>(?<rest>-plus|-odd|\\+)?<filler>[ -]?<unit>s?(?:,? and <count2=number> <unit2=unit>s?| and (?:an? )?(?<fraction>half|quarter)(?! ?(?:year|hour|month|of)))?`,
    ),
    read: (groups, doc, { start, end }) => {
      const count = (groups['count'] ?? '').toLowerCase();
      const unit = (groups['unit'] ?? '').toLowerCase();
      const text = doc.text.slice(start, end).toLowerCase();
      const after = wordAfter(doc, end);
      const figures = /\d$/.test(count);
      if (!figures && !/[ -]/.test(text)) return undefined;
      if (!/[ -\u00a0]/.test(text.slice(count.length)) && !figures) return undefined;
      const article = count === 'a' || count === 'an';
      if (isDuring(doc, groups, start)) return undefined;
      if (
        /^some$/i.test(groups['approximate'] ?? '') &&
        !/^\d|^(?:tw|th|fo|fi|si|se|ei|ni|te|el)/.test(count)
      )
        return undefined;
      if (
        unit === 'second' &&
        (article || count === 'one') &&
        !text.endsWith('s') &&
        after !== '' &&
        !AFTER_SECOND.has(after)
      )
        return undefined;
      if (unit === 'quarter' && (article || text.endsWith('quarter') || isFraction(text, after)))
        return undefined;
      if (unit === 'season' && !(article || text.endsWith('s'))) return undefined;
      if ((unit === 'night' || unit === 'weekend') && article) return undefined;
      if (count === 'some' || count === 'few' || count === 'many') if (!text.endsWith('s')) return undefined;
      if (article && (text.includes('-') || doc.text[end] === '-')) return undefined;
      if (/^\d{4}$/.test(count) && /[ -]?(?:day|week|year|month)s?$/.test(text) && !text.endsWith('s'))
        return undefined;
      if (article && text.endsWith('s') && unit !== 'centuries' && groups['count2'] === undefined)
        return undefined;
      if (article && RATES.has(unit) && isRate(doc, end, wordBefore(doc, start)))
        return hasUnit(doc, start) ? undefined : { ...lengthOf(groups), set: true };
      return lengthOf(groups);
    },
    examples: {
      '60 days': 'P60D',
      'two weeks': 'P2W',
      'nearly five months': 'P5M LESS_THAN',
      'more than three years': 'P3Y MORE_THAN',
      'two and a half years': 'P2.5Y',
      'an hour and a half': 'PT1.5H',
      'an hour and 45 minutes': 'PT1H45M',
      'one and a quarter years': 'P1.25Y',
      'half an hour': 'PT30M',
      'a [20-year] lease': 'P20Y',
      'five hours and two minutes': 'PT5H2M',
      'several days': 'PXD',
      '2 1/2 years': 'P2.5Y',
      '3½ hours': 'PT3.5H',
      'one-and-a-half months': 'P1.5M',
      '50-plus years': 'P50Y MORE_THAN',
      '20-odd months': 'P20M APPROX',
      'the worst [single-day] decline': 'P1D',
      'a decade': 'P10Y',
      'half a century': 'P50Y',
      'a fortnight': 'P2W',
      'two more weeks': 'P2W',
      '1,350 days': 'P1350D',
      'They fought for [close to two years].': 'P2Y LESS_THAN',
      'It lay idle for [over a decade].': 'P10Y MORE_THAN',
      'Japan pledged $100 million over [five years].': 'P5Y',
      'some 19 days': 'P19D APPROX',
      'It posted [two consecutive quarters] of growth.': 'P2Q',
      'They build 15 [a year].': 'P1Y',
      'twenty-five minutes': 'PT25M',
    },
    counterexamples: [
      'She scored a second goal.',
      '40 miles a day',
      'a quarter of the vote',
      'three quarters of them',
    ],
  },
];

/** "three quarters of them" */
function isFraction(text: string, after: string): boolean {
  return (
    /^(?:three|two|\d)[ -]quarters?$/.test(text) && (text.includes('-') || after === 'of' || after === 'the')
  );
}

/** Units that are said with the time in which they pass: "barrels a day", "miles an hour". */
const RATED = words(
  'barrels barrel bpd litres liters litre liter gallons tonnes tons tonne ton kilometres kilometers kilometre kilometer ' +
    'km miles mile metres meters feet knots cubic cups kilowatt-hours megabits gigabits frames beats revolutions kilometre',
);

export function hasUnit(doc: Tagged, start: number): boolean {
  return RATED.has(wordBefore(doc, start));
}

const RATES = words('day week month year hour minute night');

/** Before "a year", words after which it is a length; after a noun it is a rate: "15 a year", "one flight a week". */
const BEFORE_LENGTH = words(
  'in for of within after about around nearly almost than once took takes take taken taking was is lasted lasts last spent ' +
    'to by over per under with and just only at every but or during throughout least most quite be been not even ' +
    'wait waited before until from into half roughly approximately some lost gave given needs need needed as if',
);

function isRate({ text }: Tagged, end: number, before: string): boolean {
  if (before === '' || BEFORE_LENGTH.has(before)) return false;
  return !/^ (?:ago|later|earlier|before|old|after|from (?:now|today|\p{Lu}\p{Ll}+day)|or|and)\b/u.test(
    text.slice(end, end + 16),
  );
}
