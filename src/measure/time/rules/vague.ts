import { followedBy } from '../../rule.js';
import { phrase } from '../grammar.js';
import type { Fixed } from '../meaning.js';
import { isCapitalised, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

function reference(value: Fixed['value']): Fixed {
  return { kind: 'fixed', type: 'DATE', value };
}

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
    starts: ['currently', 'nowadays', 'presently', 'these days', 'at present', 'the present', 'the time'],
    pattern: phrase('(?:currently|nowadays|presently|these days|at present|the present day|the time being)'),
    read: (_, doc, { start, end }) =>
      /^at/i.test(doc.text.slice(start, end)) ? undefined : reference('PRESENT_REF'),
    examples: { currently: 'PRESENT_REF', nowadays: 'PRESENT_REF' },
  },
  {
    name: 'the future',
    starts: followedBy('the', words('near distant foreseeable immediate recent future past')),
    pattern: phrase('the (?:(?:near|distant|foreseeable|immediate|recent) )?(?<when>future|past)'),
    read: (groups, doc, { start, end }) => {
      if (
        isCapitalised(groups['when']) ||
        wordBefore(doc, start) !== 'in' ||
        words('of for few two three').has(wordAfter(doc, end))
      )
        return undefined;
      return reference(/future/i.test(groups['when'] ?? '') ? 'FUTURE_REF' : 'PAST_REF');
    },
    examples: {
      'in [the future]': 'FUTURE_REF',
      'in [the past]': 'PAST_REF',
      'in [the near future]': 'FUTURE_REF',
    },
    counterexamples: ['the future of the monarchy'],
  },
];
