import type { Related, Resolved } from '../document/document.js';
import { findRelations } from './find-relations.js';
import { mergeRelations } from './merge-relations.js';
import { findDemonymRelations } from './demonym-relations.js';
import { findQuotes } from './quotes/find-quotes.js';

/** Finds how the entities of an article relate and who says what in it, each with its evidence. */
export function relate(doc: Resolved): Related {
  return {
    ...doc,
    relations: mergeRelations([...findRelations(doc), ...findDemonymRelations(doc)]),
    quotes: findQuotes(doc),
  };
}
