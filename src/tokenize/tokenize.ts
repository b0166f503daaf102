import type { Article, Token, Tokenized } from '../document/document.js';
import { textOf } from '../document/span.js';
import type { LanguageModel } from './language-model.js';
import { findParagraphs } from './paragraphs.js';
import { findPublished } from './published.js';
import { scan, type Piece } from './scan.js';
import { findSentences } from './sentences.js';
import { findStructure } from './structure.js';

/**
 * Cuts an article into tokens and sentences and finds its headline, byline and dateline. A missing title is taken
 * from the headline, a missing date from the dateline. Any text will do; what is not read is in `skipped`.
 */
export function tokenize(article: Article, language: LanguageModel): Tokenized {
  const { text } = article;
  const { pieces, skipped } = scan(text);
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(pieces, paragraphs);
  const tokens = tagPieces(pieces, language);
  const layout = findStructure(text, article.title, paragraphs, tokens);
  const { headline, byline, dateline } = layout;
  const title =
    article.title ?? (headline === null ? undefined : textOf(text, headline).replace(/\s+/g, ' '));
  return {
    ...article,
    ...(title === undefined ? {} : { title }),
    ...findPublished(article, layout),
    tokens,
    sentences,
    structure: { headline, byline, dateline },
    skipped,
  };
}

function tagPieces(pieces: readonly Piece[], language: LanguageModel): readonly Token[] {
  const parts = language.partsOfSpeech(pieces.map(({ text }) => text));
  return pieces.map(({ start, end, text }, index) => ({ start, end, text, pos: parts[index] ?? 'X' }));
}
