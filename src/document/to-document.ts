import type { Document, Related } from './document.js';
import { DOCUMENT_SCHEMA } from './schema.js';

/** The finished record: every layer in the schema's order, without the tokens, which only the stages need. */
export function toDocument(doc: Related, provenance: Document['provenance']): Document {
  const skippedCharacters = doc.skipped.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    schema: DOCUMENT_SCHEMA,
    id: doc.id,
    title: doc.title ?? null,
    published: doc.published ?? null,
    publishedFrom: doc.published === undefined ? null : (doc.publishedFrom ?? null),
    language: doc.language ?? 'en',
    ...(doc.source === undefined ? {} : { source: doc.source }),
    text: doc.text,
    offsets: 'utf16',
    structure: doc.structure,
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    mentions: doc.mentions,
    times: doc.times,
    quantities: doc.quantities,
    entities: doc.entities,
    relations: doc.relations,
    quotes: doc.quotes,
    coverage: {
      characters: doc.text.length,
      read: doc.text.length - skippedCharacters,
      skipped: doc.skipped,
    },
    provenance,
  };
}
