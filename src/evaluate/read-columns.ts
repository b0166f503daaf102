import type { GoldDocument, GoldMention } from './gold.js';
import { schemeOf } from './scheme-of.js';

/** Marks a new article, as in CoNLL-2003. */
const NEW_ARTICLE = '-DOCSTART-';
/** "O", "B-PER", "I-ORG", "S-LOC", "E-LOC", "U-LOC", "L-LOC": IOB, BIO, BIOES and BILOU alike. */
const LABEL = /^(?:O|(?<part>[BIESLU])-(?<type>\S+))$/;
/** Tokens that stand right behind the one before, and those that the next stands right behind. */
const CLOSING = /^(?:[.,;:!?%)\]}]|'s|’s|n't|''|'(?:re|ve|ll|d|m))$/i;
const OPENING = /^(?:[([{$£€]|``)$/;

/** A token with its label taken apart. */
interface Row {
  readonly word: string;
  readonly part: string | undefined;
  readonly type: string | undefined;
}

/**
 * Reads a set of columns: a token a line, the token first and its label last, a blank line between sentences. The text is
 * put together anew from the tokens, a sentence a paragraph, as such files do not keep it.
 *
 * @throws Error at a line of another form, with its number
 */
export function readColumns(set: string, content: string): readonly GoldDocument[] {
  const articles: Row[][][] = [[[]]];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const sentences = articles.at(-1);
    if (line.startsWith(NEW_ARTICLE)) articles.push([[]]);
    else if (line.trim() === '') sentences?.push([]);
    else if (!line.startsWith('# ')) sentences?.at(-1)?.push(readRow(line, set, index + 1));
  }
  const labels = new Set(articles.flat(2).flatMap(({ type }) => type ?? []));
  const scheme = schemeOf(set, labels);
  return articles
    .map((sentences, index) => ({ id: `${set}.${index + 1}`, ...join(sentences), scheme }))
    .filter(({ text }) => text !== '');
}

function readRow(line: string, set: string, number: number): Row {
  const cells = line.trim().split(/\s+/);
  const label = LABEL.exec(cells.at(-1) ?? '');
  if (label === null || cells.length < 2) {
    throw new Error(
      `Expected a token and a label such as B-PER in ${set} line ${number}, got "${line.slice(0, 60)}".`,
    );
  }
  return { word: cells[0] ?? '', part: label.groups?.['part'], type: label.groups?.['type'] };
}

function join(sentences: readonly (readonly Row[])[]): { text: string; mentions: readonly GoldMention[] } {
  let text = '';
  const mentions: { start: number; end: number; type: string }[] = [];
  for (const rows of sentences) {
    if (rows.length === 0) continue;
    if (text !== '') text += '\n\n';
    let before: Row | undefined;
    for (const row of rows) {
      if (before !== undefined && !CLOSING.test(row.word) && !OPENING.test(before.word)) text += ' ';
      const start = text.length;
      text += row.word;
      const open = mentions.at(-1);
      if (row.type !== undefined) {
        const goesOn = open !== undefined && before?.type === row.type && isInside(row, before);
        if (goesOn) open.end = text.length;
        else mentions.push({ start, end: text.length, type: row.type });
      }
      before = row;
    }
  }
  return {
    text,
    mentions: mentions.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) })),
  };
}

/** Whether a token goes on with the name of the token before, which has the same type. */
function isInside({ part }: Row, before: Row): boolean {
  return part !== 'B' && part !== 'S' && part !== 'U' && !'ESLU'.includes(before.part ?? 'O');
}
