import { z } from 'zod';
import { pickFields } from './article-fields.js';
import { isBlank, type Reading } from './create-article.js';
import { quoteForMessage } from './problem-rules.js';

const ownText = z.string();
const articleSchema = z.object({
  id: z.union([z.string(), z.number()], { error: 'a string or a number' }).optional(),
  text: z.string({ error: 'a string' }),
  title: z.string({ error: 'a string' }).optional(),
  published: z.unknown().optional(),
  language: ownText.optional().catch(undefined),
  uri: ownText.optional().catch(undefined),
});

function nameKind(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Where in the file an article stands. */
export interface JsonPlace {
  /** Its number in a list, from 1. */
  readonly item?: number | undefined;
  readonly line?: number | undefined;
}

/** One article of a JSON file or line, checked. */
export function readJsonArticle(value: unknown, { item, line }: JsonPlace): Reading {
  const where = item === undefined ? '' : ` as article ${item}`;
  const invalid = (got: string): Reading => ({
    trouble: { rule: 'invalid-article', got: got + where, line },
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return invalid(nameKind(value));
  const fields = pickFields(value);
  const checked = articleSchema.safeParse(fields);
  if (!checked.success) {
    const wrong = new Set(checked.error.issues.map(({ path }) => String(path[0])));
    const found = [...wrong].map((name) => `${nameKind(fields[name as keyof typeof fields])} as "${name}"`);
    return invalid(found.join(' and '));
  }
  const { id, text, title, published, language, uri } = checked.data;
  if (isBlank(text)) return invalid(`${quoteForMessage(text)} as "text"`);
  const ownId = id === undefined ? undefined : String(id).trim();
  return {
    draft: { id: ownId === '' ? undefined : ownId, text, title, published, language, uri, line },
  };
}
