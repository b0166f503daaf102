import { createArticle, isBlank, type Reading } from './create-article.js';
import { decodeBytes, type Decoded } from './decode-bytes.js';
import { openBytes, readWholeFile, toTrouble, type WholeFile } from './open-bytes.js';
import { createProblem, type Trouble } from './problem-rules.js';
import { readJsonLines } from './read-json-lines.js';
import { hashDraft } from './read-json-line.js';
import { recogniseContent, recogniseEnding, type Reader } from './readers.js';
import { hasBinaryControls, recogniseSignature } from './recognise-binary.js';
import { DEFAULT_MAX_BYTES, type SourceFile, type SourceOptions, type SourceResult } from './source-file.js';

const HEAD = 4096;

type WholeReader = Extract<Reader, { readonly by: 'file' }>;

interface Content {
  readonly whole: WholeFile;
  readonly decoded: Decoded;
  readonly reader: WholeReader;
  readonly readings: readonly Reading[];
}

async function readContent(
  whole: WholeFile,
  reader: WholeReader,
): Promise<Content | { readonly trouble: Trouble }> {
  const { bytes } = whole;
  const signature = recogniseSignature(bytes);
  if (signature !== undefined) return { trouble: { rule: 'binary-file', got: signature } };
  const decoded = decodeBytes(bytes, reader.declaredEncoding?.(bytes.toString('latin1', 0, HEAD)));
  if (hasBinaryControls(decoded.text))
    return { trouble: { rule: 'binary-file', got: 'unknown binary data' } };
  if (isBlank(decoded.text)) {
    const got = bytes.length === 0 ? 'no bytes' : 'only blanks';
    return { trouble: { rule: 'empty-file', got } };
  }
  return { whole, decoded, reader, readings: await reader.read(decoded.text) };
}

function toResults(file: SourceFile, content: Content, options: SourceOptions): readonly SourceResult[] {
  const { whole, decoded, reader } = content;
  const source = {
    path: file.path,
    sha256: whole.sha256,
    bytes: whole.storedBytes,
    encoding: decoded.encoding,
    mediaType: reader.mediaType,
  };
  const results: SourceResult[] = [];
  if (decoded.damaged > 0) {
    const got = `${decoded.damaged} characters that cannot be read as ${decoded.encoding}`;
    results.push({ problem: createProblem(file.path, { rule: 'damaged-characters', got }) });
  }
  for (const reading of content.readings) {
    if ('trouble' in reading) results.push({ problem: createProblem(file.path, reading.trouble) });
    else {
      const { draft } = reading;
      const id = draft.listed === true ? `${file.id}-${hashDraft(draft)}` : file.id;
      for (const result of createArticle(draft, { file: file.path, id, source }, options))
        results.push(result);
    }
  }
  return results;
}

/**
 * Reads one file: its articles in their order, and its problems. Does not throw for anything that a file can hold
 * or do. Ids that articles bring are safe as file names, but not yet unique in a batch: see `createIdClaims`.
 */
export async function* readSource(
  file: SourceFile,
  options: SourceOptions = {},
): AsyncGenerator<SourceResult> {
  const { reader, gzip, ending, supported } = recogniseEnding(file.path);
  try {
    if (!supported) {
      yield { problem: createProblem(file.path, { rule: 'unsupported-type', got: `the ending ${ending}` }) };
    } else if (reader?.by === 'line') {
      yield* readJsonLines(openBytes(file.absolutePath, gzip), file, reader.mediaType, options);
    } else {
      const whole = await readWholeFile(file.absolutePath, gzip, options.maxBytes ?? DEFAULT_MAX_BYTES);
      const known = reader ?? recogniseContent(whole.bytes.toString('latin1', 0, HEAD));
      if (known.by !== 'file') return;
      const content = await readContent(whole, known);
      if ('trouble' in content) yield { problem: createProblem(file.path, content.trouble) };
      else yield* toResults(file, content, options);
    }
  } catch (error) {
    yield { problem: createProblem(file.path, toTrouble(error)) };
  }
}
