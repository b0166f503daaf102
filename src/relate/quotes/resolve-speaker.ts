import type { Mention, Resolved } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { createGenders, genderOfPronoun, type Gender } from '../gender.js';
import { isDocument, type Speaker } from './clause.js';
import type { Quotation } from './quotation-marks.js';

/** How far back the person behind "he" is looked for, in characters. */
const REACH = 1200;

/** Nouns that stand for no person, or for several: "the ministry said". */
const THINGS_THAT_SPEAK: ReadonlySet<string> = new Set(
  `ministry company agency government court police firm group party union bank army council commission committee
  department board club newspaper paper website channel spokesman spokeswoman spokesperson source sources official officials
  source judges people residents witnesses men women students workers crowd organisation organization institute university
  team inquiry review verdict judgment ruling sign banner law constitution rule text`.split(/\s+/),
);

/** Verbs after which it is the other one who speaks: "X put it to him. “…,” he replied." */
const REPLIES: ReadonlySet<string> = new Set(['reply', 'answer', 'respond', 'retort', 'counter']);

/** Finds the mention of a speaker; `lemma` is the verb of speech. */
export type ResolveSpeaker = (
  speaker: Speaker | undefined,
  quotation: Quotation,
  lemma?: string,
) => Mention | undefined;

/** Makes the lookup of speakers for one article: names as they are, "he" and "the minister" by what comes before. */
export function createResolver(doc: Resolved, quotations: readonly Quotation[]): ResolveSpeaker {
  const holders = holdersOfTitles(doc);
  const genderOf = createGenders(doc);
  const last = (quotation: Quotation, search: Omit<Search, 'before' | 'genderOf'>) =>
    lastMention(doc, quotations, { before: quotation.open, genderOf, ...search });
  return (speaker, quotation, lemma) => {
    if (speaker === undefined) return undefined;
    if (speaker.kind === 'named') return speaker.mention;
    const own = mentionCovering(doc, speaker.start);
    if (own !== undefined && own.entity !== null && own.type !== 'TITLE' && own.type !== 'NORP') return own;
    if (speaker.kind === 'noun') {
      const holder = holders.get(speaker.noun);
      if (holder !== undefined) return holder ?? undefined;
      return isDocument(speaker) || THINGS_THAT_SPEAK.has(speaker.noun)
        ? undefined
        : last(quotation, { type: 'PERSON', alone: true });
    }
    if (speaker.word === 'it') return last(quotation, { type: 'ORG' });
    if (speaker.word === 'they') return undefined;
    const answers = REPLIES.has(lemma ?? '');
    return last(quotation, { type: 'PERSON', pronoun: speaker.word, answers });
  };
}

function mentionCovering(doc: Resolved, start: number): Mention | undefined {
  const mention = doc.mentions[firstEndingAfter(doc.mentions, start)];
  return mention !== undefined && mention.start <= start ? mention : undefined;
}

/** Head of a role → its only holder; null where two people have it. */
function holdersOfTitles({ mentions, text }: Resolved): ReadonlyMap<string, Mention | null> {
  const holders = new Map<string, Mention | null>();
  mentions.forEach((mention, index) => {
    if (mention.type !== 'TITLE') return;
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    const holder = [next, previous].find(
      (near) =>
        near?.type === 'PERSON' &&
        /^[\s,\p{L}.]{0,14}$/u.test(
          text.slice(Math.min(near.end, mention.end), Math.max(near.start, mention.start)),
        ),
    );
    if (holder === undefined) return;
    const head =
      mention.text
        .toLowerCase()
        .replace(/ (?:of|for|to|in|at) .*$/, '')
        .split(' ')
        .at(-1) ?? '';
    const known = holders.get(head);
    holders.set(head, known === undefined || known?.entity === holder.entity ? holder : null);
  });
  return holders;
}

interface Search {
  /** Offset before which the mention lies. */
  readonly before: number;
  readonly type: 'PERSON' | 'ORG';
  /** Only where the sentence names no other. */
  readonly alone?: boolean;
  /** "he" or "she", which the mention has to suit. */
  readonly pronoun?: string;
  /** Whoever is sought answers what the last sentence says to him. */
  readonly answers?: boolean;
  readonly genderOf: (entity: string) => Gender | undefined;
}

/**
 * The subject of the nearest earlier sentence that names somebody outside quotations: of its mentions the first,
 * as "he" goes on about whom the sentence was about. A sentence that says "he" or "his" before it names anybody goes on
 * about somebody earlier itself.
 */
function lastMention(
  doc: Resolved,
  quotations: readonly Quotation[],
  { before, type, alone = false, pronoun = '', answers = false, genderOf }: Search,
): Mention | undefined {
  const asked = genderOfPronoun(pronoun);
  let found: Mention | undefined;
  let sentence: number | undefined;
  /** Of two in one sentence, the one whose gender is known to suit goes before the one whose gender is not known. */
  let isSure = false;
  const settles = () =>
    found !== undefined && !(asked !== undefined && isAboutAnother(doc, quotations, found, asked, answers));
  for (let at = firstEndingAfter(doc.mentions, before) - 1; at >= 0; at--) {
    const mention = doc.mentions[at];
    if (mention === undefined || mention.end < before - REACH) break;
    if (mention.type !== type || mention.entity === null || isQuoted(quotations, mention)) continue;
    const gender = asked === undefined ? undefined : genderOf(mention.entity);
    if (gender !== undefined && gender !== asked) continue;
    if (gender === undefined && isSure && sentence === firstEndingAfter(doc.sentences, mention.start))
      continue;
    const own = firstEndingAfter(doc.sentences, mention.start);
    if (sentence !== undefined && own !== sentence) {
      if (settles()) return found;
      found = undefined;
    }
    sentence = own;
    isSure = gender !== undefined;
    if (alone && found !== undefined && found.entity !== mention.entity) return undefined;
    found = mention;
  }
  return settles() ? found : undefined;
}

const ASKING = /(?<!\b(?:was|were|been|being|is) )\b(?:asked|asks|wondered)\b/;
/** "She thanked", "Her partner is": the subject is somebody named earlier. */
const LED_BY_PRONOUN: Readonly<Record<Gender, RegExp>> = {
  man: /^\s*(?:he\b|his\b[^,]*\b(?:is|was)\b)/i,
  woman: /^\s*(?:she\b|her\b[^,]*\b(?:is|was)\b)/i,
};

const OBJECT_PRONOUN: Readonly<Record<Gender, RegExp>> = { man: /\bhim\b/i, woman: /\bher\b/i };

/** Whether the sentence of a mention goes on about somebody else: "Her partner is Clem.", "Clem put it to him." */
function isAboutAnother(
  doc: Resolved,
  quotations: readonly Quotation[],
  mention: Mention,
  asked: Gender,
  answers: boolean,
): boolean {
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, mention.start)];
  if (sentence === undefined) return false;
  const quoted = quotations[firstEndingAfter(quotations, sentence.start)];
  const start = quoted !== undefined && quoted.open < mention.start ? quoted.close : sentence.start;
  if (start < mention.start && LED_BY_PRONOUN[asked].test(doc.text.slice(start, mention.start))) return true;
  const behind = doc.text.slice(mention.end, sentence.end);
  return answers && (OBJECT_PRONOUN[asked].test(behind) || ASKING.test(behind));
}

function isQuoted(quotations: readonly Quotation[], mention: Mention): boolean {
  const quotation = quotations[firstEndingAfter(quotations, mention.start)];
  return quotation !== undefined && quotation.start <= mention.start;
}
