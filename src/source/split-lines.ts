const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a stream of bytes, without its line break; `bytes` is undefined where it is too long. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

/**
 * Splits a stream at line feeds, a carriage return before them left out. Empty lines count, but are passed over,
 * since a stream may hold little else. Never holds more than one line, and of
 * a line longer than `limit` bytes nothing at all.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > limit + 1) parts = [];
    else parts.push(part);
  };
  const take = (): ByteLine => {
    const bytes = withoutReturn(Buffer.concat(parts));
    const tooLong = length > limit + 1 || bytes.length > limit;
    const line = { number, bytes: tooLong ? undefined : bytes };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      const isEmpty =
        length === 0 && (end === start || (end === start + 1 && chunk[start] === CARRIAGE_RETURN));
      if (isEmpty) number++;
      else {
        add(chunk.subarray(start, end));
        yield take();
      }
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
