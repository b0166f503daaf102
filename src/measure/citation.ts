import type { Span } from '../document/span.js';

const CODE = 'U\\.? ?S\\.? ?C(?:ode|\\b)|C\\.? ?F\\.? ?R\\b|F\\. ?(?:[23]d|Supp)|S\\. ?Ct|U\\.S\\. \\d';
/** "18 U.S.C. 922", "5 C.F.R. 1201", "347 U.S. 483". */
const VOLUME = new RegExp(`^\\d{1,4} (?:${CODE})`, 'u');
/** "1:22-cr-00415" with its court, and "22-451" behind "No.". */
const DOCKET = /^\d{1,2}:\d{2}-\p{L}{2,3}-\d/u;
const SHORT_DOCKET = /^\d{2,4}-(?:\p{L}{2,3}-)?\d{2,6}/u;
const BEFORE_SECTION =
  /(?:U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?|F\. ?[23]d|S\. ?Ct\.|\d U\.S\.)(?: §{1,2})? ?$|§ ?$/u;
const BEFORE_DOCKET = /(?:^|[^\p{L}])(?:Nos?\.|[Dd]ocket|[Cc]ase)(?: [Nn](?:o\.|umber))? $/u;

/** Whether a number is part of a legal citation, "18 U.S.C. 922", or of a court's file, "No. 1:22-cr-00415". */
export function isCitation(text: string, { start }: Span): boolean {
  const after = text.slice(start, start + 20);
  if (!/^\d/.test(after)) return false;
  if (VOLUME.test(after) || DOCKET.test(after)) return true;
  const before = text.slice(Math.max(0, start - 16), start);
  return BEFORE_SECTION.test(before) || (SHORT_DOCKET.test(after) && BEFORE_DOCKET.test(before));
}
