import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { isBlank, type Reading } from './create-article.js';
import { flattenTables } from './flatten-tables.js';
import { readFrontMatter } from './front-matter.js';
import { splitMarkdown } from './split-markdown.js';

/** Nodes that hold blocks; every other node is a block of running text itself. */
const CONTAINERS: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem']);
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['html', 'definition', 'thematicBreak']);

/** Code between fences is no part of an article; four blanks before a paragraph are often only its indent. */
function isFenced(node: Nodes, source: string): boolean {
  return node.type === 'code' && /^[`~]{3}/.test(source.slice(node.position?.start.offset));
}

function joinLines(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (index === 0 ? line : line.trimStart())).join(' ');
}

/** Text of the words within a block: line breaks of the source are blanks, hard breaks stay. */
function toInline(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return joinLines(node.value);
  if ('children' in node) return node.children.map(toInline).join('');
  return toString(node, { includeHtml: false, includeImageAlt: false });
}

function isContainer(node: Nodes): node is Parents {
  return CONTAINERS.has(node.type);
}

/** Blocks of plain text in their order. The items of a list without blank lines stay on lines of their own. */
function toBlocks(node: Nodes, source: string): readonly string[] {
  if (WITHOUT_TEXT.has(node.type) || isFenced(node, source)) return [];
  if (!isContainer(node)) return [toInline(node).trim()].filter((block) => block !== '');
  const blocks = node.children.map((child) => toBlocks(child, source));
  const tight = node.type === 'list' && node.spread !== true;
  return tight ? [blocks.flat().join('\n')].filter((block) => block !== '') : blocks.flat();
}

function partToText({ text, plain }: { readonly text: string; readonly plain: boolean }): string {
  if (plain) return text.trim();
  return toBlocks(fromMarkdown(text), text).join('\n\n');
}

/**
 * Markdown: its words as blocks of plain text, without emphasis marks, link targets, images, HTML tags and fenced
 * code. A table's rows are lines, with a tab between two cells.
 */
export function readMarkdown(content: string): readonly Reading[] {
  const { draft, body, troubles } = readFrontMatter(content);
  const parts = splitMarkdown(flattenTables(body.replace(/\r\n?/g, '\n'))).map(partToText);
  const text = parts.filter((part) => part !== '').join('\n\n');
  if (isBlank(text)) return [{ trouble: { rule: 'empty-file', got: 'no text' } }];
  return [...troubles.map((trouble) => ({ trouble })), { draft: { ...draft, text } }];
}
