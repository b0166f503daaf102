import type { Document } from '../document/document.js';
import type { Colors } from './choose-colors.js';
import { escapeControls } from './escape-controls.js';
import { listMarks, type Mark } from './marks.js';

type Style = (text: string) => string;

/** Part of a word, in one style. */
interface Piece {
  readonly text: string;
  readonly style: Style;
}

const plain: Style = (text) => text;

/**
 * The article's text, wrapped to `width`, with its mentions, times and quantities in colour. Without colours they
 * stand in brackets with their types: "[John Kerry PERSON]". Its line feeds stay; its control characters do not.
 */
export function annotateText(doc: Document, colors: Colors, width: number): string {
  const wrapper = createWrapper(width);
  let place = 0;
  for (const mark of listMarks(doc)) {
    wrapper.add(doc.text.slice(place, mark.start), plain);
    addMark(wrapper, doc.text.slice(mark.start, mark.end), mark, colors);
    place = mark.end;
  }
  wrapper.add(doc.text.slice(place), plain);
  return wrapper.finish();
}

function addMark(wrapper: Wrapper, text: string, { type, color, value }: Mark, colors: Colors): void {
  const detail = value === undefined ? '' : ` ${value}`;
  if (!colors.isColorSupported) {
    wrapper.add(`[${text} ${type}${detail}]`, plain);
    return;
  }
  wrapper.add(text, colors[color]);
  if (detail !== '') wrapper.add(`‹${detail.trim()}›`, colors.dim);
}

interface Wrapper {
  add(text: string, style: Style): void;
  finish(): string;
}

/** Fills lines word by word. A word may change its style midway, and one that is wider than a line keeps whole. */
function createWrapper(width: number): Wrapper {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  let word: Piece[] = [];

  const endWord = (): void => {
    if (word.length === 0) return;
    const wordWidth = word.reduce((sum, { text }) => sum + countColumns(text), 0);
    const styled = word.map(({ text, style }) => style(text)).join('');
    if (lineWidth > 0 && lineWidth + 1 + wordWidth > width) endLine();
    line += lineWidth > 0 ? ` ${styled}` : styled;
    lineWidth += (lineWidth > 0 ? 1 : 0) + wordWidth;
    word = [];
  };
  const endLine = (): void => {
    lines.push(line);
    line = '';
    lineWidth = 0;
  };

  return {
    add(text, style) {
      for (const part of text.split(/(\s+)/u)) {
        if (part === '') continue;
        if (/\S/u.test(part)) {
          word.push({ text: escapeControls(part), style });
          continue;
        }
        endWord();
        for (const _ of part.matchAll(/\n|\r(?!\n)/g)) endLine();
      }
    },
    finish() {
      endWord();
      endLine();
      return lines.join('\n');
    },
  };
}

/** Columns that a word takes, near enough to wrap by: one a character, none for a mark that joins another. */
function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) if (!/[\p{Mn}\p{Cf}]/u.test(character)) columns += 1;
  return columns;
}
