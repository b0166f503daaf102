/**
 * newsgraph as a library: an Article goes in, a Document comes out. Importing it loads no model and reads no article.
 *
 * @example
 * import { createPipeline, extract } from 'newsgraph';
 *
 * const pipeline = createPipeline();
 * const document = pipeline.run({ id: 'a1', text: 'Ada Nwosu flew to Lagos on Friday.', published: '2019-03-12' });
 *
 * for await (const result of extract('news/', { pipeline })) {
 *   if ('document' in result) console.log(result.document.title, result.document.entities.length);
 * }
 *
 * @module
 */
export {
  createCorpusGraph,
  createPipeline,
  extract,
  type Extracted,
  type ExtractOptions,
} from './library.js';
export type { Pipeline, Resources } from './pipeline.js';
export { loadResources, OwnKnowledgeError, type OwnOptions } from './resources.js';
export { DOCUMENT_SCHEMA, documentSchema, problemRecordSchema } from './document/schema.js';
export { ENTITY_TYPES, QUANTITY_TYPES, TIMEX_MODS, TIMEX_TYPES } from './document/types.js';
export type {
  Article,
  Count,
  Document,
  Entity,
  Location,
  Mention,
  Problem,
  ProblemRecord,
  Quantity,
  Quote,
  Relation,
  Structure,
  Timex,
} from './document/document.js';
export type { EntityType, QuantityType, TimexMod, TimexType } from './document/types.js';
export type { Span } from './document/span.js';
export type { Tagger } from './tag/tagger.js';
export type { CorpusGraph } from './graph/corpus-graph.js';
