import type { Reading } from './create-article.js';
import { readJsonArticle } from './json-article.js';
import { describeJsonError } from './json-error.js';
import type { Trouble } from './problem-rules.js';

function parse(text: string): { readonly value: unknown } | { readonly trouble: Trouble } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { trouble: { rule: 'broken-json', ...describeJsonError(text, error) } };
  }
}

/** The list in {"articles": [...]}; undefined for any other object. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'articles')) return undefined;
  const { articles } = value as { readonly articles: unknown };
  return Array.isArray(articles) ? articles : undefined;
}

/** JSON: one article, a list of articles, or an object with the list under "articles". */
export function readJson(content: string): readonly Reading[] {
  if (content.trim() === '') return [{ trouble: { rule: 'empty-file', got: 'no text' } }];
  const parsed = parse(content);
  if ('trouble' in parsed) return [parsed];
  const list = listOf(parsed.value);
  if (list === undefined) return [readJsonArticle(parsed.value, {})];
  if (list.length === 0) return [{ trouble: { rule: 'no-articles', got: 'an empty list' } }];
  return list.map((value, index) => {
    const reading = readJsonArticle(value, { item: index + 1 });
    return 'draft' in reading ? { draft: { ...reading.draft, listed: true } } : reading;
  });
}
