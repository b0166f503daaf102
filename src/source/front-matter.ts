import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { pickFields, type ArticleFields } from './article-fields.js';
import type { Draft } from './create-article.js';
import { quoteForMessage, type Trouble } from './problem-rules.js';

/** More than any article's metadata needs, and too little for a parser to be kept busy with. */
const LONGEST = 16_384;
const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:^|\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/;
/** The first line that says something is a key; "---" above an ordinary sentence is no front matter. */
const FIRST_KEY = /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*(?:["'{]|[\w.-]+(?: [\w.-]+){0,3}[ \t]*:(?:[ \t\r\n]|$))/;

export interface FrontMatter {
  readonly draft: Omit<Draft, 'text'>;
  /** What follows, verbatim. */
  readonly body: string;
  readonly troubles: readonly Trouble[];
}

/** The stretch between two lines of "---" at the head of a text; undefined where it does not look like YAML. */
function findFrontMatter(content: string): { readonly yaml: string; readonly body: string } | undefined {
  const opening = OPENING.exec(content);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const head = content.slice(start, start + LONGEST);
  const closing = CLOSING.exec(head);
  if (closing === null) return undefined;
  const yaml = head.slice(0, closing.index);
  if (yaml.trim() !== '' && !FIRST_KEY.test(yaml)) return undefined;
  return { yaml, body: content.slice(start + closing.index + closing[0].length) };
}

/**
 * Reads YAML front matter. Where the YAML is broken, it is left out of the text all the same, and the trouble is
 * told.
 */
export function readFrontMatter(content: string): FrontMatter {
  const found = findFrontMatter(content);
  if (found === undefined) return { draft: {}, body: content, troubles: [] };
  const file = new VFile(`---\n${found.yaml}\n---\n`);
  try {
    matter(file, { yaml: { schema: 'core', uniqueKeys: false, maxAliasCount: 20, logLevel: 'error' } });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML';
    return broken(found.body, `"${reason.replace(/:$/, '')}"`);
  }
  const data: unknown = file.data.matter;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return broken(found.body, `no keys but ${quoteForMessage(String(data))}`);
  return { draft: toDraft(pickFields(data)), body: found.body, troubles: [] };
}

function broken(body: string, got: string): FrontMatter {
  return { draft: {}, body, troubles: [{ rule: 'broken-front-matter', got, line: 1 }] };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function toDraft({ id, title, published, language, uri }: ArticleFields): Omit<Draft, 'text'> {
  const ownId = asText(id)?.trim();
  return {
    id: ownId === '' ? undefined : ownId,
    title: asText(title),
    language: asText(language),
    uri: asText(uri),
    published,
  };
}
