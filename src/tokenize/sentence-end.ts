import { abbreviationKind } from './abbreviations.js';
import { OPENERS } from './openers.js';
import type { Piece } from './scan.js';
import { SPEECH_VERBS } from './speech-verbs.js';

export interface Candidate {
  /** First piece of the sentence. */
  readonly first: number;
  /** The piece that may end it. */
  readonly stop: number;
  /** First piece behind it and its closing marks. */
  readonly next: number;
}

const SMALL_LETTER = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]|^[AI]$/u;
/** Marks that carry a sentence on. */
const CARRY_ON = /^[,;:.!?)\]}%…/]/u;
const OPENING_MARK = /^["“„«'‘([{]$|^``$/u;
const DASH = /^[-–—_]/u;
/** "1.", "12.", "a.", "IV." at the head of a line. */
const ITEM_NUMBER = /^(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})$/;
const BULLET = /^["“*•·○●▪([-]$/u;
/** "iPhone", "eBay" */
const SMALL_BRAND = /^\p{Ll}{1,2}\p{Lu}/u;
const NAMES_WITH_MARK = new Set(['Yahoo', 'Jeopardy']);
const COURTESY_TITLES = new Set(['Mr.', 'Mrs.', 'Ms.', 'Mr', 'Mrs', 'Ms']);
const AFTER_CLOCK =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?|Jan.*|Feb.*|March|Mar\.|April|Apr\.|May|June|July|Aug.*|Sep.*|Oct.*|Nov.*|Dec.*|[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|Greenwich|Moscow|Beijing|Local)$/;

/** A small word before a full stop may be an abbreviation that no table has; a longer one is not. */
const LONGEST_ABBREVIATION = 4;

/** “I … I do not know” is one sentence. */
const FEWEST_BEFORE_DOTS = 3;

/** Whether a piece can end a sentence at all: cheap, for every piece. */
export function mayEndSentence(piece: Piece): boolean {
  const last = piece.text.charCodeAt(piece.text.length - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026 || last === 0x3002;
}

/** Whether the sentence ends at `stop`, which may end one and has something of its paragraph behind it. */
export function endsSentence(pieces: readonly Piece[], candidate: Candidate): boolean {
  const { stop, next } = candidate;
  const mark = pieces[stop]?.text ?? '';
  const following = pieces[next]?.text ?? '';
  if (CARRY_ON.test(following)) return false;
  const kind = abbreviationKind(mark);
  if (kind === 'time' && stop <= candidate.first + 1) return false;
  if (kind !== undefined) return !isGlued(pieces, next) && endsAfterAbbreviation(pieces, next, kind);
  if (isGlued(pieces, next)) return endsWithoutBlank(pieces, candidate);
  if (mark === '.') return endsAfterFullStop(pieces, candidate);
  if (mark.startsWith('.') || mark === '…')
    return stop >= candidate.first + FEWEST_BEFORE_DOTS && !SMALL_LETTER.test(firstWord(pieces, next));
  return endsAfterCall(pieces, candidate);
}

/** "He left.The" is two sentences; "ASP.NET", "?-" and "wait...what" are not. */
function endsWithoutBlank(pieces: readonly Piece[], { stop, next }: Candidate): boolean {
  const before = pieces[stop - 1]?.text ?? '';
  return /^\p{Ll}{2}/u.test(before.slice(-2)) && CAPITALISED.test(firstWord(pieces, next));
}

function endsAfterFullStop(pieces: readonly Piece[], { first, stop, next }: Candidate): boolean {
  const before = pieces[stop - 1]?.text ?? '';
  const following = pieces[next]?.text ?? '';
  const isHead = stop - 1 === first || (stop - 2 === first && BULLET.test(pieces[first]?.text ?? ''));
  if (isHead && next === stop + 1 && ITEM_NUMBER.test(before)) return false;
  if (!SMALL_LETTER.test(following)) return true;
  if (SMALL_BRAND.test(following) || pieces[next + 1]?.text === '-') return true;
  return next === stop + 1 && before.length > LONGEST_ABBREVIATION && /^\p{L}+$/u.test(before);
}

/** After ! and ?: “Why?” she asked. — “Why?” Ms. Dlamini asked. */
function endsAfterCall(pieces: readonly Piece[], { stop, next }: Candidate): boolean {
  const following = pieces[next]?.text ?? '';
  if (SMALL_LETTER.test(following)) return false;
  if (DASH.test(following) && SMALL_LETTER.test(pieces[next + 1]?.text ?? '')) return false;
  if (NAMES_WITH_MARK.has(pieces[stop - 1]?.text ?? '')) return OPENERS.has(following);
  return next === stop + 1 || !isSpeaker(pieces, next);
}

/** Up to five words of a name, then a verb of speech. */
function isSpeaker(pieces: readonly Piece[], index: number): boolean {
  for (let end = index; end < index + 6; end++) {
    const word = pieces[end]?.text ?? '';
    if (SPEECH_VERBS.has(word)) return end > index;
    if (!CAPITAL.test(word) && word !== '-') return false;
  }
  return false;
}

function endsAfterAbbreviation(
  pieces: readonly Piece[],
  next: number,
  kind: NonNullable<ReturnType<typeof abbreviationKind>>,
): boolean {
  const following = pieces[next]?.text ?? '';
  if (kind === 'title' || kind === 'before') return false;
  const word = firstWord(pieces, next);
  if (!CAPITAL.test(word)) return false;
  if (kind === 'time') return !AFTER_CLOCK.test(following) && !/^[([]/.test(following);
  return OPENERS.has(word) || COURTESY_TITLES.has(word);
}

function isGlued(pieces: readonly Piece[], next: number): boolean {
  return pieces[next]?.start === pieces[next - 1]?.end;
}

/** The first word from `index` on, past opening marks. */
function firstWord(pieces: readonly Piece[], index: number): string {
  let word = index;
  while (word < index + 3 && OPENING_MARK.test(pieces[word]?.text ?? '')) word++;
  return pieces[word]?.text ?? '';
}
