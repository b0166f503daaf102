/** The part of compromise that rules need. It comes as an argument: it is loaded only where there are rules. */
export interface Compromise {
  (text: string): CompromiseView;
  parseMatch(pattern: string): readonly PatternPart[];
  model(): { readonly one: { readonly tagSet: Readonly<Record<string, unknown>> } };
  methods(): { readonly one: { readonly termMethods: Readonly<Record<string, unknown>> } };
}

export interface CompromiseTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags?: Set<string>;
}

export interface CompromiseView {
  readonly docs: readonly (readonly CompromiseTerm[])[];
  /** Sentence, first term and the term behind the last, of each match. */
  readonly fullPointer: readonly (readonly [number, number, number, ...unknown[]])[];
  match(pattern: readonly PatternPart[], group?: string | number): CompromiseView;
}

/** A part of a pattern, as compromise's parser gives it. */
export interface PatternPart {
  readonly word?: string;
  readonly tag?: string;
  readonly method?: string;
  readonly regex?: RegExp;
  readonly group?: string;
  readonly groupStart?: boolean;
  readonly groupEnd?: boolean;
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly min?: number;
  readonly choices?: readonly (readonly PatternPart[])[];
  readonly fastOr?: ReadonlySet<string>;
}

export interface CompiledPattern {
  readonly parts: readonly PatternPart[];
  /** The group that gives the name, where the pattern has one: `operation [#TitleCase+]`. */
  readonly group: string | undefined;
  /** Words of which a sentence must hold one to be worth a look; undefined where that cannot be said. */
  readonly anyOf: readonly string[] | undefined;
}

/** Tags that compromise has had and the match syntax is still written with; rules give them to terms themselves. */
export const CASE_TAGS: Readonly<Record<string, RegExp>> = {
  TitleCase: /^\p{Lu}[\p{Ll}'’]|^\p{Lu}$/u,
  UpperCase: /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u,
};

/** Words that compromise also finds in "won't", "he'd" and "&", where they are not written. */
const IMPLICIT: ReadonlySet<string> = new Set(
  'and at have has had are is am not will would could should shall did does that were was been their they there'.split(
    ' ',
  ),
);
const PLAIN_WORD = /^[a-z]{4,}$/;
/** What stays in a word where a pattern was not understood. */
const LEFT_OVER = /[<>[\](){}#@|+?!]/;
/** A repeated group that holds a repetition: it may take for ever on a word. */
const EXPLODING = /\([^)]*[+*{][^)]*\)[+*{]/;

/**
 * Compiles a pattern in compromise's match syntax, or says what is wrong with it: compromise itself takes what it does
 * not understand for a word, and never finds it.
 */
export function compilePattern(
  pattern: string,
  compromise: Compromise,
): { readonly compiled: CompiledPattern } | { readonly fault: string } {
  const parts = compromise.parseMatch(pattern);
  const all = flatten(parts);
  const { tagSet } = compromise.model().one;
  const { termMethods } = compromise.methods().one;
  for (const { word, tag, method, regex } of all) {
    if (tag !== undefined && !Object.hasOwn(tagSet, tag) && !Object.hasOwn(CASE_TAGS, tag))
      return {
        fault: `expected a tag that compromise knows, got "#${tag}"; tags begin with a capital: #Person, #Noun, #TitleCase`,
      };
    if (method !== undefined && !Object.hasOwn(termMethods, method))
      return {
        fault: `expected a method that compromise knows, got "@${method}"; there are @${Object.keys(termMethods).join(', @')}`,
      };
    if (regex !== undefined && EXPLODING.test(regex.source))
      return {
        fault: `expected a regular expression without a repeated group that repeats, got /${regex.source}/`,
      };
    if (word !== undefined && LEFT_OVER.test(word))
      return {
        fault: `expected compromise's match syntax, got "${word}", which it takes for a word; is a bracket open?`,
      };
  }
  const open = all.filter(({ groupStart }) => groupStart === true).length;
  if (open !== all.filter(({ groupEnd }) => groupEnd === true).length || open > 1)
    return {
      fault: `expected at most one group in [brackets], got ${open > 1 ? open : 'one that is not closed'}`,
    };
  if (
    !all.some(
      ({ word, tag, method, regex, fastOr, choices }) => word ?? tag ?? method ?? regex ?? fastOr ?? choices,
    )
  )
    return { fault: `expected a pattern with a word or a tag, got "${pattern}"` };
  return {
    compiled: {
      parts,
      group: all.find(({ group }) => group !== undefined)?.group,
      anyOf: requiredWords(parts),
    },
  };
}

function flatten(parts: readonly PatternPart[]): readonly PatternPart[] {
  return parts.flatMap((part) => [part, ...(part.choices ?? []).flatMap(flatten)]);
}

/** The words of the first part that must be there and is made of words alone. */
function requiredWords(parts: readonly PatternPart[]): readonly string[] | undefined {
  for (const { word, fastOr, optional, negative, min, choices } of parts) {
    if (optional === true || negative === true || min === 0) continue;
    const single = choices?.map((choice) => (choice.length === 1 ? choice[0]?.word : undefined));
    const words = word === undefined ? (single ?? (fastOr === undefined ? [] : [...fastOr])) : [word];
    const plain = words.filter((each) => each !== undefined && PLAIN_WORD.test(each) && !IMPLICIT.has(each));
    if (plain.length > 0 && plain.length === words.length) return plain.map(String);
  }
  return undefined;
}
