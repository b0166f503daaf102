import { isElement, isTextNode, type PageElement, type PageNode } from './page-tree.js';

export interface PageBlock {
  readonly text: string;
  /** Characters of it that are not in links. */
  readonly ownCharacters: number;
}

/** Elements whose words stand in a line with those around them; every other element begins a block. */
const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object form input select textarea'.split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

interface Writer {
  readonly blocks: PageBlock[];
  parts: string[];
  ownCharacters: number;
}

function endBlock(writer: Writer): void {
  const lines = writer.parts.join('').split('\n');
  const text = lines
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  if (text !== '') writer.blocks.push({ text, ownCharacters: writer.ownCharacters });
  writer.parts = [];
  writer.ownCharacters = 0;
}

function writeText(node: PageNode, writer: Writer, inLink: boolean, verbatim: boolean): void {
  const text = node.textContent ?? '';
  writer.parts.push(verbatim ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  if (!inLink) writer.ownCharacters += text.trim().length;
}

/** Goes as deep as the page is nested, which `isWithinPageLimits` bounds. */
function write(node: PageNode, writer: Writer, inLink: boolean, verbatim: boolean): void {
  if (isTextNode(node)) return writeText(node, writer, inLink, verbatim);
  if (!isElement(node) || WITHOUT_TEXT.has(node.localName)) return;
  const name = node.localName;
  if (name === 'br') {
    writer.parts.push('\n');
    return;
  }
  const writeChildren = (): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      write(child, writer, inLink || name === 'a', verbatim || name === 'pre');
  };
  if (INLINE_ELEMENTS.has(name)) {
    if (name === 'q') writer.parts.push('“');
    writeChildren();
    if (name === 'q') writer.parts.push('”');
  } else if (CELLS.has(name)) {
    writeChildren();
    writer.parts.push('\t');
  } else {
    endBlock(writer);
    writeChildren();
    endBlock(writer);
  }
}

/** The words of an element as blocks (paragraphs, headings, rows, items), blanks as a browser shows them. */
export function readPageBlocks(element: PageElement): readonly PageBlock[] {
  const writer: Writer = { blocks: [], parts: [], ownCharacters: 0 };
  write(element, writer, false, false);
  endBlock(writer);
  return writer.blocks;
}
