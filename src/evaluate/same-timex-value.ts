import type { Timex } from '../document/document.js';

/** Equal values; an annotator's interval `from/to` agrees with the calendar unit that it spans. */
export function sameTimexValue(
  gold: string,
  { value, earliest, latest }: Pick<Timex, 'value' | 'earliest' | 'latest'>,
): boolean {
  return gold === value || plainValue(gold) === plainValue(value) || gold === `${earliest}/${latest}`;
}

/** Seconds of zero and time zones are written by some sets only, a day that is open or trailing zeros by others. */
function plainValue(value: string): string {
  return value
    .replace(/^XXXX-XX-XX(?=T)/, '')
    .replace(/(\.\d*?)0+(?=[A-Z]|$)/, '$1')
    .replace(/(T\d\d:\d\d):00(?:\.0*)?/, '$1')
    .replace(/(T.*?)(?:Z|[+-]\d\d:?\d\d)$/, '$1');
}
