import type { TimexMod, TimexType } from '../../document/types.js';
import type { Clock } from './meaning.js';
import type { Period } from './period.js';

/** What a time means on the calendar, as the record states it. */
export interface Grounded {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: TimexMod | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** The date now spoken of, for "the next day" further on. */
  readonly spoken?: Period | undefined;
  readonly clock?: Clock | undefined;
}
