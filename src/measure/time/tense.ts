import { firstEndingAfter } from '../../document/span.js';
import type { Tagged, Token } from '../../document/document.js';

export interface Direction {
  readonly towards: 'past' | 'future';
  /** Said by the word before the date, and not only by a verb near by. */
  readonly sure: boolean;
}

type Towards = Direction['towards'];

/** Words before a date that say where it lies, whatever the verb. */
const LEADING: ReadonlyMap<string, Towards> = new Map<string, Towards>([
  ['since', 'past'],
  ['next', 'future'],
  ['coming', 'future'],
  ['upcoming', 'future'],
]);
/** Words that say so only where no verb does, or where the verb stands before them: "adjourned until Friday". */
const LEANING: ReadonlyMap<string, Towards> = new Map<string, Towards>([
  ['until', 'future'],
  ['till', 'future'],
  ['for', 'future'],
  ['by', 'future'],
]);
const AFTER_ANY_VERB: ReadonlySet<string> = new Set(['until', 'till', 'for']);

const FUTURE_VERBS: ReadonlySet<string> = new Set(
  (
    "will 'll ’ll shall won't won’t wo due scheduled expected set planned planning hopes intends upcoming may might must " +
    'can could should would going plan hope aims vowed'
  ).split(' '),
);
const PAST_VERBS: ReadonlySet<string> = new Set(
  (
    "say says said tells told was were had did been has have didn't didn’t wasn't weren't hadn't " +
    'became began beat bent bet bid bit bled blew bore bought bound bred broke brought built burnt burst came cast ' +
    'caught chose clung cost crept cut dealt dove drank dreamt drew drove dug dwelt ate fed fell felt fled flew flung ' +
    'forbade forgave forgot fought found froze gave got grew ground heard held hid hit hung hurt kept knelt knew laid ' +
    'lay leapt learnt led left lent let lit lost made meant met mistook outdid overcame overran overtook overthrew ' +
    'paid pled put quit ran rang read rode rose sang sank sat saw sent shed shook shone shot showed shrank shut slept ' +
    'slid slit slung smelt sold sought sped spent spilt spoke spread sprang spun stank stole stood strode struck stuck ' +
    'stung strove swam swept swore swung taught thought threw took tore undertook underwent upheld went wept withdrew ' +
    'woke won wore wound wove wrote'
  ).split(' '),
);
/** Verbs of which the present tense says nothing about when. */
const TIMELESS: ReadonlySet<string> = new Set(
  'say says think thinks know knows want wants believe believes see sees need needs let lets thanks including'.split(
    ' ',
  ),
);

/** Verbs further than this many tokens away say nothing about a date. */
const REACH = 24;

/**
 * Whether a date at `start` is spoken of as past or as to come: by the word before it, or else by the nearest verb of
 * its sentence, those before it first. Undefined where nothing says.
 */
export function directionAt(doc: Tagged, start: number, end: number): Direction | undefined {
  const here = firstEndingAfter(doc.tokens, start);
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, start)];
  const first = Math.max(sentence?.firstToken ?? 0, here - REACH);
  const before = doc.tokens[here - 1]?.text.toLowerCase() ?? '';
  const leading = LEADING.get(before);
  if (leading !== undefined && here > first) return { towards: leading, sure: true };
  const towards = byVerbs(
    doc,
    { here, first, last: Math.min(sentence?.endToken ?? doc.tokens.length, here + REACH), end },
    before,
  );
  return towards === undefined ? undefined : { towards, sure: false };
}

interface Window {
  /** The date's first token. */
  readonly here: number;
  /** First and last (exclusive) token that may say something. */
  readonly first: number;
  readonly last: number;
  /** Where the date ends, in characters. */
  readonly end: number;
}

function byVerbs(
  { tokens }: Tagged,
  { here, first, last, end }: Window,
  before: string,
): Towards | undefined {
  for (let index = here - 1; index >= first; index--) {
    const direction = directionOf(tokens, index);
    if (direction !== undefined)
      return AFTER_ANY_VERB.has(before) && !isPerfect(tokens, index) ? 'future' : direction;
  }
  for (let index = here; index < last; index++) {
    if ((tokens[index]?.start ?? 0) < end) continue;
    const direction = directionOf(tokens, index);
    if (direction !== undefined) return direction;
  }
  return LEANING.get(before);
}

/** "had been shut until Friday" looks back. */
function isPerfect(tokens: readonly Token[], index: number): boolean {
  for (let back = index; back >= Math.max(0, index - 3); back--) {
    if (/^had$/i.test(tokens[back]?.text ?? '')) return true;
  }
  return false;
}

function directionOf(tokens: readonly Token[], index: number): Towards | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const word = token.text.toLowerCase();
  if (word === 'to') return leadsOn(tokens, index) ? 'future' : undefined;
  if (token.pos === 'PROPN') return undefined;
  if (PAST_VERBS.has(word)) return participleDirection(tokens, index);
  if (FUTURE_VERBS.has(word)) return 'future';
  if (word.length > 4 && word.endsWith('ed') && token.pos !== 'NOUN')
    return participleDirection(tokens, index);
  if (token.pos !== 'VERB' || TIMELESS.has(word)) return undefined;
  const before = tokens[index - 1]?.text.toLowerCase() ?? '';
  if (word.endsWith('ing')) return before === 'is' || before === 'are' ? 'future' : undefined;
  return before === 'to' ? undefined : 'future';
}

/** "is to meet", "plans to meet" look ahead; "refused to meet" and "came to town" do not. */
const BEFORE_TO = new Set(
  (
    'is are due set scheduled expected plan plans planned planning going hope hopes hoped want wants wanted intends ' +
    'intended aims agreed vowed promised likely ready deadline vote voted'
  ).split(' '),
);

function leadsOn(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.pos;
  return (next === 'VERB' || next === 'AUX') && BEFORE_TO.has(tokens[index - 1]?.text.toLowerCase() ?? '');
}

/** "will be held", "to be held" and "is held" are not past, "was held" and "has been held" are. */
function participleDirection(tokens: readonly Token[], index: number): Towards | undefined {
  const before = tokens[index - 1]?.text.toLowerCase() ?? '';
  if (before === 'be') return 'future';
  return before === 'is' || before === 'are' || before === "'s" ? undefined : 'past';
}
