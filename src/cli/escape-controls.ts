/**
 * Everything that could steer a terminal or hide what stands there: C0 and C1 controls, DEL, the marks that turn
 * the direction of writing, and halves of surrogate pairs.
 */
const CONTROLS = /[^\P{Cc}\t\n]|\p{Bidi_Control}|\p{Surrogate}/gu;

/** Makes control characters visible and harmless: ESC becomes `\x1b`. Tabs and line feeds stay. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** The same on one line, with single blanks: for a cell of a table, or a file's name in a message. */
export function escapeInline(text: string): string {
  return escapeControls(text.replace(/\s+/gu, ' ').trim());
}

/** C1 controls, DEL and marks of direction, which JSON allows in a string and a terminal obeys. */
const UNSAFE_IN_JSON = /[^\P{Cc}\n]|\p{Bidi_Control}/gu;

/** The same for JSON, which stays the same data. */
export function escapeJson(json: string): string {
  return json.replace(
    UNSAFE_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
