/**
 * Words right before "3 percent to 5 percent" that make it a movement and its result, two quantities, and no range.
 */
export const MOVEMENTS: readonly string[] = (
  'rose rise rises rising fell fall falls falling jumped jumps climbed climbs dropped drops gained gains lost loses ' +
  'added adds shed sheds slipped slips slid slides surged surges eased eases advanced advances declined declines ' +
  'increased increases decreased decreases up down by grew grows shrank shrinks tumbled tumbles leapt leaps ' +
  'plunged plunges higher lower edged soared soars sank sinks rallied dipped dips voted won lost beat led'
).split(' ');
