import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { sameTimexValue } from './same-timex-value.js';

/**
 * Whether an answer says what limits in the calendar say: GUM gives lengths as what lies between them ("twelve years"
 * 1996/2008), a period that is one year as that year twice, and the end of a period as its last day.
 */
export function answersLimits({ value = '' }: GoldTime, answers: readonly Timex[]): boolean {
  const [from = '', to] = value.split('/');
  return answers.some((answer) => {
    if (sameTimexValue(from === to ? from : value, answer)) return true;
    if (answer.mod === 'END' && to === undefined) return value === answer.latest;
    return to !== undefined && isLengthBetween(from, to, answer.value);
  });
}

const YEAR = /^\d{4}$/;
const LENGTH_IN_YEARS = /^P(?<count>\d+)Y$/;

/** From 1996 to 2008 it is twelve years, or thirteen where both are counted. */
function isLengthBetween(from: string, to: string, length: string): boolean {
  const count = LENGTH_IN_YEARS.exec(length)?.groups?.['count'];
  if (count === undefined || !YEAR.test(from) || !YEAR.test(to)) return false;
  const years = Number(to) - Number(from);
  return years === Number(count) || years + 1 === Number(count);
}
