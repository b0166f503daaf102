import type { Span } from '../../../document/span.js';
import { FIGURES, followedBy } from '../../rule.js';
import { VAGUE_MULTIPLIERS, VAGUE_NUMBERS } from '../lexicon/number-words.js';
import { textBefore, type NumberContext } from '../number-context.js';
import { beforePattern } from '../number-gates.js';
import { anyOf, BLANK, GAP, NUMBER_STARTS, phrase, SCALE } from '../number-patterns.js';
import { endOfFigures, endOfNumber, inParts, keep } from '../number-ends.js';
import { readNumber, readVague } from '../read-number.js';
import { toAmount, type NumberRule } from '../reading.js';
import { usualScale } from '../temperature.js';
import { APART, FAMILIES_BY_FORM, FORMS, HOME, readUnit, UNIT } from './unit-families.js';

const BRACKETS: ReadonlySet<string> = new Set(['()', '[]', '{}', '<>']);
const FEW = Object.keys(VAGUE_MULTIPLIERS);

const DEGREES = [...FAMILIES_BY_FORM.keys()].filter((form) => /^(?:deg|°|º|celsius|fahrenheit)/.test(form));

/** Whether a closing quotation mark behind a number closes a quotation, and does not stand for inches. */
function isInQuotes(context: NumberContext, { start, end }: Span): boolean {
  const before = textBefore(context, start, 400).split('\n').at(-1) ?? '';
  if (context.doc.text[end - 1] === '”') return before.lastIndexOf('“') > before.lastIndexOf('”');
  return before.split('"').length % 2 === 0;
}

/** Numbers with a unit that stands apart from them, before them or in signs. */
export const WRITTEN_UNIT_RULES: readonly NumberRule[] = [
  {
    name: 'half of one percent',
    starts: followedBy('half', ['of', 'one', FIGURES]),
    pattern: phrase(`half(?:${GAP}of)?${GAP}(?:one|1)(?<form>${GAP}?per${GAP}?cent|%|pct)`),
    read: () => ({ type: 'PERCENT', value: 0.5 }),
    examples: { 'half of one per cent': 'PERCENT 0.5', 'half of 1%': 'PERCENT 0.5' },
  },
  {
    name: '<vague number> of <units>',
    starts: [...Object.keys(VAGUE_NUMBERS), 'tens'],
    pattern: phrase(
      `(?<vague>(?:(?:tens|hundreds|thousands|dozens)${GAP}of${GAP})?(?:${anyOf(Object.keys(VAGUE_NUMBERS))}))${GAP}of(?<apart>${GAP})(?<home>${HOME})??(?<form>${FORMS})`,
    ),
    read: (groups, context, span) => {
      const unit = readUnit(groups, context, span);
      if (unit === undefined || unit.type === 'PERCENT') return undefined;
      const amount = toAmount(readVague(groups['vague'] ?? ''), unit);
      return amount.type === 'IDENTIFIER' || amount.value === null
        ? undefined
        : { ...amount, min: amount.value };
    },
    examples: {
      'billions of dollars': 'MONEY 1000000000 USD',
      'tens of millions of euros': 'MONEY 10000000 EUR',
      'hundreds of miles': 'QUANTITY 100 mi',
    },
    counterexamples: ['thousands of men', 'dozens of cups'],
  },
  {
    name: '<a few> <scale> <unit>',
    starts: FEW.map((few) => few.split(' ').slice(0, 2).join(' ')),
    pattern: phrase(`(?<few>${anyOf(FEW)})(?:${GAP}(?<scale>${SCALE}))${UNIT}`),
    read: (groups, context, span) => {
      const { few = '', scale = '' } = groups;
      const unit = readUnit(groups, context, span);
      const count = VAGUE_MULTIPLIERS[few.toLowerCase().replace(/\s+/g, ' ')];
      return unit === undefined || count === undefined
        ? undefined
        : toAmount(count * readNumber(`1 ${scale}`), unit);
    },
    examples: {
      'several hundred kilometers': 'QUANTITY 300 km',
      'a few thousand dollars': 'MONEY 3000 USD',
    },
    counterexamples: ['several hundred men', 'a few kilometers'],
  },
  {
    name: 'magnitude <number>',
    starts: followedBy('magnitude', [FIGURES, '-', 'of']),
    pattern: phrase(`magnitude(?:-|${GAP}(?:of${GAP})?)(?<number>\\d(?:\\.\\d{1,2})?)(?![.,]?\\d)`),
    read: ({ number = '' }) => ({ type: 'QUANTITY', value: Number(number), unit: 'magnitude' }),
    examples: { 'magnitude 6.1': 'QUANTITY 6.1 magnitude', 'magnitude-9.0': 'QUANTITY 9 magnitude' },
    counterexamples: ['magnitude of 40 deaths'],
  },
  {
    name: '<number> (<unit>)',
    starts: NUMBER_STARTS,
    gate: beforePattern(/\s?[([{<]/u),
    pattern: inParts(
      keep('number', endOfNumber),
      `${BLANK}?(?<open>[([{<])(?<form>${FORMS})(?<close>[)\\]}>])`,
    ),
    read: ({ number = '', open = '', form, close = '' }, context, span) => {
      const unit = readUnit({ apart: ' ', form }, context, span);
      return unit?.type === 'QUANTITY' && BRACKETS.has(open + close)
        ? toAmount(readNumber(number), unit)
        : undefined;
    },
    examples: { '20 (kg)': 'QUANTITY 20 kg', '1.5 [km]': 'QUANTITY 1.5 km' },
    counterexamples: ['20 (kg of it)', '45{kg)'],
  },
  {
    name: '<number> below zero',
    starts: NUMBER_STARTS,
    gate: beforePattern(/[^\n]{0,20}\sbelow\s/u),
    pattern: inParts(
      keep('number', endOfNumber),
      `(?:(?<apart>${APART})(?<form>${anyOf(DEGREES)}))?${GAP}below${GAP}(?:zero|freezing)`,
    ),
    read: ({ number = '', apart = ' ', form = 'degrees' }, context, span) => {
      const unit = readUnit({ apart, form }, context, span);
      if (unit?.type !== 'QUANTITY') return undefined;
      const scale = unit.unit === '°' ? usualScale(context) : unit.unit;
      return toAmount(-readNumber(number), { ...unit, ...(scale === undefined ? {} : { unit: scale }) });
    },
    examples: {
      '20 degrees below zero': 'QUANTITY -20 °C',
      'ten below freezing': 'QUANTITY -10 °C',
      '5°C below zero': 'QUANTITY -5 °C',
    },
  },
  {
    name: '<number>"',
    starts: [FIGURES],
    gate: beforePattern(/\s?["'″”]/u),
    pattern: inParts(keep('number', endOfFigures), `${BLANK}?(?:"|''|″|”)(?![^\\s.,;:)])`),
    read: ({ number = '' }, context, span) =>
      isInQuotes(context, span) ? undefined : { type: 'QUANTITY', value: readNumber(number), unit: 'in' },
    examples: { '15"': 'QUANTITY 15 in', "5''": 'QUANTITY 5 in' },
    counterexamples: ['"He has 5"', '“The class of 5”'],
  },
];
