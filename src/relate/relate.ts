import type { Related, Resolved } from '../document/document.js';
import { findRelations } from './find-relations.js';
import { findInferredRelations } from './inferred/find-inferred-relations.js';
import { mergeRelations } from './merge-relations.js';
import { findDemonymRelations } from './demonym-relations.js';
import { findQuotes } from './quotes/find-quotes.js';

/** Finds how the entities of an article relate and who says what in it, each with its evidence. */
export function relate(doc: Resolved): Related {
  const found = findRelations(doc);
  return {
    ...doc,
    relations: mergeRelations([...found, ...findDemonymRelations(doc), ...findInferredRelations(doc, found)]),
    quotes: findQuotes(doc),
  };
}
