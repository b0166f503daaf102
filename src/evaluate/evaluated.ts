import type { Document } from '../document/document.js';
import type { GoldDocument } from './gold.js';

/** An annotated article and what newsgraph made of the same text. */
export interface Evaluated {
  readonly gold: GoldDocument;
  readonly doc: Document;
}
