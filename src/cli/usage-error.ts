/** A fault in how a command was called; its message says what was expected, what was got, and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
