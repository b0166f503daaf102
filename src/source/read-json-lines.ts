import iconv from 'iconv-lite';
import { decodeBytes, findByteOrderMark } from './decode-bytes.js';
import { createProblem, type Trouble } from './problem-rules.js';
import { readJsonLineResults, tooLong } from './read-json-line.js';
import { hasBinaryControls, recogniseSignature } from './recognise-binary.js';
import { splitLines } from './split-lines.js';
import { DEFAULT_MAX_BYTES, type SourceFile, type SourceOptions, type SourceResult } from './source-file.js';

interface ByteStream {
  /** The first chunk; empty where the stream is. */
  readonly head: Buffer;
  readonly rest: AsyncIterable<Buffer>;
  /** Closes the file, also where nothing of `rest` has been taken. */
  readonly close: () => Promise<unknown>;
}

async function peek(chunks: AsyncIterable<Buffer>): Promise<ByteStream> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  return {
    head: first.done === true ? Buffer.alloc(0) : first.value,
    rest: { [Symbol.asyncIterator]: () => iterator },
    close: async () => iterator.return?.(),
  };
}

/** The encoding of a stream whose line breaks are not single bytes: UTF-16 with its mark, as PowerShell writes it. */
function findWideEncoding(head: Buffer): string | undefined {
  const encoding = findByteOrderMark(head)?.encoding;
  return encoding === 'utf-8' ? undefined : encoding;
}

/** Bytes as UTF-8 (or whatever else has single bytes for line breaks), without the byte order mark. */
async function* toNarrow(
  { head, rest }: ByteStream,
  wideEncoding: string | undefined,
): AsyncGenerator<Buffer> {
  const decoder = wideEncoding === undefined ? undefined : iconv.getDecoder(wideEncoding);
  const convert = (chunk: Buffer): Buffer =>
    decoder === undefined ? chunk : Buffer.from(decoder.write(chunk));
  yield convert(head.subarray(findByteOrderMark(head)?.bytes.length ?? 0));
  for await (const chunk of rest) yield convert(chunk);
  const end = decoder?.end();
  if (end !== undefined) yield Buffer.from(end);
}

function findBinary(head: Buffer, wideEncoding: string | undefined): string | undefined {
  const signature = recogniseSignature(head);
  if (signature !== undefined || wideEncoding !== undefined) return signature;
  return hasBinaryControls(head.toString('latin1')) ? 'unknown binary data' : undefined;
}

/** Reads a file of one JSON article a line as a stream; a line that is broken or too long does not stop the others. */
export async function* readJsonLines(
  stored: AsyncIterable<Buffer>,
  file: SourceFile,
  mediaType: string,
  options: SourceOptions,
): AsyncGenerator<SourceResult> {
  const stream = await peek(stored);
  try {
    yield* readStream(stream, file, mediaType, options);
  } finally {
    await stream.close(); // whoever reads may stop at any line
  }
}

async function* readStream(
  stream: ByteStream,
  file: SourceFile,
  mediaType: string,
  options: SourceOptions,
): AsyncGenerator<SourceResult> {
  const fail = (trouble: Trouble): SourceResult => ({ problem: createProblem(file.path, trouble) });
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const wideEncoding = findWideEncoding(stream.head);
  const binary = findBinary(stream.head, wideEncoding);
  if (binary !== undefined) {
    yield fail({ rule: 'binary-file', got: binary });
    return;
  }
  let found = false;
  for await (const { number: line, bytes } of splitLines(toNarrow(stream, wideEncoding), limit)) {
    if (bytes === undefined) {
      found = true;
      yield fail({ ...tooLong(limit), line });
      continue;
    }
    const { text, encoding, damaged } = decodeBytes(bytes);
    if (text.trim() === '') continue;
    found = true;
    if (damaged > 0) yield fail({ rule: 'damaged-characters', got: `${damaged} broken characters`, line });
    yield* readJsonLineResults(text, { file: file.path, line }, options, {
      path: file.path,
      mediaType,
      encoding: wideEncoding ?? encoding,
      bytes: wideEncoding === undefined ? bytes : iconv.encode(text, wideEncoding, { addBOM: false }),
      idPrefix: `${file.id}-`,
    });
  }
  if (!found) yield fail({ rule: 'empty-file', got: 'no lines' });
}
