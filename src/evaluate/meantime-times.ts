import type { Timex } from '../document/document.js';
import { contains, type Span } from '../document/span.js';
import type { GoldTime } from './gold.js';
import { stepFrom } from './moments.js';
import { sameTimexValue } from './same-timex-value.js';

/** Values that MEANTIME writes the wrong way round: "PY5" and "03-02-2009". */
const TURNED: readonly (readonly [written: RegExp, meant: string])[] = [
  [/^P(T?)([YMWDH])(\d+)$/, 'P$1$3$2'],
  [/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1'],
];

export function readMeantimeValue(value: string): string {
  return TURNED.reduce((read, [written, meant]) => read.replace(written, meant), value);
}

/** "from [2009] to [2011]" is marked as a whole, too: spans do not nest with us. */
export function withoutWholes<Item extends Span>(items: readonly Item[]): readonly Item[] {
  return items.filter(
    (item) =>
      !items.some((other) => contains(item, other) && other.end - other.start < item.end - item.start),
  );
}

/** Some steps are given as the length that is stepped: "20 years ago" P20Y, which is 1987 in 2007. */
export function agreesWithMeantime({ value = '', reference }: GoldTime, answers: readonly Timex[]): boolean {
  const stepped =
    reference !== undefined && value.startsWith('P') ? stepFrom(reference, value, -1) : undefined;
  return answers.some(
    (answer) =>
      sameTimexValue(value, answer) ||
      (stepped !== undefined && /\bago$/.test(answer.text) && isWithin(stepped, answer)),
  );
}

function isWithin(day: string, { earliest = '', latest = '' }: Timex): boolean {
  return earliest <= day && day <= latest;
}
