import { FIGURES } from '../../rule.js';
import { firstEndingAfter } from '../../../document/span.js';
import type { Tagged } from '../../../document/document.js';
import { phrase, STARTS } from '../grammar.js';
import { MONTHS } from '../lexicon.js';
import { readCount } from '../read-count.js';
import type { Length } from '../meaning.js';
import { unitOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

/** Nobody has lived longer (Jeanne Calment, 122). */
const OLDEST = 122;

function age(count: number | undefined, unit: Length['amounts'][number]['unit'] = 'year'): Length {
  return { kind: 'length', amounts: [{ count, unit }] };
}

const AGED = words('aged age ages');
/** The last word before an age that is told in one of the ways below. */
const AGE_LEADS = words('at of about between just only around is was turned turning turns be been now');
const AT_THE_AGE = /\b(?:at the age of|the age of|aged (?:about|between|just|only|around)) $/i;
/** "dies at 88", "left school at 13": what is done at an age. */
const AGE_EVENT =
  /\b(?:dies|died|dead|death|passed away|retire[sd]?|married|wed|left school|left home|orphaned|widowed)(?: (?:suddenly|peacefully|of \p{L}+))?,? at $/iu;
const AFTER_AGE = /^ (?:and|after|in|from|of|following|on|while|with)(?!\p{L})/u;
const PERSON_IS =
  /\b(?:[Hh]e|[Ss]he) (?:is|was|turned|turns|will be|would be|would have been|had been) (?:about |only |just |now )?$/;
const PERSON_OF =
  /\b(?:man|woman|boy|girl|child|mother|father|daughter|son|widow|widower|farmer|teacher|youth|citizen|midwife) of $/;

export const AGES: readonly TimeRule[] = [
  {
    name: '<count>-year-old',
    starts: STARTS.number,
    pattern: phrase('<number>(?: |-|–)(?<unit>year|month|week|day|decade|century)s?(?: |-|–)olds?'),
    read: (groups) => {
      const count = readCount(groups['number'] ?? '');
      return count === undefined ? undefined : age(count, unitOf(groups));
    },
    examples: {
      '34-year-old': 'P34Y',
      'six-month-old': 'P6M',
      '12 years old': 'P12Y',
      'six-year-olds': 'P6Y',
    },
  },
  {
    name: 'aged <number>',
    starts: [FIGURES, ...STARTS.small],
    pattern: phrase(
      '(?:(?<figures>\\d{1,3})|<small>)(?![-–]\\w|[.,:]\\d|%| ?(?:per|percent|million|billion|years?|months?|weeks?|days?|hours?))',
    ),
    read: (groups, doc, { start, end }) => {
      const count = readCount(groups['figures'] ?? groups['small'] ?? '');
      if (count === undefined || count < 1 || count > OLDEST) return undefined;
      return isAge(doc, start, end, count, groups['figures'] !== undefined) ? age(count) : undefined;
    },
    examples: {
      'She has died aged [91].': 'P91Y',
      'Rosalba Quint, [34], was hurt.': 'P34Y',
      'He left home at the age of [15].': 'P15Y',
      'a man of [71]': 'P71Y',
      'She is [81].': 'P81Y',
      'Painter Ana Ruiz dies at [88]': 'P88Y',
      'He left school at [14].': 'P14Y',
      'Her sister turned [forty].': 'P40Y',
    },
    counterexamples: [
      'They won 3, 4 and 5.',
      'He is 34 miles away.',
      'of 71 votes',
      'He died at 88 High Street.',
      'Shares closed at 52.',
    ],
  },
];

function isAge(doc: Tagged, start: number, end: number, count: number, inFigures: boolean): boolean {
  const before = wordBefore(doc, start);
  if (AGED.has(before)) return true;
  const lead = doc.text.slice(Math.max(0, start - 24), start);
  if (lead.endsWith(', '))
    return inFigures && (count > 5 || count === 3 || count === 4) && isAgeOfPerson(doc, start, end);
  if (!AGE_LEADS.has(before)) return false;
  if (AT_THE_AGE.test(lead)) return true;
  const after = doc.text.slice(end, end + 2);
  const closed = after === '' || /^[.,;:!?)”"’—–\n]|^ [-—–_]/.test(after);
  if (before === 'at') {
    if (count < 5 || count > 115) return false;
    if (AGE_EVENT.test(lead)) return closed || AFTER_AGE.test(doc.text.slice(end, end + 12));
    return inFigures && lead.endsWith(', at ') && /^,(?!\d)/.test(after);
  }
  if (PERSON_IS.test(lead)) return closed;
  if (/\bturn(?:ed|ing|s) $/.test(lead)) return closed && (!inFigures || count < 100);
  return PERSON_OF.test(lead) && (closed || wordAfter(doc, end) === 'who');
}

/** "Rosalba Quint, 34, …": between commas behind a name of a person. */
function isAgeOfPerson(doc: Tagged, start: number, end: number): boolean {
  const { text, mentions } = doc;
  if (!/^(?:,|\.|;|\)| and |"|”)/.test(text.slice(end, end + 5)) || /^,\d/.test(text.slice(end, end + 2)))
    return false;
  const comma = text.slice(Math.max(0, start - 2), start);
  if (comma !== ', ') return false;
  const nameEnd = start - 2;
  const mention = mentions[firstEndingAfter(mentions, nameEnd - 1)];
  if (mention?.end === nameEnd) return mention.type === 'PERSON' || mention.type === 'TITLE';
  const name = text.slice(Math.max(0, nameEnd - 48), nameEnd);
  return (
    NAME.test(name) && !MONTHS.has(lastWord(name)) && !/^[^\p{Lu}]{0,4}\d/u.test(text.slice(end + 1, end + 5))
  );
}

/** A capitalised word at the end, with a suffix or a closing quotation mark. */
const NAME = /\p{Lu}[\p{L}\p{M}'’-]{2,}(?:,? (?:Jr|Sr|I{1,3})\.?)?["”’]?$/u;

function lastWord(text: string): string {
  return (/\p{L}+$/u.exec(text)?.[0] ?? '').toLowerCase();
}
