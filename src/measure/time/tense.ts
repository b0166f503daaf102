import { firstEndingAfter } from '../../document/span.js';
import type { Tagged, Token } from '../../document/document.js';
import { WEEKDAYS } from './lexicon.js';
import { words } from './time-rule.js';
import { isPerfect, towardsOf, type Towards } from './verb-forms.js';

export interface Direction {
  readonly towards: Towards;
  /** Said by the word before the date, and not only by a verb near by. */
  readonly sure: boolean;
}

/** Words before a date that say where it lies, whatever the verb. */
const LEADING: ReadonlyMap<string, Towards> = new Map<string, Towards>([
  ['since', 'past'],
  ['next', 'future'],
  ['coming', 'future'],
  ['upcoming', 'future'],
]);
/** Words that say so only where no verb does. */
const LEANING: ReadonlyMap<string, Towards> = new Map<string, Towards>([
  ['until', 'future'],
  ['till', 'future'],
  ['for', 'future'],
  ['by', 'future'],
  ['before', 'near'],
]);
/** Done up to the day of publication, these reach beyond it: "adjourned until Friday". */
const REACHING = words(
  'adjourned postponed suspended extended delayed deferred remanded closed shut barred banned halted pushed moved ' +
    'continued given put prolonged detained jailed reserved held stopped set',
);
/** Of which a date is the object: "the judge set March 4 for the trial". */
const SETTING = words('set fixed scheduled chose proposed');
const DELIVERY = words('delivery settlement futures contract contracts');
/** Traded by the month in which they are delivered: "December gold fell". */
const TRADED = words(
  'gold silver copper platinum crude brent corn wheat soybeans soybean cotton sugar cocoa coffee gasoline cattle hogs futures',
);
const IN_MONTH = words('in since until during last this early late and from to by');

/** Marks and words behind which a clause begins: a date that stands there belongs to the verb behind it. */
const OPENERS = words('and but that while ; : ( — – -- - “ " `` •');
const PREPOSITIONS = words('on in by at from until till after before during late early');
/** Behind these marks begins another sentence, whatever the splitter says. */
const BORDERS = words('; : •');

/** Verbs further than this many tokens away say nothing about a date. */
const REACH = 24;

/**
 * Whether a date at `start` is spoken of as past, as to come or only as near: by the word before it, or else by the
 * verb nearest to it in its clause, then in its sentence. Undefined where nothing says.
 */
export function directionAt(doc: Tagged, start: number, end: number): Direction | undefined {
  const here = firstEndingAfter(doc.tokens, start);
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, start)];
  const sentenceStart = sentence?.firstToken ?? 0;
  const before = doc.tokens[here - 1]?.text.toLowerCase() ?? '';
  const leading = LEADING.get(before);
  if (leading !== undefined && here > sentenceStart) return { towards: leading, sure: true };
  const behind = firstEndingAfter(doc.tokens, end);
  const after = doc.tokens[behind]?.text.toLowerCase() ?? '';
  if (before === 'for' ? DELIVERY.has(after) : TRADED.has(after) && !IN_MONTH.has(before))
    return { towards: 'future', sure: true };
  const towards = byVerbs(doc, {
    sentenceStart,
    here,
    first: Math.max(sentenceStart, here - REACH),
    behind,
    last: Math.min(sentence?.endToken ?? doc.tokens.length, behind + REACH),
  });
  return towards === undefined ? undefined : { towards, sure: false };
}

interface Window {
  readonly sentenceStart: number;
  /** The date's first token, and the first behind it. */
  readonly here: number;
  readonly behind: number;
  /** First and last (exclusive) token that may say something. */
  readonly first: number;
  readonly last: number;
}

function byVerbs({ text, tokens }: Tagged, window: Window): Towards | undefined {
  const { here, sentenceStart } = window;
  const before = here > sentenceStart ? (tokens[here - 1]?.text.toLowerCase() ?? '') : '';
  const opening = PREPOSITIONS.has(before) ? here - 1 : here;
  const opens =
    opening <= sentenceStart ||
    text[(tokens[opening]?.start ?? 0) - 1] === '\n' ||
    OPENERS.has(tokens[opening - 1]?.text.toLowerCase() ?? '');
  const entry = opening <= sentenceStart && isEntry(tokens, window);
  const ahead = () => verbBehind(tokens, entry ? { ...window, behind: window.behind + 1 } : window);
  const back = () => verbBefore(tokens, window, before);
  const towards = (opens ? (ahead() ?? back()) : (back() ?? ahead())) ?? LEANING.get(before);
  return towards ?? (entry ? 'future' : undefined);
}

/** "Monday: Chinese trade." is an entry of a calendar of what is to come, "May 3: …" one of a chronicle. */
function isEntry(tokens: readonly Token[], { here, behind }: Window): boolean {
  return (
    WEEKDAYS.has(tokens[here]?.text.toLowerCase() ?? '') &&
    tokens[here + 1]?.text === ':' &&
    behind === here + 1
  );
}

function verbBefore(
  tokens: readonly Token[],
  { here, first, sentenceStart }: Window,
  before: string,
): Towards | undefined {
  for (let index = here - 1; index >= first; index--) {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    if (BORDERS.has(word)) return undefined;
    const towards = towardsOf(tokens, index, sentenceStart);
    if (towards === undefined) continue;
    if (towards !== 'past' || isPerfect(tokens, index)) return towards;
    if (before === 'for') return 'future';
    if (before === 'until' || before === 'till') return REACHING.has(word) ? 'future' : 'near';
    return index === here - 1 && SETTING.has(word) ? 'future' : 'past';
  }
  return undefined;
}

/** The first verb behind the date that says more than "near", or else the first that says that. */
function verbBehind(tokens: readonly Token[], { behind, last, sentenceStart }: Window): Towards | undefined {
  let near: Towards | undefined;
  for (let index = behind; index < last; index++) {
    if (BORDERS.has(tokens[index]?.text ?? '')) break;
    const towards = towardsOf(tokens, index, sentenceStart);
    if (towards === 'past' || towards === 'future') return towards;
    near ??= towards;
  }
  return near;
}
