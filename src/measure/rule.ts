import type { Span } from '../document/span.js';
import type { Phrase } from './phrase.js';

/** Named groups of a rule's pattern; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A first word that is written in figures. */
export const FIGURES = '0-9';

/** Whether a rule is worth trying at an offset. */
export type Gate<Context> = (text: string, start: number, context: Context) => boolean;

/**
 * One way of saying a time or a number. A rule's name is its grammar; its examples say the meaning that each
 * phrase must get, and its counter-examples are phrases in which the rule must find nothing.
 */
export interface Rule<Context, Reading> {
  readonly name: string;
  /**
   * What the phrase may begin with, in lower case: a whole run of letters, one symbol such as "$", or FIGURES; or
   * two of these with a blank between, "the year", whatever blanks part them in the text. The scan tries a rule only
   * where one of them stands: the words of its pattern that are common are given with what must follow them.
   */
  readonly starts: readonly string[];
  /** A quick look around the beginning: where it finds nothing, the pattern, which is slow, is not tried. */
  readonly gate?: RegExp | Gate<Context>;
  /** Matched from the first character of the phrase; quantifiers are bounded, so that any input takes linear time. */
  readonly pattern: RegExp | Phrase;
  /** The meaning; undefined where the words match but the context says that they mean something else. */
  readonly read: (groups: Groups, context: Context, span: Span) => Reading | undefined;
  /** Phrase → its meaning in short, as `describe` of the rule's family prints it. */
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

/** A phrase that a rule has read. */
export interface Match<Reading> extends Span {
  readonly rule: string;
  readonly reading: Reading;
}

/** Beginnings of two words: `first` with each that may follow it, of which the first words count. */
export function followedBy(first: string, seconds: Iterable<string>): readonly string[] {
  return [...new Set([...seconds].map((second) => `${first} ${second.split(' ')[0] ?? second}`))];
}
