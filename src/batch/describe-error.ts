/** An error in one line, without its stack: "RangeError: Invalid array length". */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split(/[\r\n]+/u, 1)[0] ?? '';
}
