/** Names under which the parts of an article are found, best first; case, "_" and "-" make no difference. */
const FIELD_NAMES = {
  id: ['id'],
  text: ['text', 'body', 'content', 'articlebody'],
  title: ['title', 'headline'],
  published: [
    'published',
    'date',
    'datepublished',
    'publishedat',
    'publisheddate',
    'publicationdate',
    'pubdate',
  ],
  language: ['language', 'lang', 'inlanguage'],
  uri: ['uri', 'url', 'link'],
} as const;

type FieldName = keyof typeof FIELD_NAMES;

/** The parts of an article as its file gives them, not yet checked; null and blank ones are left out. */
export type ArticleFields = { readonly [Name in FieldName]?: unknown };

const KNOWN_NAMES: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat());

/** Picks an article's parts out of an object; its other fields are ignored, whatever their names. */
export function pickFields(record: object): ArticleFields {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    if (key.length > 40) continue;
    const name = key.toLowerCase().replace(/[_-]/g, '');
    const exact = key === name;
    if (!KNOWN_NAMES.has(name) || (values.has(name) && !exact)) continue;
    if (value !== null && value !== undefined && value !== '') values.set(name, value);
  }
  const fields: { [Name in FieldName]?: unknown } = {};
  for (const field of Object.keys(FIELD_NAMES) as FieldName[]) {
    const name = FIELD_NAMES[field].find((candidate) => values.has(candidate));
    if (name !== undefined) fields[field] = values.get(name);
  }
  return fields;
}
