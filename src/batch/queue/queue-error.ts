import { QUEUE_FAILED } from '../describe-failure.js';

/** A queue that cannot be used; its message says what was expected, what was got, and the way out. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  /** Tells it from a fault of the pipeline. */
  readonly code: string = QUEUE_FAILED;
}
