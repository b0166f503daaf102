import { TYPE, unsigned, type Code, type LocalType } from './instructions.js';

/** A function that takes whole numbers and gives nothing; its parameters are the first of its locals. */
export interface ModuleFunction {
  readonly name: string;
  readonly parameters: number;
  readonly locals: readonly LocalType[];
  readonly body: readonly Code[];
}

/** Where a module looks for its memory among what it is given. */
export const MEMORY = { module: 'tagger', name: 'memory' } as const;

const HEADER: Code = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const FUNCTION_TYPE = 0x60;
const FUNCTION_KIND = 0;
const MEMORY_KIND = 2;
const END = 0x0b;

/** The bytes of a module that exports functions and works on a memory of its user's. */
export function assembleModule(functions: readonly ModuleFunction[]): Uint8Array {
  const types = functions.map(({ parameters }) => [
    FUNCTION_TYPE,
    ...list(Array.from({ length: parameters }, () => [TYPE.i32])),
    ...list([]),
  ]);
  const memory = [...text(MEMORY.module), ...text(MEMORY.name), MEMORY_KIND, 0, ...unsigned(1)];
  return Uint8Array.from([
    ...HEADER,
    ...section(SECTION.type, types),
    ...section(SECTION.import, [memory]),
    ...section(
      SECTION.function,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(
      SECTION.export,
      functions.map(({ name }, index) => [...text(name), FUNCTION_KIND, ...unsigned(index)]),
    ),
    ...section(SECTION.code, functions.map(codeOf)),
  ]);
}

function codeOf({ locals, body }: ModuleFunction): Code {
  const code = [...list(locals.map((type) => [...unsigned(1), type])), ...body.flat(), END];
  return [...unsigned(code.length), ...code];
}

function section(id: number, items: readonly Code[]): Code {
  const content = list(items);
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(characters: string): Code {
  const bytes = new TextEncoder().encode(characters);
  return [...unsigned(bytes.length), ...bytes];
}
