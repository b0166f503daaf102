/**
 * Pronouns that patterns name by themselves, lower-case. Any other that the resolver has tied to a thing ("it", "they",
 * "him") is read like a name of that thing, in clauses.
 */
export const PATTERN_PRONOUNS: ReadonlySet<string> = new Set(
  'he she its their his her whose who whom which that'.split(' '),
);
