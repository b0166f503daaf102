import type { Timex } from '../document/document.js';
import type { TimexMod } from '../document/types.js';
import { afterLast, toMoment } from './moments.js';

interface Drawn {
  /** Where others let the part begin. */
  readonly from: string;
  /** The period of which it is a part. */
  readonly earliest: string;
  readonly latest: string;
  readonly reference: string | undefined;
}

/** Where in its period, from 0 to 1, a part may begin: others draw "early", "mid" and "late" each in their own way. */
const BEGINNINGS: Readonly<Partial<Record<TimexMod, readonly [number, number]>>> = {
  START: [0, 0.34],
  BEFORE: [0, 0.34],
  MID: [0.25, 0.67],
  END: [0.5, 1],
};

/** Whether a moment can be the beginning of the part of a period that our modifier says: "late this morning". */
export function beginsInPart({ mod }: Timex, { from, earliest, latest, reference }: Drawn): boolean {
  const [moment, begin, end] = [from, earliest, afterLast(latest)].map((text) => Date.parse(withClock(text)));
  if (moment === undefined || begin === undefined || end === undefined || mod === undefined) return false;
  // "later this year" begins now.
  if (mod === 'AFTER') return moment >= Date.parse(reference ?? '') && moment < end;
  const place = (moment - begin) / Math.max(end - begin, 1);
  const [least, most] = BEGINNINGS[mod] ?? [0, 0];
  return place >= least && place <= most && place < 1;
}

function withClock(text: string): string {
  const moment = toMoment(text);
  return moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`;
}
