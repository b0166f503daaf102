import type { Reading } from './create-article.js';
import { isBlank } from './create-article.js';
import { readFrontMatter } from './front-matter.js';

/** Plain text: verbatim, behind front matter if there is any. */
export function readText(content: string): readonly Reading[] {
  const { draft, body, troubles } = readFrontMatter(content);
  if (isBlank(body)) return [{ trouble: { rule: 'empty-file', got: 'no text' } }];
  return [...troubles.map((trouble) => ({ trouble })), { draft: { ...draft, text: body } }];
}
