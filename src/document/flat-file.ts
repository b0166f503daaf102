/** First bytes of a file of flat arrays, with the version of its layout. */
const MAGIC = 0x6e67_0001;
/** Numbers before the head: magic, length of the head, number of arrays. */
const PREFACE = 3;

/** Whole numbers in flat arrays, with a head that says what they are: what is read without being taken apart. */
export interface FlatFile {
  /** Any text, such as JSON. */
  readonly head: string;
  readonly arrays: readonly Int32Array[];
}

/** Lays arrays out as bytes: preface, lengths, arrays, head. Little-endian, as every machine that Node runs on. */
export function packFlat({ head, arrays }: FlatFile): Uint8Array {
  const text = new TextEncoder().encode(head);
  const preface = Int32Array.from([MAGIC, text.length, arrays.length, ...arrays.map(({ length }) => length)]);
  const numbers = arrays.reduce((sum, { length }) => sum + length, preface.length);
  const bytes = new Uint8Array(numbers * 4 + text.length);
  let at = 0;
  for (const part of [preface, ...arrays]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  bytes.set(text, at);
  return bytes;
}

/** The arrays as views of the bytes; undefined where these are none of ours, or cut short. */
export function unpackFlat(bytes: Uint8Array): FlatFile | undefined {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset } = aligned;
  if (aligned.length < PREFACE * 4) return undefined;
  const [magic, headLength = 0, count = 0] = new Int32Array(buffer, byteOffset, PREFACE);
  if (magic !== MAGIC || aligned.length < (PREFACE + count) * 4) return undefined;
  const lengths = new Int32Array(buffer, byteOffset + PREFACE * 4, count);
  let at = (PREFACE + count) * 4;
  if (lengths.reduce((sum, length) => sum + length * 4, at + headLength) !== aligned.length) return undefined;
  const arrays = [...lengths].map((length) => {
    const array = new Int32Array(buffer, byteOffset + at, length);
    at += length * 4;
    return array;
  });
  return { head: new TextDecoder().decode(aligned.subarray(at)), arrays };
}
