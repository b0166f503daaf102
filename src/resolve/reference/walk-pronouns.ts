import type { Measured } from '../../document/document.js';
import type { EntityType } from '../../document/types.js';
import { thingOfMentions } from '../thing-of.js';
import { findPronouns, type Pronoun } from './find-pronouns.js';
import { genderOf, type Gender, type ShownGender } from './gender.js';
import type { Facts } from './feature-families.js';
import { isOneClause } from './one-clause.js';
import { pairFacts, type Candidate } from './pair-features.js';
import type { PronounNumber } from './pronoun-forms.js';
import type { Ranked } from './rank.js';
import { createSyntax, type Syntax } from './read-syntax.js';
import { voidFacts } from './void-features.js';

/** Mentions of one thing, by their positions in the document's list, in order. */
export interface NamedThing {
  readonly mentions: readonly number[];
}

/** A pronoun's possible antecedents. */
export interface Question {
  readonly pronoun: Pronoun;
  readonly candidates: readonly ScoredCandidate[];
  /** Of the answer that it is none of them. */
  readonly nothing: Facts;
}

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly facts: Facts;
}

/** The thing that is meant, and how likely it is; or undefined. */
export type Answer = (question: Question) => Ranked | undefined;

/** What each kind of pronoun can stand for. */
const TYPES: Readonly<Record<PronounNumber, ReadonlySet<EntityType>>> = {
  person: new Set(['PERSON', 'ORG', 'GPE', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LOC', 'FAC']),
  thing: new Set(['ORG', 'GPE', 'LOC', 'FAC', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW']),
  several: new Set(['ORG', 'NORP', 'GPE']),
  relative: new Set(['PERSON']),
};

/** A pronoun shows the gender of its thing for sure where that is so likely. */
const SURE = 0.9;
/** Mentions back, sentences back and mentions ahead that are looked at: bounds the work. */
const MENTIONS_BACK = 40;
const SENTENCES_BACK = 6;
const MENTIONS_AHEAD = 6;

/**
 * Asks for each pronoun, in order of reading, what it stands for. An answer is a mention of its thing for the pronouns
 * that come after it, and shows its gender.
 */
export function walkPronouns(doc: Measured, things: readonly NamedThing[], answer: Answer): void {
  const pronouns = findPronouns(doc);
  if (pronouns.length === 0) return;
  const { tokens, mentions } = doc;
  const syntaxOf = createSyntax(doc);
  const thingOf = thingOfMentions(things, mentions.length);
  const genders = createGenders(doc, things);
  const names: Candidate[] = [];
  const leads = new Map<EntityType, number>();
  for (const [at, mention] of mentions.entries()) {
    const thing = thingOf[at];
    if (thing === undefined || thing === -1) continue;
    names.push({ thing, type: mention.type, syntax: syntaxOf(mention), word: undefined });
    if (!leads.has(mention.type)) leads.set(mention.type, thing);
  }
  const counts = new Int32Array(things.length);
  /** What has been read: names and resolved pronouns in order. */
  const read: Candidate[] = [];
  const readOne = (candidate: Candidate): void => {
    read.push(candidate);
    counts[candidate.thing] = (counts[candidate.thing] ?? 0) + 1;
  };
  let next = 0;

  for (const pronoun of pronouns) {
    for (
      let name = names[next];
      name !== undefined && name.syntax.first < pronoun.token;
      name = names[++next]
    )
      readOne(name);
    const token = tokens[pronoun.token];
    if (token === undefined) continue;
    const own = syntaxOf(token);
    const suits = (candidate: Candidate) =>
      TYPES[pronoun.number].has(candidate.type) &&
      agrees(genders.of(candidate.thing), pronoun.gender) &&
      !isBound(pronoun, own, candidate, doc);
    const found = pronoun.number === 'relative' ? headOf(read, own, doc) : read;
    const before = backFrom(found, own, suits);
    const ahead = mayLookAhead(pronoun, own, doc) ? aheadFrom(names, next, own, suits) : [];
    const ask = (candidate: Candidate, between: number, earlier: Candidate | undefined): ScoredCandidate => {
      const { thing, type, syntax } = candidate;
      const standing = {
        gender: genders.of(thing),
        mentions: counts[thing] ?? 0,
        between,
        first: earlier?.syntax.sentence !== syntax.sentence,
        lead: leads.get(type) === thing,
      };
      return { candidate, facts: pairFacts(pronoun, own, candidate, standing, tokens) };
    };
    const candidates = [
      ...withOthersBetween(before, (candidate, between, index) => ask(candidate, between, before[index + 1])),
      ...withOthersBetween(ahead, (candidate, between) => ask(candidate, between, undefined)),
    ];
    const { thing, probability = 0 } =
      answer({ pronoun, candidates, nothing: voidFacts(pronoun, own, tokens) }) ?? {};
    const type = candidates.find(({ candidate }) => candidate.thing === thing)?.candidate.type;
    if (thing === undefined || type === undefined) continue;
    readOne({ thing, type, syntax: own, word: pronoun.word });
    if (pronoun.gender !== undefined) genders.show(thing, pronoun.gender, probability >= SURE);
  }
}

type Suits = (candidate: Candidate) => boolean;

/** The last mentions that suit, the nearest first. */
function backFrom(read: readonly Candidate[], own: Syntax, suits: Suits): readonly Candidate[] {
  const found: Candidate[] = [];
  const farthest = Math.max(0, read.length - MENTIONS_BACK);
  for (let at = read.length - 1; at >= farthest; at--) {
    const candidate = read[at];
    if (candidate === undefined || own.sentence - candidate.syntax.sentence > SENTENCES_BACK) break;
    if (suits(candidate)) found.push(candidate);
  }
  return found;
}

/** The next mentions of the sentence that suit. */
function aheadFrom(
  names: readonly Candidate[],
  next: number,
  own: Syntax,
  suits: Suits,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = next; at < next + MENTIONS_AHEAD; at++) {
    const name = names[at];
    if (name?.syntax.sentence !== own.sentence) break;
    if (suits(name)) found.push(name);
  }
  return found;
}

/** Tells of each candidate how many other things are named between it and the pronoun. */
function withOthersBetween<Result>(
  candidates: readonly Candidate[],
  ask: (candidate: Candidate, between: number, index: number) => Result,
): readonly Result[] {
  const things: number[] = [];
  return candidates.map((candidate, index) => {
    const isNew = !things.includes(candidate.thing);
    const between = things.length - (isNew ? 0 : 1);
    if (isNew) things.push(candidate.thing);
    return ask(candidate, between, index);
  });
}

function agrees(shown: ShownGender | undefined, asked: Gender | undefined): boolean {
  return shown === undefined || !shown.sure || asked === undefined || shown.gender === asked;
}

function createGenders({ mentions, tokens }: Measured, things: readonly NamedThing[]) {
  /** By thing; null for what shows none. */
  const known: (ShownGender | null)[] = [];
  const of = (thing: number): ShownGender | undefined => {
    let shown = known[thing];
    if (shown === undefined) {
      const own = things[thing]?.mentions ?? [];
      const isPerson = mentions[own[0] ?? 0]?.type === 'PERSON';
      shown = (isPerson && genderOf(own, mentions, tokens)) || null;
      known[thing] = shown;
    }
    return shown ?? undefined;
  };
  return {
    of,
    /** A pronoun that stands for the thing shows its gender, where nothing else has. */
    show(thing: number, gender: Gender, sure: boolean): void {
      if (of(thing)?.sure !== true) known[thing] = { gender, sure };
    },
  };
}

const BESIDE_RELATIVE: ReadonlySet<string> = new Set([',', '—', '–', '(']);

/** The mention that a relative pronoun hangs on: "Dahl, who"; "the Danes who". */
function headOf(read: readonly Candidate[], own: Syntax, { tokens }: Measured): readonly Candidate[] {
  const last = read.at(-1);
  if (last === undefined || last.syntax.sentence !== own.sentence || last.word !== undefined) return [];
  const gap = own.first - last.syntax.end;
  const isNext = gap === 0 || (gap === 1 && BESIDE_RELATIVE.has(tokens[last.syntax.end]?.text ?? ''));
  return isNext ? [last] : [];
}

/** "Dahl praised him", "Dahl, his brother": what grammar keeps apart. */
function isBound(pronoun: Pronoun, own: Syntax, { syntax }: Candidate, { tokens }: Measured): boolean {
  if (syntax.sentence !== own.sentence || syntax.first > own.first) return false;
  if (pronoun.case === 'possessive' && own.first - syntax.end === 1) return tokens[syntax.end]?.text === ',';
  return (
    pronoun.case === 'object' &&
    own.role === 'object' &&
    syntax.role === 'subject' &&
    isOneClause(tokens, syntax.end, own.first)
  );
}

/** "When he left, Dahl …": a pronoun in a clause before the main one may stand for who is named only then. */
function mayLookAhead(pronoun: Pronoun, own: Syntax, { tokens }: Measured): boolean {
  if (pronoun.number === 'relative' || pronoun.case === 'reflexive') return false;
  const opening = tokens[own.begin]?.pos;
  return own.first !== own.begin
    ? opening === 'SCONJ' || opening === 'ADP' || opening === 'ADV' || opening === 'VERB'
    : pronoun.case === 'possessive';
}
