import { Readability } from '@mozilla/readability';
import { isBlank, toTitle, type Reading } from './create-article.js';
import { readPageBlocks, type PageBlock } from './page-blocks.js';
import { isWithinPageLimits } from './page-limits.js';
import { readPageMetadata, type PageMetadata } from './page-metadata.js';
import { buildPageTree, isElement, type PageElement, type PageDocument, type PageNode } from './page-tree.js';
import { stripFurniture } from './strip-furniture.js';
import { stripPage } from './strip-page.js';

/** Fewer characters than this outside links are a menu, not an article. */
const SHORTEST_ARTICLE = 25;
/** Readability looks with less care for an article shorter than this; briefs are short. */
const CAREFUL_LENGTH = 140;
const LONGEST_BYLINE = 120;
/** Blocks at the head of an article among which its headline or byline may stand already. */
const HEAD_BLOCKS = 5;

interface Extract {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly content: PageElement | undefined;
}

function extract(document: PageDocument): Extract {
  const reader = new Readability<PageNode>(document as never, {
    disableJSONLD: true,
    charThreshold: CAREFUL_LENGTH,
    serializer: (node) => node as unknown as PageNode,
  });
  const found = reader.parse();
  const content = found?.content;
  return {
    title: toTitle(found?.title ?? undefined),
    byline: toTitle(found?.byline ?? undefined),
    content: content !== null && content !== undefined && isElement(content) ? content : undefined,
  };
}

/** A text as it is compared: letters and figures alone. */
function toKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The h1 that is the article's headline, not the paper's name: it has words in common with the title. */
function findHeadline({ headings }: PageMetadata, title: string | undefined): string | undefined {
  if (title === undefined) return headings.length === 1 ? headings[0] : undefined;
  const titleWords = new Set(title.split(/\s+/).map(toKey));
  return headings.find((heading) => {
    const words = heading
      .split(/\s+/)
      .map(toKey)
      .filter((word) => word !== '');
    const shared = words.filter((word) => titleWords.has(word)).length;
    return words.length > 1 && shared * 2 >= words.length;
  });
}

function findByline(byline: string | undefined, metadata: PageMetadata, head: string): string | undefined {
  const name = [byline, toTitle(metadata.author)].find(
    (candidate) =>
      candidate !== undefined &&
      candidate.length <= LONGEST_BYLINE &&
      /\p{L}/u.test(candidate) &&
      !/https?:|@|\.com\b/i.test(candidate),
  );
  if (name === undefined || toKey(head).includes(toKey(name.replace(/^by\s+/i, '')))) return undefined;
  return /^by\b/i.test(name) ? name : `By ${name}`;
}

/** Puts the headline first, and the byline behind it unless the article shows it. */
function compose(
  blocks: readonly string[],
  headline: string | undefined,
  byline: (head: string) => string | undefined,
): string {
  const key = headline === undefined ? '' : toKey(headline);
  const standing = key === '' ? -1 : blocks.slice(0, HEAD_BLOCKS).findIndex((block) => toKey(block) === key);
  const body = standing === -1 ? blocks : blocks.toSpliced(standing, 1);
  const first = standing === -1 ? headline : blocks[standing];
  const head = body.slice(0, HEAD_BLOCKS).join('\n');
  return [first, byline(head), ...body].filter((block) => block !== undefined).join('\n\n');
}

function isLink(block: PageBlock | undefined): boolean {
  return block?.ownCharacters === 0;
}

/** Without blocks that are one link each, where two or more stand together: menus and lists of other stories. */
function withoutLinkLists(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.filter(
    (block, index) => !isLink(block) || !(isLink(blocks[index - 1]) || isLink(blocks[index + 1])),
  );
}

function readPage(page: string): Reading {
  const stripped = stripPage(page);
  if (!isWithinPageLimits(stripped.markup))
    return { trouble: { rule: 'html-too-complex', got: 'more, or deeper nesting' } };
  const document = buildPageTree(stripped.markup, stripped.title ?? '');
  const metadata = readPageMetadata(document, stripped);
  stripFurniture(document.documentElement);
  const found = extract(document);
  const blocks = found.content === undefined ? [] : withoutLinkLists(readPageBlocks(found.content));
  const ownCharacters = blocks.reduce((sum, block) => sum + block.ownCharacters, 0);
  const enough = ownCharacters >= SHORTEST_ARTICLE;
  const texts = enough ? blocks.map(({ text }) => text) : (metadata.articleBody?.split(/\n+/) ?? []);
  if (isBlank(texts.join(''))) return { trouble: { rule: 'html-without-article', got: 'no running text' } };
  const title = metadata.title ?? found.title;
  const headline = findHeadline(metadata, title) ?? title;
  const { language, uri, published } = metadata;
  const text = compose(texts, headline, (head) => findByline(found.byline, metadata, head));
  return { draft: { text, title, language, uri, published } };
}

/** An article page: its headline, byline and text as blocks with blank lines between them. */
export function readHtml(page: string): readonly Reading[] {
  try {
    return [readPage(page)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'an unknown failure';
    return [{ trouble: { rule: 'html-too-complex', got: `a page on which its reader failed (${reason})` } }];
  }
}
