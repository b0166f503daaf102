/** First bytes, as Latin-1, of files that are often taken for text or lie beside it. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP file (also .docx, .odt, .epub)'],
  ['\u001f\u008b', 'gzip data without the ending .gz'],
  ['BZh91AY', 'bzip2 data'],
  ['\u00fd7zXZ\0', 'xz data'],
  ['(\u00b5/\u00fd', 'zstd data'],
  ['7z\u00bc\u00af', 'a 7-Zip file'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF89a', 'a GIF image'],
  ['GIF87a', 'a GIF image'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090\0', 'a program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file'],
  ['{\\rtf', 'Rich Text'],
  ['SQLite format 3', 'a database'],
];

const SAMPLE = 65_536;
/** Controls that stand in texts: tab, line ends, form feed, the end mark of wire copy, escape. */
const CONTROLS_OF_TEXT: ReadonlySet<number> = new Set([0x03, 0x04, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);

/** What a file is if its first bytes give it away as something other than text. */
export function recogniseSignature(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 16);
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/** Whether a decoded text has too many control characters to be one: more than three, and one in fifty. */
export function hasBinaryControls(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && !CONTROLS_OF_TEXT.has(code)) controls++;
  }
  return controls > 3 + length / 50;
}
