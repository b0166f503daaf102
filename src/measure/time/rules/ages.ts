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
const AGE_LEADS = words(
  'at of about between just only around nearly almost is was am turned turning turns be been now under over below above than',
);
const AT_THE_AGE = /\b(?:at the age of|the age of|aged (?:about|between|just|only|around)) $/i;
/** "dies at 88", "left school at 13": what is done at an age. */
const AGE_EVENT =
  /\b(?:dies|died|dead|death|passed away|retire[sd]?|married|wed|left school|left home|orphaned|widowed)(?: (?:suddenly|peacefully|of \p{L}+))?,? at $/iu;
const AFTER_AGE = /^ (?:and|after|in|from|of|following|on|while|with)(?!\p{L})/u;
/** "I was 19 when", "who is 83 and was born" */
const AFTER_IS = /^ (?:and (?:was|had|is|has|used|grows|lives|works)|when|but|or so|years)(?!\p{L})/u;
/** "Hango (29) was", "Oosthuysen (46), of": an age; a goal's minute stands in a list. */
const AFTER_BRACKET =
  /^\) (?:and|was|were|is|has|had|who|of|from|said|told|says|\p{Ll}+ed)(?!\p{L})|^\), (?:of|from|an?|the|both|who)(?!\p{L})/u;
const PERSON_IS =
  /\b(?:[Hh]e|[Ss]he|who|I) (?:is|was|am|turned|turns|will be|would be|would have been|had been) (?:about |only |just |now |nearly |almost )?$/;
const PERSON_OF =
  /\b(?:man|woman|boy|girl|child|daughter|son|widow|widower|farmer|teacher|youth|citizen|midwife|lieutenant|student|pensioner) of (?:about |only |just )?$/;

export const AGES: readonly TimeRule[] = [
  {
    name: '<count>-year-old',
    starts: STARTS.number,
    pattern: phrase(
      '<number>(?: |-|–)(?<unit>year|month|week|day|hour|decade|century|centuries)s?(?: |-|–)olds?',
    ),
    read: (groups) => {
      const count = readCount(groups['number'] ?? '');
      return count === undefined ? undefined : age(count, unitOf(groups));
    },
    examples: {
      '34-year-old': 'P34Y',
      'six-month-old': 'P6M',
      '12 years old': 'P12Y',
      'six-year-olds': 'P6Y',
      'The baby is [eight hours old].': 'PT8H',
      'limestone [20 centuries old]': 'P2000Y',
    },
  },
  {
    name: 'aged <number>',
    starts: [FIGURES, ...STARTS.small],
    gate: (text, start, doc) => {
      const mark = text[start - 2] ?? '';
      return (
        mark === ',' ||
        text[start - 1] === '(' ||
        AGE_LEADS.has(wordBefore(doc, start)) ||
        AGED.has(wordBefore(doc, start))
      );
    },
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
      'Hango ([29]) was found guilty.': 'P29Y',
      'I was [19] when they came.': 'P19Y',
      'At [15] he ran away.': 'P15Y',
      'Most were women under [30], and poor.': 'P30Y',
      'the baker, who is [83] and was born here': 'P83Y',
    },
    counterexamples: [
      'They won 3, 4 and 5.',
      'He is 34 miles away.',
      'of 71 votes',
      'He died at 88 High Street.',
      'Shares closed at 52.',
      'Scorers: Rooney (29), Hango (46)',
      'a mother of seven who works',
    ],
  },
];

function isAge(doc: Tagged, start: number, end: number, count: number, inFigures: boolean): boolean {
  const before = wordBefore(doc, start);
  if (AGED.has(before)) return true;
  const lead = doc.text.slice(Math.max(0, start - 24), start);
  if (lead.endsWith(' ('))
    return (
      inFigures &&
      count > 9 &&
      AFTER_BRACKET.test(doc.text.slice(end, end + 16)) &&
      NAME.test(lead.slice(0, -2))
    );
  if (lead.endsWith(', '))
    return (count > 5 || count === 3 || count === 4) && isAgeOfPerson(doc, start, end, inFigures);
  if (!AGE_LEADS.has(before)) return false;
  if (AT_THE_AGE.test(lead)) return true;
  if (AT_START.test(lead))
    return count > 5 && count < 100 && HE.has(wordAfter(doc, end).replace(/['’].*/, ''));
  if (UNDER.test(lead))
    return (
      count < 100 &&
      (closedBy(doc, end) ||
        !/^ (?:percent|per|million|billion|\p{L}+s\b)/u.test(doc.text.slice(end, end + 14)))
    );
  const after = doc.text.slice(end, end + 2);
  const closed = after === '' || /^[.,;:!?)”"’—–\n]|^ [-—–_]/.test(after);
  if (before === 'at') {
    if (count < 5 || count > 115) return false;
    if (AGE_EVENT.test(lead)) return closed || AFTER_AGE.test(doc.text.slice(end, end + 12));
    return inFigures && lead.endsWith(', at ') && /^,(?!\d)/.test(after);
  }
  if (PERSON_IS.test(lead)) return closed || (count > 4 && AFTER_IS.test(doc.text.slice(end, end + 12)));
  if (/\bturn(?:ed|ing|s) $/.test(lead)) return closed && (!inFigures || count < 100);
  return PERSON_OF.test(lead) && (closed || AFTER_OF.has(wordAfter(doc, end)));
}

/** "At 15 he ran away" */
const AT_START = /(?:^|[.!?”"\n] ?)At $/;
const HE = words('he she i the his her they');
/** "women under 30", "people older than 65" */
const UNDER =
  /(?:women|men|children|people|girls|boys|nurses|workers|voters|adults|pupils|patients|them|anyone|everyone|child|mostly|were|population is) (?:under|over|below|above|younger than|older than) $/;

function closedBy({ text }: Tagged, end: number): boolean {
  return (
    /^(?:$|[.,;:!?)”"’—–\n])/.test(text.slice(end, end + 1)) && !/^[.,]\d/.test(text.slice(end, end + 2))
  );
}

const AFTER_OF = words('who was is when had has with in from and');

/** "Rosalba Quint, 34, …": between commas behind a name of a person. */
function isAgeOfPerson(doc: Tagged, start: number, end: number, inFigures: boolean): boolean {
  const { text, mentions } = doc;
  if (!/^(?:,|\.|;|\)| and |"|”)/.test(text.slice(end, end + 5)) || /^,\d/.test(text.slice(end, end + 2)))
    return false;
  const comma = text.slice(Math.max(0, start - 2), start);
  if (comma !== ', ') return false;
  const nameEnd = start - 2;
  const mention = mentions[firstEndingAfter(mentions, nameEnd - 1)];
  if (mention?.end === nameEnd) return mention.type === 'PERSON' || mention.type === 'TITLE';
  if (!inFigures) return false;
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
