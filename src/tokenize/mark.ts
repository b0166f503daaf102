import { CHARACTER, characterClass, characterLength } from './character.js';

/** Marks of which a run is one token: "...", "--", "''" and "``" of the old wires. */
const RUNS = /\.{2,1000}|-{2,1000}|_{2,1000}|={2,1000}|\*{2,1000}|[–—]{2,1000}|''|``/y;
const DECADE = /['’‘]\d0s(?![\p{L}\p{N}])/uy;

/** Behind an abbreviation or a number: "the U.K.’s", "the 1990's" */
const CLITIC = /(?<=[\p{L}\p{N}.%])['’](?:s|d|re|ve|ll)(?![\p{L}\p{N}])/iuy;

/** Where the mark or symbol that starts at `offset` ends; marks and joiners that follow a symbol (emoji) belong to it. */
export function endOfMark(text: string, offset: number): number {
  RUNS.lastIndex = offset;
  const run = RUNS.exec(text);
  if (run !== null) return offset + run[0].length;
  DECADE.lastIndex = offset;
  if (DECADE.test(text)) return DECADE.lastIndex;
  CLITIC.lastIndex = offset;
  if (CLITIC.test(text)) return CLITIC.lastIndex;
  let end = offset + characterLength(text, offset);
  if (characterClass(text, offset) !== CHARACTER.symbol) return end;
  for (;;) {
    if (isVariation(text, end)) end++;
    else if (text.charCodeAt(end) === 0x200d && characterClass(text, end + 1) === CHARACTER.symbol) {
      end += 1 + characterLength(text, end + 1);
    } else return end;
  }
}

/** Variation selectors and the enclosing key cap. */
function isVariation(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3;
}
