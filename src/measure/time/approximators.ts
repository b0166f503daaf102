import type { TimexMod } from '../../document/types.js';
import type { Groups } from '../rule.js';

const MODS: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['a little less than', 'LESS_THAN'],
  ['close to', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['some', 'APPROX'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['more than', 'MORE_THAN'],
  ['slightly more than', 'MORE_THAN'],
  ['a little more than', 'MORE_THAN'],
  ['a little over', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['no more than', 'EQUAL_OR_LESS'],
]);

/** Words before a length or a step that say how near it is, as alternatives of a pattern. */
export const APPROXIMATORS = [...MODS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** What they begin with. */
export const APPROXIMATOR_STARTS: readonly string[] = [
  ...new Set([...MODS.keys()].map((word) => word.split(' ').slice(0, 2).join(' '))),
];

/** What the group `approximate` of a pattern says. */
export function approximationOf(groups: Groups): { readonly mod?: TimexMod } {
  const mod = MODS.get((groups['approximate'] ?? '').toLowerCase().replace(/\s+/g, ' '));
  return mod === undefined ? {} : { mod };
}
