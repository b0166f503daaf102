import type { Mention, Resolved, Token } from '../../document/document.js';
import { firstEndingAfter, type Span } from '../../document/span.js';
import { DOCUMENT_NOUNS, speechLemma } from '../words/speech-verbs.js';

/** How many tokens beside a quotation are read for its speaker. */
const REACH = 60;

/** A verb of speech with the words that stand as its subject. */
export interface Cue extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly speaker: Speaker | undefined;
}

/** A named speaker, or the pronoun or noun that stands for one. */
export type Speaker =
  | { readonly kind: 'named'; readonly mention: Mention }
  | { readonly kind: 'pronoun'; readonly word: string; readonly start: number }
  | { readonly kind: 'noun'; readonly noun: string; readonly start: number };

/** Tokens and mentions of a stretch of text beside a quotation. */
export interface Stretch extends Span {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

export function stretch(doc: Resolved, start: number, end: number, fromEnd: boolean): Stretch {
  const first = firstEndingAfter(doc.tokens, start);
  const limit = firstEndingAfter(doc.tokens, end);
  const from = fromEnd ? Math.max(first, limit - REACH) : first;
  const tokens = doc.tokens.slice(from, fromEnd ? limit : Math.min(limit, first + REACH));
  const [begin, stop] = [
    Math.max(start, tokens[0]?.start ?? start),
    Math.min(end, tokens.at(-1)?.end ?? end),
  ];
  const mentions: Mention[] = [];
  for (let at = firstEndingAfter(doc.mentions, begin); at < doc.mentions.length; at++) {
    const mention = doc.mentions[at];
    if (mention === undefined || mention.start >= stop) break;
    mentions.push(mention);
  }
  return {
    start: begin,
    end: stop,
    tokens: tokens.filter((token) => token.start >= start && token.end <= end),
    mentions,
  };
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);
const SPEAKING_TYPES: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE']);
/** In front of a verb these make it no report: "refused to say", "did not say", "what he said". */
const NO_REPORT: ReadonlySet<string> = new Set(['to', 'not', 'never', "n't", 'nothing', 'without']);
/** In front of "to" these leave a report standing: "used to say", "went on to ask". */
const CATENATIVES: ReadonlySet<string> = new Set(['used', 'on', 'continued', 'likes', 'liked', 'began']);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'at',
  'from',
  'for',
  'with',
  'in',
  'to',
  'by',
  'on',
]);
const CLAUSE_END: ReadonlySet<string> = new Set(['.', ';', '!', '?']);

/** Verbs of speech in a stretch, in order, without those inside names. */
export function findCues(part: Stretch, names: KnownNames): readonly Cue[] {
  const cues: Cue[] = [];
  part.tokens.forEach((token, index) => {
    const lemma = speechLemma(token.text.toLowerCase());
    if (lemma === undefined) {
      const credited = creditsOther(part.tokens, index) ? subjectAfter(part, index + 1, names) : undefined;
      if (credited !== undefined) cues.push({ ...spanOf(token), lemma: 'accord', speaker: credited });
      return;
    }
    if (part.mentions.some(({ start, end }) => start <= token.start && token.end <= end)) return;
    if (isUnsaid(part.tokens, index)) return;
    const { start, end, text } = token;
    cues.push({ start, end, text, lemma, speaker: subjectOf(part, index, names) });
  });
  return cues;
}

/** "according to X", "in the words of X". */
function creditsOther(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.text.toLowerCase();
  return word === 'according' || (word === 'words' && tokens[index + 1]?.text.toLowerCase() === 'of');
}

function isUnsaid(tokens: readonly Token[], verb: number): boolean {
  const word = tokens[verb - 1]?.text.toLowerCase() ?? '';
  // "so-called"
  if (word === '-' || word.endsWith('-')) return true;
  if (!NO_REPORT.has(word)) return false;
  return word !== 'to' || !CATENATIVES.has(tokens[verb - 2]?.text.toLowerCase() ?? '');
}

function spanOf({ start, end, text }: Token): Span & { readonly text: string } {
  return { start, end, text };
}

/** The subject before the verb, or behind it where nothing stands before: "said X". */
function subjectOf(part: Stretch, verb: number, names: KnownNames): Speaker | undefined {
  const before = subjectBefore(part, verb, names);
  const inverted = part.tokens.slice(0, verb).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  return inverted
    ? (subjectAfter(part, verb + 1, names) ?? before)
    : (before ?? subjectAfter(part, verb + 1, names));
}

function subjectBefore(part: Stretch, verb: number, names: KnownNames): Speaker | undefined {
  const at = part.tokens[verb]?.start ?? part.end;
  const earlier = part.mentions.filter(
    ({ end, type, entity }) => end <= at && SPEAKING_TYPES.has(type) && entity !== null,
  );
  let close = verb - 1;
  while (
    close >= 0 &&
    ['also', 'later', 'then', 'has', 'had', 'have', 'however', 'once', 'finally'].includes(
      part.tokens[close]?.text.toLowerCase() ?? '',
    )
  )
    close--;
  const last = part.tokens[close];
  if (last === undefined) return undefined;
  const nearest = earlier.at(-1);
  const person = earlier.find(({ type }) => type === 'PERSON');
  if (nearest !== undefined && nearest.end >= last.end && nearest.start <= last.start) {
    const mention = nearest.type !== 'PERSON' && isComplement(part, nearest) ? (person ?? nearest) : nearest;
    return { kind: 'named', mention };
  }
  const untagged = untaggedName(part, last, names);
  if (untagged !== undefined) return untagged;
  const word = last.text.toLowerCase();
  if (PRONOUNS.has(word)) return { kind: 'pronoun', word, start: last.start };
  if (isNominal(part.tokens, close, last)) {
    return { kind: 'noun', noun: word, start: last.start };
  }
  const subject = person ?? earlier.find(({ type }) => type === 'ORG') ?? earlier[0];
  if (subject !== undefined) return { kind: 'named', mention: subject };
  const pronoun = part.tokens.slice(0, verb).find(({ text }) => PRONOUNS.has(text.toLowerCase()));
  return pronoun === undefined
    ? undefined
    : { kind: 'pronoun', word: pronoun.text.toLowerCase(), start: pronoun.start };
}

/** "the minister", "the 34-year-old striker", "the Dane". */
function isNominal(tokens: readonly Token[], close: number, last: Token): boolean {
  if (!/^\p{L}/u.test(last.text)) return false;
  return [1, 2, 3, 4].some(
    (back) =>
      tokens[close - back]?.text.toLowerCase() === 'the' &&
      tokens.slice(close - back + 1, close).every(({ pos }) => NOMINAL_PARTS.has(pos)),
  );
}

const NOMINAL_PARTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PUNCT', 'VERB']);

/** Whether a name hangs on a preposition: "a lecturer at Kyoto University said". */
function isComplement(part: Stretch, { start }: Mention): boolean {
  const index = part.tokens.findIndex((token) => token.start >= start);
  const [near, far] = [
    part.tokens[index - 1]?.text.toLowerCase() ?? '',
    part.tokens[index - 2]?.text.toLowerCase() ?? '',
  ];
  return PREPOSITIONS.has(near) || (near === 'the' && PREPOSITIONS.has(far));
}

/**
 * "said X, a doctor", "said its chairman, X", "said a spokesman for Y": the first person in the clause, else who else
 * it names.
 */
export function subjectAfter(part: Stretch, from: number, names: KnownNames): Speaker | undefined {
  const first = part.tokens[from];
  if (first === undefined) return undefined;
  if (PRONOUNS.has(first.text.toLowerCase()))
    return { kind: 'pronoun', word: first.text.toLowerCase(), start: first.start };
  const untagged = untaggedAfter(part, from, names);
  if (untagged !== undefined) return untagged;
  let stop = first.end;
  let noun: Token | undefined;
  for (const token of part.tokens.slice(from, from + 25)) {
    const inName = part.mentions.some(({ start, end }) => start <= token.start && token.end <= end);
    if (
      CLAUSE_END.has(token.text) ||
      (!inName && speechLemma(token.text.toLowerCase()) !== undefined && token.pos === 'VERB')
    )
      break;
    if (noun === undefined && /^\p{L}/u.test(token.text) && (token.pos === 'NOUN' || token.pos === 'PROPN'))
      noun = token;
    stop = token.end;
  }
  const named = part.mentions.filter(
    ({ start, end, type, entity }) =>
      start >= first.start && end <= stop && SPEAKING_TYPES.has(type) && entity !== null,
  );
  const person = named.find(({ type }) => type === 'PERSON');
  if (person !== undefined) return { kind: 'named', mention: person };
  if (first.text.toLowerCase() === 'the' && noun !== undefined)
    return { kind: 'noun', noun: noun.text.toLowerCase(), start: noun.start };
  const other = named[0];
  return other === undefined ? undefined : { kind: 'named', mention: other };
}

/** Words of the names of persons, where only one person of the article has them → a mention of that person. */
export type KnownNames = ReadonlyMap<string, Mention | undefined>;

export function namesOfPersons(mentions: readonly Mention[]): KnownNames {
  const names = new Map<string, Mention | undefined>();
  for (const mention of mentions) {
    if (mention.type !== 'PERSON' || mention.entity === null || mention.kind !== 'name') continue;
    for (const word of mention.text.split(' ')) {
      const known = names.get(word);
      if (!names.has(word)) names.set(word, mention);
      else if (known?.entity !== mention.entity) names.set(word, undefined);
    }
  }
  return names;
}

/** A name that no tagger has marked here, but elsewhere: "Haddad said". */
function untaggedName(part: Stretch, token: Token, names: KnownNames): Speaker | undefined {
  if (
    token.pos !== 'PROPN' ||
    part.mentions.some(({ start, end }) => start <= token.start && token.end <= end)
  )
    return undefined;
  const mention = names.get(token.text);
  return mention === undefined ? undefined : { kind: 'named', mention };
}

/** "said Kamal Haddad", whose surname is known. */
function untaggedAfter(part: Stretch, from: number, names: KnownNames): Speaker | undefined {
  for (const token of part.tokens.slice(from, from + 4)) {
    if (token.pos !== 'PROPN') return undefined;
    const found = untaggedName(part, token, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the subject is something on paper: "the statement said". */
export function isDocument(speaker: Speaker | undefined): boolean {
  return speaker?.kind === 'noun' && DOCUMENT_NOUNS.has(speaker.noun);
}
