/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly uri: string | undefined;
  readonly articleBody: string | undefined;
}

type Properties = ReadonlyMap<string, unknown>;

/** Objects looked at; those of a page are few. */
const MOST_OBJECTS = 2_000;
const LONGEST_SCRIPT = 2_000_000;
const ARTICLE_TYPE = /(?:Article|Posting|Reportage|Report|Review)$/;

function parse(script: string): unknown {
  try {
    return JSON.parse(
      script
        .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?)/, '')
        .replace(/(?:-->|\]\]>)\s*$/, ''),
    );
  } catch {
    return undefined; // broken JSON-LD is common, and the page's other metadata stands in for it
  }
}

/** All objects of the scripts, outer ones first; prototypes play no part. */
function* objectsOf(scripts: readonly string[]): Generator<Properties> {
  const queue: unknown[] = scripts.filter(({ length }) => length <= LONGEST_SCRIPT).map(parse);
  for (let index = 0; index < queue.length && index < MOST_OBJECTS; index++) {
    const value = queue[index];
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    for (const item of inner.slice(0, MOST_OBJECTS)) if (typeof item === 'object') queue.push(item);
    if (!Array.isArray(value)) yield new Map(Object.entries(value));
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isArticle(object: Properties): boolean {
  const type = object.get('@type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && ARTICLE_TYPE.test(name));
}

/** "A", {name: "A"}, or a list of them: "A and B". */
function readAuthors(value: unknown): string | undefined {
  const authors: readonly unknown[] = Array.isArray(value) ? value.slice(0, 5) : [value];
  const names = authors.flatMap((author) => {
    const name = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
    return text(name) ?? [];
  });
  return names.length === 0 ? undefined : names.join(' and ');
}

/** Reads JSON-LD: the first object that is an article, or else the first with a date of publication. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const objects = [...objectsOf(scripts)];
  const article = objects.find(isArticle) ?? objects.find((object) => object.has('datePublished'));
  return {
    title: text(article?.get('headline')),
    published: text(article?.get('datePublished')),
    author: readAuthors(article?.get('author')),
    language: text(article?.get('inLanguage')),
    uri: text(article?.get('url')),
    articleBody: text(article?.get('articleBody')),
  };
}
