import type { Tagged } from '../../../document/document.js';
import type { Span } from '../../../document/span.js';
import { followedBy } from '../../rule.js';
import { phrase } from '../grammar.js';
import type { Fixed } from '../meaning.js';
import {
  isCapitalised,
  partOfSpeechAfter,
  wordAfter,
  wordBefore,
  words,
  type TimeRule,
} from '../time-rule.js';

function reference(value: Fixed['value']): Fixed {
  return { kind: 'fixed', type: 'DATE', value };
}

/** "at present", and no "at present prices" or "at the moment of impact" */
function isFree(doc: Tagged, span: Span): boolean {
  const after = partOfSpeechAfter(doc, span);
  return wordAfter(doc, span.end) === '' || !(after === 'NOUN' || after === 'ADP' || after === 'PRON');
}

/** "current account", "current affairs" */
const NO_TIMES = words('account accounts affairs assets liabilities ratio');

export const VAGUE: readonly TimeRule[] = [
  {
    name: 'recently',
    starts: ['recently', 'lately', 'more', 'most', 'until'],
    pattern: phrase('(?:(?:more|most) )?(?:recently|lately)'),
    read: () => reference('PAST_REF'),
    examples: { recently: 'PAST_REF', 'more recently': 'PAST_REF' },
  },
  {
    name: 'now',
    starts: ['now', 'right'],
    pattern: phrase('(?:right )?now'),
    read: (_, doc, { start, end }) => {
      const after = wordAfter(doc, end);
      const before = wordBefore(doc, start);
      if (
        words('that then just').has(before) ||
        after === 'that' ||
        words('defunct famous infamous').has(after) ||
        before === '-'
      )
        return undefined;
      if (
        /[-–]$/.test(doc.text.slice(Math.max(0, start - 1), start)) ||
        /^[-–]\w/.test(doc.text.slice(end, end + 2))
      )
        return undefined;
      return reference('PRESENT_REF');
    },
    examples: { 'It [now] costs ten francs.': 'PRESENT_REF' },
    counterexamples: ['now that it is over', 'the now-defunct club'],
  },
  {
    name: 'currently',
    starts: [
      'currently',
      'nowadays',
      'presently',
      'present',
      ...followedBy('these', ['days']),
      ...followedBy('the', words('present moment time')),
    ],
    pattern: phrase(
      '(?:currently|nowadays|presently|these days|present|the present day|the present time|the moment|the time being)',
    ),
    read: (_, doc, { start, end }) =>
      /^present$|moment$|present time$/i.test(doc.text.slice(start, end)) &&
      !(wordBefore(doc, start) === 'at' && isFree(doc, { start, end }))
        ? undefined
        : reference('PRESENT_REF'),
    examples: {
      currently: 'PRESENT_REF',
      nowadays: 'PRESENT_REF',
      'at [present]': 'PRESENT_REF',
      'at [the moment]': 'PRESENT_REF',
    },
    counterexamples: ['at the moment of impact', 'those present'],
  },
  {
    name: 'recent …',
    starts: ['recent', 'current'],
    pattern: phrase('(?<word>recent|current)'),
    read: (groups, doc, span) => {
      const after = partOfSpeechAfter(doc, span);
      if (!(after === 'NOUN' || after === 'ADJ' || after === 'PROPN') || wordAfter(doc, span.end) === '')
        return undefined;
      if (wordBefore(doc, span.start).endsWith('-') || NO_TIMES.has(wordAfter(doc, span.end)))
        return undefined;
      return reference(/recent/i.test(groups['word'] ?? '') ? 'PAST_REF' : 'PRESENT_REF');
    },
    examples: { 'the [current] chairman': 'PRESENT_REF', 'a [recent] survey': 'PAST_REF' },
    counterexamples: ['the current account', 'an electric current'],
  },
  {
    name: 'that time',
    starts: ['that time'],
    pattern: phrase('that time'),
    read: (_, doc, { start, end }) => {
      if (!words('at by since until before from till after').has(wordBefore(doc, start))) return undefined;
      return /^ (?:of|the|he|she|it|they|we|I)\b/.test(doc.text.slice(end, end + 6))
        ? undefined
        : { kind: 'when', grain: 'day', which: 'spoken', same: true };
    },
    examples: {
      'The deadline is Oct. 10. If no price is agreed by [that time], it will lapse.': '2016-10-10',
    },
    counterexamples: ['He won that time.'],
  },
  {
    name: 'the future',
    starts: followedBy('the', words('near distant foreseeable immediate recent future past')),
    pattern: phrase('the (?:(?:near|distant|foreseeable|immediate|recent) )?(?<when>future|past)'),
    read: (groups, doc, { start, end }) => {
      if (
        isCapitalised(groups['when']) ||
        !words('in of for').has(wordBefore(doc, start)) ||
        words('of for few two three').has(wordAfter(doc, end))
      )
        return undefined;
      return reference(/future/i.test(groups['when'] ?? '') ? 'FUTURE_REF' : 'PAST_REF');
    },
    examples: {
      'in [the future]': 'FUTURE_REF',
      'in [the past]': 'PAST_REF',
      'in [the near future]': 'FUTURE_REF',
      'the mistakes of [the past]': 'PAST_REF',
    },
    counterexamples: ['the future of the monarchy'],
  },
];
