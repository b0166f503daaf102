import { createHash } from 'node:crypto';

const SLUG_LENGTH = 80;

/** "Côte d’Ivoire" → "cote-d-ivoire". Letters of other scripts stay; "unnamed" where nothing is left. */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const joined = [...(words ?? []).join('-')].slice(0, SLUG_LENGTH).join('').replace(/-$/, '');
  return joined === '' ? 'unnamed' : joined;
}

/** A wished-for id, and what makes its holder different from all others. */
export interface Candidate {
  readonly wish: string;
  readonly identity: string;
}

/**
 * An id for each candidate: its wish, or, where several have the same wish, the wish and a hash of the
 * identity. No candidate's id depends on the order of the others.
 */
export function distinctIds(candidates: readonly Candidate[]): readonly string[] {
  const holders = new Map<string, number>();
  for (const { wish } of candidates) holders.set(wish, (holders.get(wish) ?? 0) + 1);
  return candidates.map(({ wish, identity }) =>
    holders.get(wish) === 1
      ? wish
      : `${wish}~${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`,
  );
}
