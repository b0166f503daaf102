import type { Document, Related } from './document.js';
import { DOCUMENT_SCHEMA } from './schema.js';
import { countLoneSurrogates, toWellFormedData } from './well-formed.js';

/**
 * The finished record: every layer in the schema's order, without the tokens, which only the stages need. Lone
 * surrogates, which no JSON may hold, stand as U+FFFD.
 */
export function toDocument(doc: Related, provenance: Document['provenance']): Document {
  const skippedCharacters = doc.skipped.reduce((sum, { start, end }) => sum + end - start, 0);
  const record: Document = {
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
    counts: doc.counts,
    quotes: doc.quotes,
    coverage: {
      characters: doc.text.length,
      read: doc.text.length - skippedCharacters,
      skipped: doc.skipped,
    },
    provenance,
  };
  const sound = countLoneSurrogates(doc.text) + countLoneSurrogates(doc.title ?? '') === 0;
  return sound ? record : toWellFormedData(record);
}
