import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { stepFrom } from './moments.js';

/** A length with a number where it stays open: what others take "a few" and "several" for. */
export function closeLength(value: string): string {
  return value.replace('X', '3');
}

/** Where our time begins: now at the reference, "in five days" that much later. */
export function beginningOf({ reference, text }: GoldTime, lead: Timex): string | undefined {
  if (lead.value === 'PRESENT_REF') return reference;
  if (lead.type !== 'DURATION' || lead.value.startsWith('PT') || reference === undefined)
    return lead.earliest;
  if (/^(?:in|within|after|give)\b/i.test(text)) return stepFrom(reference, closeLength(lead.value), 1);
  return lead.latest !== undefined && /\b(?:after|before|from)\b/i.test(text)
    ? /before/i.test(text)
      ? lead.earliest
      : lead.latest
    : lead.earliest;
}
