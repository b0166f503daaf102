import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** Name of the WHATWG Encoding Standard, in lower case (and utf-32le, utf-32be). */
  readonly encoding: string;
  /** Number of places that could not be read and stand as U+FFFD. */
  readonly damaged: number;
}

interface ByteOrderMark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

/** The longer marks first: that of UTF-32 LE begins as that of UTF-16 LE. */
const BYTE_ORDER_MARKS: readonly ByteOrderMark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const LAST_RESORT = 'windows-1252';
/** As much as is looked at to guess an encoding. */
const SAMPLE = 32_768;
/** Below this, chardet's answer is no better than the last resort. */
const LEAST_CONFIDENCE = 25;

/** The encoding that a byte order mark gives. */
export function findByteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
}

/** UTF-16 without a mark shows in English text by a zero in nearly every second place. */
function recogniseUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even < length * 0.02) return 'utf-16le';
  return even > length * 0.35 && odd < length * 0.02 ? 'utf-16be' : undefined;
}

/** The standard's name for a label such as "latin1"; undefined for labels that are no character encoding. */
function toEncoding(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return iconv.encodingExists(encoding) ? encoding : undefined;
  } catch {
    return undefined;
  }
}

function count(text: string, found: (code: number) => boolean): number {
  let total = 0;
  for (let index = 0; index < text.length; index++) if (found(text.charCodeAt(index))) total++;
  return total;
}

const REPLACEMENT = 0xfffd;

/** UTF-8 with here and there a broken character, as when a file was cut or mixed; undefined if it is none. */
function decodeDamagedUtf8(bytes: Buffer): Decoded | undefined {
  const text = bytes.toString('utf8');
  const damaged = count(text, (code) => code === REPLACEMENT);
  const sound = count(text, (code) => code > 0x7f && code !== REPLACEMENT);
  return sound > 4 * damaged ? { text, encoding: 'utf-8', damaged } : undefined;
}

function guessEncoding(bytes: Buffer): string {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, firstHigh - SAMPLE / 2);
  const [best] = chardet.analyse(bytes.subarray(start, start + SAMPLE));
  if (best === undefined || best.confidence < LEAST_CONFIDENCE) return LAST_RESORT;
  const encoding = toEncoding(best.name);
  return encoding === undefined || encoding.startsWith('utf-') ? LAST_RESORT : encoding;
}

function decodeAs(bytes: Buffer, encoding: string): Decoded {
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  return {
    text,
    encoding,
    damaged: encoding.startsWith('utf-') ? 0 : count(text, (code) => code === REPLACEMENT),
  };
}

/**
 * Decodes bytes of an unknown encoding: by byte order mark, as UTF-16 by its zeros, as UTF-8 if it is valid or
 * nearly so, as what the content says of itself (`declared`), as chardet guesses, or else as windows-1252. The
 * byte order mark is no part of the text.
 */
export function decodeBytes(bytes: Buffer, declared?: string): Decoded {
  const mark = findByteOrderMark(bytes);
  if (mark !== undefined) {
    const rest = bytes.subarray(mark.bytes.length);
    if (mark.encoding !== 'utf-8') return decodeAs(rest, mark.encoding);
    const text = rest.toString('utf8');
    return {
      text,
      encoding: 'utf-8',
      damaged: isUtf8(rest) ? 0 : count(text, (code) => code === REPLACEMENT),
    };
  }
  const wide = recogniseUtf16(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8', damaged: 0 };
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged !== undefined) return damaged;
  const own = declared === undefined ? undefined : toEncoding(declared);
  return decodeAs(bytes, own === undefined || own.startsWith('utf-') ? guessEncoding(bytes) : own);
}
