const BLANKS = /[ \t\r\n]*/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const MARKS = '{}[]:,';

/** Where `pattern`, which must be sticky, ends if it matches at `start`; undefined if it does not. */
function endOfMatch(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface StringEnd {
  readonly end: number;
  readonly sound: boolean;
}

/** Where the string that opens at `start` ends, or where it is broken. By hand, since a string may be very long. */
function findStringEnd(text: string, start: number): StringEnd {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, sound: true };
    if (code < 0x20) return { end: at, sound: false };
    if (code !== 0x5c) continue;
    const end = endOfMatch(ESCAPE, text, at);
    if (end === undefined) return { end: at, sound: false };
    at = end - 1;
  }
  return { end: text.length, sound: false };
}

/** What may come next inside the innermost bracket. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

interface State {
  expected: Expected;
  /** Brackets that are open. */
  readonly open: string[];
}

function afterValue(state: State): void {
  state.expected = state.open.length === 0 ? 'nothing' : 'comma or end';
}

function close(state: State, bracket: string): boolean {
  const allowed =
    state.expected === 'comma or end' || state.expected === (bracket === '{' ? 'key or end' : 'value or end');
  if (!allowed || state.open.pop() !== bracket) return false;
  afterValue(state);
  return true;
}

/** Takes one token; false where JSON does not allow it here. */
function step(state: State, mark: string | undefined, isString: boolean): boolean {
  const { expected, open } = state;
  const wantsValue = expected === 'value' || expected === 'value or end';
  if (mark === '{' || mark === '[') {
    if (!wantsValue) return false;
    open.push(mark);
    state.expected = mark === '{' ? 'key or end' : 'value or end';
  } else if (mark === '}' || mark === ']') {
    return close(state, mark === '}' ? '{' : '[');
  } else if (mark === ':') {
    if (expected !== 'colon') return false;
    state.expected = 'value';
  } else if (mark === ',') {
    if (expected !== 'comma or end') return false;
    state.expected = open.at(-1) === '{' ? 'key' : 'value';
  } else if (expected === 'key' || expected === 'key or end') {
    if (!isString) return false;
    state.expected = 'colon';
  } else {
    if (!wantsValue) return false;
    afterValue(state);
  }
  return true;
}

/** Offset of the first character that JSON does not allow; the length of the text where it breaks off. */
export function findJsonError(text: string): number {
  const state: State = { expected: 'value', open: [] };
  for (let start = 0; ;) {
    start = endOfMatch(BLANKS, text, start) ?? start;
    const first = text[start];
    if (first === undefined) return text.length;
    const mark = MARKS.includes(first) ? first : undefined;
    const isString = first === '"';
    if (isString) {
      const { end, sound } = findStringEnd(text, start);
      if (!step(state, undefined, true)) return start;
      if (!sound) return end;
      start = end;
      continue;
    }
    const end = mark === undefined ? endOfMatch(PLAIN, text, start) : start + 1;
    if (end === undefined || !step(state, mark, false)) return start;
    start = end;
  }
}

/** An error of JSON.parse with its place in the file. */
export function describeJsonError(
  text: string,
  error: unknown,
): { readonly got: string; readonly line: number } {
  const offset = findJsonError(text);
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  const column = offset - lineStart + 1;
  const reason = error instanceof Error ? error.message : '';
  const found = offset >= text.length ? 'an end too early' : JSON.stringify(text.slice(offset, offset + 20));
  return {
    got: `${found} at column ${column}${/control character/i.test(reason) ? ' (a raw line break or control in a string)' : ''}`,
    line,
  };
}
