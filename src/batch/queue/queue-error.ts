/** A queue that cannot be used; its message says what was expected, what was got, and the way out. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}
