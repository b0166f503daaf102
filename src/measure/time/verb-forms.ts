import type { Token } from '../../document/document.js';
import { IRREGULAR_PASTS, PLAIN_PASTS } from './irregular-verbs.js';
import { words } from './time-rule.js';

/**
 * Where a verb puts a date beside it: before the day of publication, behind it, or as near to it as can be, which is
 * all that "was expected on Saturday" says.
 */
export type Towards = 'past' | 'future' | 'near';

/** Modals before a verb; "would have" and "could not" look back. */
const MODALS = words("will 'll ’ll shall won't won’t wo ca would may might must can could should ought");
const SURE_MODALS = words("will 'll ’ll shall won't won’t wo");
const NEGATIONS = words("not n't n’t never");
const PRESENT_BE = words("is are am 's ’s 're ’re 'm ’m isn't aren't isn’t aren’t");
const PAST_BE = words("was were wasn't weren't wasn’t weren’t");
const HAVE = words("has have having 've ’ve hasn't haven't hasn’t haven’t");
const HAD = words("had hadn't hadn’t 'd ’d");
const DID = words("did didn't didn’t");
/** Present forms with which papers tell of what has been said. */
const PRESENT_FOR_PAST = words('say says tells');
/** Ends in "ed" without being a past. */
const NO_PASTS = words(
  'need feed seed speed breed bleed weed deed reed heed greed creed steed indeed red bed wed embed hundred sacred naked kindred hatred exceed proceed succeed biped moped sled shred sped',
);
/** Said of what is to come. */
const SCHEDULED = words(
  'due expected scheduled planned slated billed set supposed anticipated forecast likely bound tipped poised fixed booked timed',
);
/** "plans to meet", "agreed to meet", "a vote to be held". */
const WILLING = words(
  'plan plans planned planning hope hopes hoped hoping want wants wanted intend intends intended aim aims agree agrees ' +
    'agreed vow vows vowed promise promises promised pledged ready deadline vote voted threatened decided preparing prepares ' +
    'going about chance opportunity has have need needs ought',
);
/** "invited to meet", "urged them to meet": after the asking, and perhaps before the report. */
const ASKING = words(
  'invited asked urged ordered told called prepared due allowed required obliged instructed',
);
/** Presents that give a timetable: "opens on Sunday". */
const TIMETABLE = words(
  'open begin start meet vote play face host resume return kick close end expire travel visit arrive leave depart fly ' +
    'head go come reopen continue conclude launch premiere debut compete tee convene gather reconvene hold stage run ' +
    'take fall finish retire join step sign tour elect address discuss decide consider quit welcome entertain receive celebrate mark appear stand',
);
/** Verbs of which the present says nothing about when. */
const TIMELESS = words(
  'think know want believe see need let thank include seem remain make give get mean ask call use show do does be hold like love',
);
/** Between a helper and its participle: "will stay closed". */
const LINKING = words('stay remain get become keep');
/** "wants them gone", "needs it passed". */
const WANTING = words('want wants need needs expect expects');
const PROPER_CASE = /^\p{Lu}\p{Ll}/u;

/** What the verb form at `index`, if it is one, says of a date in its clause; `sentenceStart` is its first token. */
export function towardsOf(
  tokens: readonly Token[],
  index: number,
  sentenceStart: number,
): Towards | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const word = token.text.toLowerCase();
  if (word === 'to') return ofInfinitive(tokens, index);
  if (token.text === 'May' && token.pos !== 'AUX') return undefined;
  if (index > sentenceStart && PROPER_CASE.test(token.text) && !isTitled(token, word)) return undefined;
  if (PRESENT_FOR_PAST.has(word) || PAST_BE.has(word) || HAD.has(word) || DID.has(word)) return 'past';
  if (MODALS.has(word)) return ofModal(tokens, index, word);
  if (SCHEDULED.has(word)) return ofScheduled(tokens, index, word, token);
  if (index === sentenceStart && token.pos === 'VERB' && PLAIN_PASTS.has(word)) return 'future';
  if (isPast(token, word)) return ofPast(tokens, index);
  if (PRESENT_BE.has(word)) return word.endsWith('s') && token.pos === 'PART' ? undefined : 'near';
  if (token.pos !== 'VERB' && !isOpening(tokens, index, word)) return undefined;
  return ofPresent(tokens, index, word, sentenceStart);
}

/** In a headline a verb may have a capital: "Will", "Sued", "Opens"; elsewhere a name was taken for a verb. */
function isTitled(token: Token, word: string): boolean {
  if (token.pos === 'PROPN') return false;
  return (
    MODALS.has(word) ||
    SCHEDULED.has(word) ||
    isForm(TIMETABLE, word) ||
    isPast(token, word) ||
    token.pos === 'AUX'
  );
}

function isPast({ pos }: Token, word: string): boolean {
  if (pos === 'NOUN' || pos === 'ADP') return false;
  return IRREGULAR_PASTS.has(word) || (word.endsWith('ed') && word.length > 3 && !NO_PASTS.has(word));
}

/** No modal stands before "said": "May said" has a name. */
function isPastOnly(word: string): boolean {
  return IRREGULAR_PASTS.has(word) && !PLAIN_PASTS.has(word);
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text.toLowerCase() ?? '';
}

/** The words that help the verb at `index`, back to front: of "will not be held" these are "be", "not", "will". */
function helpersOf(tokens: readonly Token[], index: number): readonly string[] {
  const helpers: string[] = [];
  for (let back = index - 1; back >= 0 && index - back <= 5; back--) {
    const word = wordAt(tokens, back);
    const isHelper =
      word === 'be' ||
      word === 'been' ||
      word === 'being' ||
      word === 'to' ||
      NEGATIONS.has(word) ||
      MODALS.has(word) ||
      PRESENT_BE.has(word) ||
      PAST_BE.has(word) ||
      HAVE.has(word) ||
      HAD.has(word);
    if (isHelper) helpers.push(word);
    else if (tokens[back]?.pos !== 'ADV' && !LINKING.has(word)) break;
    if (word === 'to') break;
  }
  return helpers;
}

/** "Polls open at eight": taken for an adjective. */
function isOpening(tokens: readonly Token[], index: number, word: string): boolean {
  const before = tokens[index - 1];
  return (
    word === 'open' &&
    (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
    before.text.endsWith('s') &&
    tokens[index + 1]?.pos === 'ADP'
  );
}

/** "will go", "could go", but "would have gone" and "could not go". */
function ofModal(tokens: readonly Token[], index: number, word: string): Towards | undefined {
  if (SURE_MODALS.has(word)) return 'future';
  const next = wordAt(tokens, index + 1);
  if (next === 'have') return 'past';
  if (word === 'may' && isPastOnly(next)) return undefined;
  if (word === 'could' || word === 'can' || word === 'ca') return NEGATIONS.has(next) ? 'past' : 'near';
  return 'future';
}

/** "due on Friday" and "is due" look ahead, "had been due" back; "was due" may do either. */
function ofScheduled(
  tokens: readonly Token[],
  index: number,
  word: string,
  { pos }: Token,
): Towards | undefined {
  const helpers = helpersOf(tokens, index);
  if (helpers.some((helper) => HAD.has(helper))) return 'past';
  if (helpers.some((helper) => PAST_BE.has(helper))) return 'near';
  if (helpers.some((helper) => HAVE.has(helper) || PRESENT_BE.has(helper) || helper === 'be'))
    return 'future';
  const next = wordAt(tokens, index + 1);
  if (word === 'due') return next === 'to' && tokens[index + 2]?.pos !== 'VERB' ? undefined : 'future';
  if (word === 'likely' || word === 'bound' || word === 'poised') return next === 'to' ? 'future' : undefined;
  if (word === 'set' || word === 'fixed' || word === 'booked' || word === 'forecast' || word === 'timed')
    return next === 'for' && pos !== 'NOUN' ? 'future' : ofPast(tokens, index);
  // "She planned the raid on Friday": a verb with an object.
  const before = tokens[index - 1]?.pos;
  return tokens[index + 1]?.pos === 'DET' || before === 'PRON' || before === 'PROPN' ? 'past' : 'future';
}

/** "was sunk", "sank" and "sunk on Sunday" look back, "will be sunk" ahead. */
function ofPast(tokens: readonly Token[], index: number): Towards | undefined {
  const helpers = helpersOf(tokens, index);
  const [first] = helpers;
  if (first === undefined) return isWithin(tokens, index, WANTING) ? 'future' : 'past';
  if (MODALS.has(first) && isPastOnly(wordAt(tokens, index))) return 'past';
  if (helpers.some((helper) => SURE_MODALS.has(helper))) return 'future';
  if (helpers.some((helper) => HAVE.has(helper) || HAD.has(helper) || PAST_BE.has(helper))) return 'past';
  if (helpers.some((helper) => MODALS.has(helper)))
    return helpers.some((helper) => NEGATIONS.has(helper)) ? 'past' : 'future';
  if (helpers.includes('to')) {
    const to = index - 1 - helpers.indexOf('to');
    const before = tokens[to - 1];
    return before?.pos === 'NOUN' || before?.pos === 'PROPN' ? 'future' : ofInfinitive(tokens, to);
  }
  return helpers.some((helper) => PRESENT_BE.has(helper)) || first === 'be' ? 'near' : 'past';
}

/** "is to meet", "plans to meet" look ahead; of "refused to meet" and "came to town" the verb before says. */
function ofInfinitive(tokens: readonly Token[], index: number): Towards | undefined {
  const next = tokens[index + 1]?.pos;
  if (next !== 'VERB' && next !== 'AUX') return undefined;
  const governor = wordAt(tokens, index - 1);
  if (PRESENT_BE.has(governor)) return 'future';
  if (PAST_BE.has(governor)) return 'near';
  if (SCHEDULED.has(governor) || WILLING.has(governor) || ASKING.has(governor)) {
    const helpers = helpersOf(tokens, index - 1);
    if (ASKING.has(governor) && !SCHEDULED.has(governor)) return 'near';
    if (helpers.some((helper) => HAD.has(helper))) return SCHEDULED.has(governor) ? 'past' : 'near';
    return helpers.some((helper) => PAST_BE.has(helper)) ? 'near' : 'future';
  }
  // "asked the council to report"
  return isWithin(tokens, index, ASKING) ? 'near' : undefined;
}

/** Whether one of a few verbs stands shortly before, with the words of its object between. */
function isWithin(tokens: readonly Token[], index: number, verbs: ReadonlySet<string>): boolean {
  for (let back = index - 1; back >= 0 && index - back <= 5; back--) {
    const token = tokens[back];
    if (verbs.has(wordAt(tokens, back))) return true;
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'AUX' || token.pos === 'VERB')
      return false;
  }
  return false;
}

function ofPresent(
  tokens: readonly Token[],
  index: number,
  word: string,
  sentenceStart: number,
): Towards | undefined {
  const before = wordAt(tokens, index - 1);
  if (word.endsWith('ing')) return PRESENT_BE.has(before) ? 'future' : undefined;
  if (index > sentenceStart && NO_SUBJECTS.has(tokens[index - 1]?.pos ?? '')) return undefined;
  if (DID.has(before) || helpersOf(tokens, index).some((helper) => helper === 'to' || MODALS.has(helper)))
    return undefined;
  if (isForm(TIMELESS, word)) return undefined;
  if (isForm(TIMETABLE, word) || index === sentenceStart) return 'future';
  return 'near';
}

/** Whether a word is a verb of the list, with "s" or without. */
function isForm(verbs: ReadonlySet<string>, word: string): boolean {
  return (
    verbs.has(word) ||
    (word.endsWith('s') &&
      (verbs.has(word.slice(0, -1)) || (word.endsWith('es') && verbs.has(word.slice(0, -2)))))
  );
}

/** "on bail", "the walk", "set bail": a noun that was taken for a verb. */
const NO_SUBJECTS: ReadonlySet<string> = new Set(['ADP', 'DET', 'VERB']);

/** "had been shut until Friday" looks back. */
export function isPerfect(tokens: readonly Token[], index: number): boolean {
  return HAD.has(wordAt(tokens, index)) || helpersOf(tokens, index).some((helper) => HAD.has(helper));
}
