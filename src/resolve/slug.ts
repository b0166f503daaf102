import { foldLetters } from './fold-name.js';

/** Most names: their letters as they are, and a hyphen for each blank. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** A name as an id: "São Paulo" → "sao-paulo". */
export function slug(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  return foldLetters(name)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
