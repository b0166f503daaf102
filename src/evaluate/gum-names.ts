import { z } from 'zod';
import { compareSpans, contains, overlaps, type Span } from '../document/span.js';
import type { OpenStretch } from './gold.js';
import type { SetName } from './set-name.js';

/** Words between a name and what stands behind it in its noun phrase: "Museum of Salt in Tema". */
const BEFORE_PLACE = / (?:in|at) (?:the )?$/;
/** "Kofi Owusu of the Harbour Party"; "of" is part of many names, but of no person's. */
const BEHIND_PERSON = / (?:of|from|in|at) (?:the )?$/;
const JOINED = /^,? (?:and|&) (?:the )?$/;

const CORE: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC']);
const ROLE =
  '(?:President|Minister|Secretary|Senator|Governor|Mayor|Chancellor|Premier|Ambassador|Commissioner|Sheriff|Director|Chair(?:man|woman)|Administrator|Spokes(?:man|woman|person)|MP|CEO)';
/** "Secretary of State", "U.S. Senator": a role that stands for its holder. */
const ROLE_ALONE = new RegExp(`^(?:.* )?${ROLE}(?: of .*)?$`);
const ROLE_BEFORE = new RegExp(`^.*\\b${ROLE} (?=\\p{Lu})`, 'u');

/**
 * The names of a set that are cut from noun phrases, as we draw them. GUM's own annotation are the phrases; a name that
 * ends with another one, follows a role or joins two is more than a name with us, and what stands in it counts alone.
 */
export function drawGumNames(names: readonly SetName[], text: string): readonly SetName[] {
  const inner = names.filter(({ nested, type }) => nested && CORE.has(type));
  const drawn = names
    .filter(({ nested }) => !nested)
    .flatMap((name) =>
      cutOut(
        name,
        inner.filter((other) => contains(name, other)),
        text,
      ),
    );
  for (const name of inner.toSorted(compareSpans)) {
    if (!drawn.some((other) => overlaps(name, other))) drawn.push({ ...name, nested: false });
  }
  return drawn.toSorted(compareSpans);
}

function cutOut(name: SetName, inner: readonly SetName[], text: string): readonly SetName[] {
  const isPerson = name.type === 'PER';
  const surface = text.slice(name.start, name.end);
  if (isPerson && ROLE_ALONE.test(surface)) return [];
  const parts = inner.filter(({ type }) => type === name.type);
  if (parts.some((part, index) => JOINED.test(text.slice(parts[index - 1]?.end ?? part.start, part.start)))) {
    return [];
  }
  const head = isPerson ? inner.find(({ type, start }) => type !== 'PER' && start === name.start) : undefined;
  const role = isPerson ? (ROLE_BEFORE.exec(surface)?.[0].length ?? 0) : 0;
  const start = Math.max(name.start + role, head === undefined ? 0 : head.end + 1);
  const behind = isPerson ? BEHIND_PERSON : BEFORE_PLACE;
  const ends = inner.flatMap((other) => {
    const link = behind.exec(text.slice(start, other.start));
    return link === null ? [] : [start + link.index];
  });
  return [{ ...name, start, end: Math.min(name.end, ...ends) }];
}

const phraseList = z.array(z.looseObject({ start: z.int(), end: z.int(), orig: z.string() }));
const LABELS: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/**
 * Parts of noun phrases that speak of a person, an organisation or a place and from which no name was cut, although they
 * hold a capital: "chief engineer Ama Danso". What is a phrase of its own is no such part, and a single word is a name or none.
 */
export function findOpenPhrases(
  mentions: unknown,
  names: readonly Span[],
  text: string,
): readonly OpenStretch[] {
  const phrases = phraseList.safeParse(mentions).data ?? [];
  return phrases.flatMap((phrase) => {
    const label = LABELS[phrase.orig];
    if (label === undefined) return [];
    const inside = phrases.filter((other) => contains(phrase, other) && !contains(other, phrase));
    return gaps(phrase, inside)
      .filter(
        (part) =>
          /\p{Lu}/u.test(text.slice(part.start, part.end)) &&
          (text.slice(part.start, part.end).includes(' ') || !contains(part, phrase)) &&
          !names.some((name) => overlaps(name, part)),
      )
      .map((part) => ({ ...part, label }));
  });
}

/** What `holes` leave of a span. */
function gaps({ start, end }: Span, holes: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const hole of holes.toSorted(compareSpans)) {
    if (hole.start > from) parts.push({ start: from, end: hole.start });
    from = Math.max(from, hole.end);
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
