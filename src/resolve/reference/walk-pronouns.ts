import type { Measured } from '../../document/document.js';
import type { EntityType } from '../../document/types.js';
import { findPronouns, type Pronoun } from './find-pronouns.js';
import { genderOf, type Gender, type ShownGender } from './gender.js';
import { isOneClause, pairFeatures, type Candidate } from './pair-features.js';
import type { PronounNumber } from './pronoun-forms.js';
import type { Ranked } from './rank.js';
import { createSyntax, type Syntax } from './read-syntax.js';
import { voidFeatures } from './void-features.js';

/** Mentions of one thing, by their positions in the document's list, in order. */
export interface NamedThing {
  readonly mentions: readonly number[];
}

/** A pronoun's possible antecedents. */
export interface Question {
  readonly pronoun: Pronoun;
  readonly candidates: readonly ScoredCandidate[];
  /** Features of the answer that it is none of them. */
  readonly nothing: readonly string[];
}

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly features: readonly string[];
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
  const thingOf = new Map(things.flatMap((thing, index) => thing.mentions.map((at) => [at, index] as const)));
  const genders = createGenders(doc, things);
  const names = mentions.flatMap((mention, at): readonly Candidate[] => {
    const thing = thingOf.get(at);
    return thing === undefined
      ? []
      : [{ thing, type: mention.type, syntax: syntaxOf(mention), word: undefined }];
  });
  const counts = new Map<number, number>();
  const leads = new Map<EntityType, number>();
  for (const { type, thing } of names) if (!leads.has(type)) leads.set(type, thing);
  /** What has been read: names and resolved pronouns in order. */
  const read: Candidate[] = [];
  let next = 0;

  for (const pronoun of pronouns) {
    for (
      let name = names[next];
      name !== undefined && name.syntax.first < pronoun.token;
      name = names[++next]
    ) {
      read.push(name);
      counts.set(name.thing, (counts.get(name.thing) ?? 0) + 1);
    }
    const token = tokens[pronoun.token];
    if (token === undefined) continue;
    const own = syntaxOf(token);
    const suits = (candidate: Candidate) =>
      TYPES[pronoun.number].has(candidate.type) &&
      agrees(genders.of(candidate.thing), pronoun.gender) &&
      !isBound(pronoun, own, candidate, doc);
    const found = pronoun.number === 'relative' ? headOf(read, own, doc) : read;
    const before = backFrom(found, own).filter(suits);
    const ahead = mayLookAhead(pronoun, own, doc)
      ? names
          .slice(next, next + MENTIONS_AHEAD)
          .filter((name) => name.syntax.sentence === own.sentence && suits(name))
      : [];
    const between = new Set<number>();
    const candidates = [...before, ...ahead].map((candidate, index): ScoredCandidate => {
      if (index === before.length) between.clear();
      const apart = between.size - (between.has(candidate.thing) ? 1 : 0);
      between.add(candidate.thing);
      const earlier = before[index + 1];
      const standing = {
        gender: genders.of(candidate.thing),
        mentions: counts.get(candidate.thing) ?? 0,
        between: apart,
        first: earlier === undefined || earlier.syntax.sentence !== candidate.syntax.sentence,
        lead: leads.get(candidate.type) === candidate.thing,
      };
      return { candidate, features: pairFeatures(pronoun, own, candidate, standing, tokens) };
    });
    const { thing, probability = 0 } =
      answer({ pronoun, candidates, nothing: voidFeatures(pronoun, own, tokens) }) ?? {};
    const type = candidates.find(({ candidate }) => candidate.thing === thing)?.candidate.type;
    if (thing === undefined || type === undefined) continue;
    read.push({ thing, type, syntax: own, word: pronoun.word });
    counts.set(thing, (counts.get(thing) ?? 0) + 1);
    if (pronoun.gender !== undefined) genders.show(thing, pronoun.gender, probability >= SURE);
  }
}

/** The last mentions, the nearest first. */
function backFrom(read: readonly Candidate[], own: Syntax): readonly Candidate[] {
  return read
    .slice(-MENTIONS_BACK)
    .filter(({ syntax }) => own.sentence - syntax.sentence <= SENTENCES_BACK)
    .toReversed();
}

function agrees(shown: ShownGender | undefined, asked: Gender | undefined): boolean {
  return shown === undefined || !shown.sure || asked === undefined || shown.gender === asked;
}

function createGenders({ mentions, tokens }: Measured, things: readonly NamedThing[]) {
  const known = new Map<number, ShownGender | undefined>();
  const of = (thing: number): ShownGender | undefined => {
    if (!known.has(thing)) {
      const names = things[thing]?.mentions.flatMap((at) => mentions[at] ?? []) ?? [];
      known.set(thing, names[0]?.type === 'PERSON' ? genderOf(names, tokens) : undefined);
    }
    return known.get(thing);
  };
  return {
    of,
    /** A pronoun that stands for the thing shows its gender, where nothing else has. */
    show(thing: number, gender: Gender, sure: boolean): void {
      if (of(thing)?.sure !== true) known.set(thing, { gender, sure });
    },
  };
}

/** The mention that a relative pronoun hangs on: "Dahl, who"; "the Danes who". */
function headOf(read: readonly Candidate[], own: Syntax, { tokens }: Measured): readonly Candidate[] {
  const last = read.at(-1);
  if (last === undefined || last.syntax.sentence !== own.sentence || last.word !== undefined) return [];
  const gap = own.first - last.syntax.end;
  const isNext = gap === 0 || (gap === 1 && /^[,—–(]$/.test(tokens[last.syntax.end]?.text ?? ''));
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
