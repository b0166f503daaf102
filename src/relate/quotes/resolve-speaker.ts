import type { Mention, Resolved } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
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

/** Makes the lookup of speakers for one article: names as they are, "he" and "the minister" by what comes before. */
export function createResolver(
  doc: Resolved,
  quotations: readonly Quotation[],
): (speaker: Speaker | undefined, quotation: Quotation) => Mention | undefined {
  const holders = holdersOfTitles(doc);
  return (speaker, quotation) => {
    if (speaker === undefined) return undefined;
    if (speaker.kind === 'named') return speaker.mention;
    const own = mentionCovering(doc, speaker.start);
    if (own !== undefined && own.entity !== null && own.type !== 'TITLE' && own.type !== 'NORP') return own;
    if (speaker.kind === 'noun') {
      const holder = holders.get(speaker.noun);
      if (holder !== undefined) return holder ?? undefined;
      return isDocument(speaker) || THINGS_THAT_SPEAK.has(speaker.noun)
        ? undefined
        : lastMention(doc, quotations, quotation.open, 'PERSON', true);
    }
    if (speaker.word === 'it') return lastMention(doc, quotations, quotation.open, 'ORG');
    return speaker.word === 'they' ? undefined : lastMention(doc, quotations, quotation.open, 'PERSON');
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

/**
 * The subject of the nearest earlier sentence that names somebody outside quotations: of its mentions the first,
 * as "he" goes on about whom the sentence was about. With `alone`, only where it names no other.
 */
function lastMention(
  doc: Resolved,
  quotations: readonly Quotation[],
  before: number,
  type: 'PERSON' | 'ORG',
  alone = false,
): Mention | undefined {
  let found: Mention | undefined;
  let sentence: number | undefined;
  for (let at = firstEndingAfter(doc.mentions, before) - 1; at >= 0; at--) {
    const mention = doc.mentions[at];
    if (mention === undefined || mention.end < before - REACH) break;
    if (mention.type !== type || mention.entity === null || isQuoted(quotations, mention)) continue;
    const own = firstEndingAfter(doc.sentences, mention.start);
    if (sentence !== undefined && own !== sentence) break;
    sentence = own;
    if (alone && found !== undefined && found.entity !== mention.entity) return undefined;
    found = mention;
  }
  return found;
}

function isQuoted(quotations: readonly Quotation[], mention: Mention): boolean {
  const quotation = quotations[firstEndingAfter(quotations, mention.start)];
  return quotation !== undefined && quotation.start <= mention.start;
}
