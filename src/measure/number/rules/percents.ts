import type { UnitFamily } from '../unit-form.js';

const TOUCHING: ReadonlySet<string> = new Set(['%', 'pct', 'pc']);

/** Shares of a hundred; the value is the number before the sign: "7.2%" is 7.2. */
export const PERCENTS: UnitFamily = {
  forms: [
    ...TOUCHING,
    'percent',
    'percents',
    'per cent',
    'percentage',
    'percentage point',
    'percentage points',
  ],
  read: ({ form, apart, home }) =>
    home !== undefined || form === 'PC' || (apart === '' && !TOUCHING.has(form.toLowerCase()))
      ? undefined
      : { type: 'PERCENT' },
  single: {
    '7.2%': 'PERCENT 7.2',
    '45 per cent': 'PERCENT 45',
    'Forty percent': 'PERCENT 40',
    '31 pct': 'PERCENT 31',
    '11.5pc': 'PERCENT 11.5',
    '-0.5%': 'PERCENT -0.5',
    'minus 3 percent': 'PERCENT -3',
    'two percentage points': 'PERCENT 2',
    '10-percent': 'PERCENT 10',
    'one hundred percent': 'PERCENT 100',
    '30 percentage': 'PERCENT 30',
  },
  range: {
    '20 to 25 percent': 'PERCENT 20..25',
    '12-15%': 'PERCENT 12..15',
    '5.25%-5.5%': 'PERCENT 5.25..5.5',
    'three or four per cent': 'PERCENT 3..4',
  },
  between: { 'between 6.5% and 7.5%': 'PERCENT 6.5..7.5', 'between 12 and 25 percent': 'PERCENT 12..25' },
  counterexamples: ['a percentage of sales', '%'],
};
