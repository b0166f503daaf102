/**
 * The instructions of WebAssembly that this folder's program is written in (webassembly.github.io/spec, 128-bit SIMD
 * included): each gives the bytes of its operands' code and of its own, so that a program reads as nested expressions.
 */
export type Code = readonly number[];

/** Types of locals and parameters. */
export const TYPE = { i32: 0x7f, v128: 0x7b } as const;
export type LocalType = (typeof TYPE)[keyof typeof TYPE];

/** LEB128, the variable-length form of whole numbers. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (; rest < -0x40 || rest >= 0x40; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [...a, ...b, opcode];

export const i32 = {
  of: (value: number): Code => [0x41, ...signed(value)],
  add: binary(0x6a),
  multiply: binary(0x6c),
  and: binary(0x71),
  /** With the sign. */
  shiftRight: binary(0x75),
  equal: binary(0x46),
  isZero: (a: Code): Code => [...a, 0x45],
  /** Of numbers without a sign. */
  isLess: binary(0x49),
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x36,
    2,
    ...unsigned(offset),
  ],
};

const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

export const v128 = {
  zero: [...vector(0x0c), ...Array.from({ length: 16 }, () => 0)] as Code,
  load: (address: Code, offset = 0): Code => [...address, ...vector(0), 4, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    ...vector(0x0b),
    4,
    ...unsigned(offset),
  ],
  /** Eight numbers of 16 bits. */
  add16: (a: Code, b: Code): Code => [...a, ...b, ...vector(0x8e)],
  /** Four numbers of 32 bits. */
  add32: (a: Code, b: Code): Code => [...a, ...b, ...vector(0xae)],
  /** The lower or the upper four of eight numbers of 16 bits as numbers of 32. */
  widenLow: (a: Code): Code => [...a, ...vector(0xa7)],
  widenHigh: (a: Code): Code => [...a, ...vector(0xa8)],
};

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
/** Sets a local and gives its new value. */
export const tee = (local: number, value: Code): Code => [...value, 0x22, local];

const NO_RESULT = 0x40;
const END = 0x0b;
export const block = (...body: readonly Code[]): Code => [0x02, NO_RESULT, ...body.flat(), END];
export const loop = (...body: readonly Code[]): Code => [0x03, NO_RESULT, ...body.flat(), END];
export const choose = (condition: Code, then: readonly Code[], otherwise: readonly Code[]): Code => [
  ...condition,
  0x04,
  NO_RESULT,
  ...then.flat(),
  0x05,
  ...otherwise.flat(),
  END,
];
/** Leaves the block, or begins the loop anew, that stands `depth` levels further out. */
export const branch = (depth: number): Code => [0x0c, depth];
export const branchIf = (condition: Code, depth: number): Code => [...condition, 0x0d, depth];
