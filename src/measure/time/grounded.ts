import type { Timex } from '../../document/document.js';
import type { Clock } from './meaning.js';
import type { Period } from './period.js';

/** What a time means on the calendar, as the record states it. */
export interface Grounded extends Pick<Timex, 'type' | 'value' | 'mod' | 'earliest' | 'latest'> {
  /** The date now spoken of, for "the next day" further on. */
  readonly spoken?: Period | undefined;
  readonly clock?: Clock | undefined;
}
