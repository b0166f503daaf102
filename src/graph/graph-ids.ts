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

/** The id of a candidate whose wish others have too: the wish and a hash of the identity. */
export function alternativeId({ wish, identity }: Candidate): string {
  return `${wish}~${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`;
}
