import type { Span } from '../document/span.js';

/** A name as a set marks it. */
export interface SetName extends Span {
  readonly type: string;
  /** The set's own label. */
  readonly orig?: string | undefined;
  readonly entity?: string | undefined;
  /** It stands inside of another. */
  readonly nested: boolean;
}
