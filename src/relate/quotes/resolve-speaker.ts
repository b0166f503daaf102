import type { Mention, Resolved } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { isDocument, type Speaker } from './clause.js';
import type { Quotation } from './quotation-marks.js';

/** How far back the person behind "the minister" is looked for, in characters. */
const REACH = 1200;

/** Nouns that stand for no person, or for several: "the ministry said". */
const THINGS_THAT_SPEAK: ReadonlySet<string> = new Set(
  `ministry company agency government court police firm group party union bank army council commission committee
  department board club newspaper paper website channel spokesman spokeswoman spokesperson source sources official officials
  source judges people residents witnesses men women students workers crowd organisation organization institute university
  team inquiry review verdict judgment ruling sign banner law constitution rule text`.split(/\s+/),
);

/** Finds the mention of a speaker; whom the text only suggests, for words in quotation marks alone. */
export type ResolveSpeaker = (speaker: Speaker | undefined, quotation?: Quotation) => Mention | undefined;

/**
 * Makes the lookup of speakers for one article: names, pronouns and descriptions as the resolver has them, "the
 * minister" else by what comes before.
 */
export function createResolver(doc: Resolved, quotations: readonly Quotation[]): ResolveSpeaker {
  const holders = holdersOfTitles(doc);
  return (speaker, quotation) => {
    if (speaker === undefined) return undefined;
    if (speaker.kind === 'named') return speaker.mention;
    const own = mentionCovering(doc, speaker.start);
    if (own !== undefined && own.entity !== null && own.type !== 'TITLE' && own.type !== 'NORP') return own;
    if (speaker.kind === 'pronoun') return undefined;
    const holder = holders.get(speaker.noun);
    if (holder !== undefined) return holder ?? undefined;
    return quotation === undefined || isDocument(speaker) || THINGS_THAT_SPEAK.has(speaker.noun)
      ? undefined
      : lastPerson(doc, quotations, quotation.open);
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

/** The only person whom the nearest earlier sentence with a person names outside quotations. */
function lastPerson(doc: Resolved, quotations: readonly Quotation[], before: number): Mention | undefined {
  let found: Mention | undefined;
  let sentence: number | undefined;
  for (let at = firstEndingAfter(doc.mentions, before) - 1; at >= 0; at--) {
    const mention = doc.mentions[at];
    if (mention === undefined || mention.end < before - REACH) break;
    if (mention.type !== 'PERSON' || mention.entity === null || isQuoted(quotations, mention)) continue;
    const own = firstEndingAfter(doc.sentences, mention.start);
    if (sentence !== undefined && own !== sentence) break;
    if (found !== undefined && found.entity !== mention.entity) return undefined;
    sentence = own;
    found = mention;
  }
  return found;
}

function isQuoted(quotations: readonly Quotation[], mention: Mention): boolean {
  const quotation = quotations[firstEndingAfter(quotations, mention.start)];
  return quotation !== undefined && quotation.start <= mention.start;
}
