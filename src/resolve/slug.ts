import { foldLetters } from './fold-name.js';

/** A name as an id: "São Paulo" → "sao-paulo". */
export function slug(name: string): string {
  return foldLetters(name)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
