/** What never belongs to an article's text; it is cut out before the page is parsed. */
const CUT =
  /<(?:(?<comment>!--)|(?<element>script|style|noscript|template|svg|math|iframe|object|audio|video|canvas|nav|title)(?=[\s/>])|(?<frame>\/?(?:html|head|body)(?=[\s>])|!doctype|\?xml))/gi;
const MOST_LINKED_DATA = 50;
const LONGEST_TITLE = 1_000;

export interface StrippedPage {
  /** The page without scripts, styles, menus, drawings, comments and the tags of its frame. */
  readonly markup: string;
  /** Content of the first title element, still escaped. */
  readonly title: string | undefined;
  /** Contents of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  /** Language that the html tag gives. */
  readonly language: string | undefined;
}

/** Offset behind the closing tag of `element`, from `start` on; undefined where it is never closed. */
function findClosing(page: string, element: string, start: number): { from: number; to: number } | undefined {
  const closing = new RegExp(`</${element}(?=[\\s/>])`, 'gi');
  closing.lastIndex = start;
  const match = closing.exec(page);
  if (match === null) return undefined;
  const end = page.indexOf('>', match.index);
  return { from: match.index, to: end === -1 ? page.length : end + 1 };
}

/** Cuts a page down to what can hold its article, in one pass from left to right. */
export function stripPage(page: string): StrippedPage {
  const kept: string[] = [];
  const linkedData: string[] = [];
  const neverClosed = new Set<string>();
  let title: string | undefined;
  let language: string | undefined;
  let read = 0;
  CUT.lastIndex = 0;
  for (let match = CUT.exec(page); match !== null; match = CUT.exec(page)) {
    const { comment, element, frame } = match.groups ?? {};
    const mark = comment === undefined ? '>' : '-->';
    const tagEnd = page.indexOf(mark, match.index + (comment === undefined ? 0 : 2));
    if (tagEnd === -1 && frame === undefined && comment === undefined) break;
    let end = tagEnd === -1 ? page.length : tagEnd + mark.length;
    const tag = page.slice(match.index, end);
    if (frame?.toLowerCase() === 'html')
      language ??= /\slang\s*=\s*["']?([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)/i.exec(tag.slice(0, 2_000))?.[1];
    if (element !== undefined && !tag.endsWith('/>')) {
      const name = element.toLowerCase();
      const closing = neverClosed.has(name) ? undefined : findClosing(page, name, end);
      if (closing === undefined) neverClosed.add(name);
      const content = page.slice(end, closing?.from ?? end);
      if (name === 'title') title ??= content.slice(0, LONGEST_TITLE);
      if (name === 'script' && linkedData.length < MOST_LINKED_DATA && tag.includes('ld+json'))
        linkedData.push(content);
      if (closing !== undefined) end = closing.to;
      else if (name === 'script' || name === 'style') end = page.length; // as browsers do
    }
    kept.push(page.slice(read, match.index));
    read = end;
    CUT.lastIndex = end;
  }
  return { markup: [...kept, page.slice(read)].join(' '), title, linkedData, language };
}
