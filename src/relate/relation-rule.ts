/** The closed list of `corpus/GUIDE.md`, with `said_to` (addressee) and `nationality_of` (demonym → country). */
export const PREDICATES = [
  'holds_position',
  'member_of',
  'employed_by',
  'spokesperson_for',
  'located_in',
  'part_of',
  'subsidiary_of',
  'acquired',
  'founded',
  'owns',
  'spouse_of',
  'child_of',
  'sibling_of',
  'born_in',
  'died_in',
  'citizen_of',
  'met_with',
  'attacked',
  'defeated',
  'sued',
  'signed_agreement_with',
  'succeeded',
  'educated_at',
  'aged',
  'said_to',
  'nationality_of',
] as const;
export type Predicate = (typeof PREDICATES)[number];

/** The predicate depends on the role that the rule read: a spokesman speaks for, an economist is employed by. */
export const BY_ROLE = 'by role';

/** The predicate depends on the organisation: one is a member of a party, union or team, and employed by any other. */
export const BY_ORGANISATION = 'by organisation';

/** As above, but of an organisation that one is no member of the phrase says nothing: "Dahl's party", "Dahl's bank". */
export const OF_MEMBERS = 'of members';

/**
 * One way of stating a relation. The name is its grammar; `pattern` is matched over symbols, one for each mention,
 * time, quantity or other token of a sentence (see `createAlphabet`), and its groups `subject`, `object` and `value`
 * say what is related; `cosubject` and `coobject` are related in the same way. A group may be
 * a word that stands for something named before ("its", "he", "the union"), which is looked up as its antecedent.
 */
export interface RelationRule {
  readonly name: string;
  readonly pattern: string;
  readonly predicate: Predicate | typeof BY_ROLE | typeof BY_ORGANISATION | typeof OF_MEMBERS;
  /** How sure a match is: about the share of the rule's relations that were right on the training desks. */
  readonly confidence: number;
  /** What `value` says where the pattern has no group of that name. */
  readonly value?: string;
  /** Two names with a comma between them may as well be the beginning of a list. */
  readonly list?: true;
  /** Of these groups all is related that stands in one list with the name: "founded by [A,] B and C". */
  readonly spreads?: readonly ('subject' | 'object')[];
  /** The object in brackets may as well be a short form or the code of a country. */
  readonly bracketed?: true;
  /** Who won is told by the figures: "Reds 0-3 Whites". A draw states nothing. */
  readonly byScore?: true;
  /** Only of a body whose name says that it has a seat: a hospital, a school, a company. */
  readonly seated?: true;
  /** In a report of a match the phrase means something else: "Dahl (34)" is a score. */
  readonly apartFromSport?: true;
  /** The sentence states the relation only where it is neither negated nor supposed: true of clauses with a verb. */
  readonly clause?: true;
  /** Sentence in the markup of `corpus/GUIDE.md` → the relation that the rule must find, as gold is written. */
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}
