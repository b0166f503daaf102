import { initialsOf } from './initials.js';
import { MERGE_RULES } from './merge-rules.js';
import type { NameForm } from './name-form.js';
import { addsBody, FUNCTION_WORDS, knownApart } from './name-rules.js';
import { sameSurname, suffixesAgree } from './person-rules.js';
import type { Scene } from './scene.js';

/** Why no rule took two names for one, though they have something in common. */
export interface NameDifference {
  readonly why:
    | 'decided-before'
    | 'other-type'
    | 'suffixes-differ'
    | 'given-names-differ'
    | 'known-apart'
    | 'adds-body'
    | 'too-little-shared';
  /** The rule that takes them for one, and that an earlier one forestalled. */
  readonly rule?: string;
}

interface Test {
  readonly why: NameDifference['why'];
  readonly applies: (a: NameForm, b: NameForm, scene: Scene) => boolean;
}

const isPerson = ({ type }: NameForm): boolean => type === 'PERSON';

/** In order: the first that applies is the reason. They are the conditions of the rules themselves. */
const TESTS: readonly Test[] = [
  { why: 'other-type', applies: (a, b) => a.type !== b.type },
  {
    why: 'suffixes-differ',
    applies: (a, b, scene) => isPerson(a) && !suffixesAgree(scene.personName(a), scene.personName(b)),
  },
  {
    why: 'given-names-differ',
    applies: (a, b, scene) => {
      const [name, other] = [scene.personName(a), scene.personName(b)];
      return isPerson(a) && sameSurname(name, other) && name.core.length > 1 && other.core.length > 1;
    },
  },
  { why: 'known-apart', applies: knownApart },
  { why: 'adds-body', applies: (a, b) => !isPerson(a) && addsBody(a, b) },
  { why: 'too-little-shared', applies: () => true },
];

/** Undefined for names that have nothing in common: no word, no initials, no entry of the knowledge base. */
export function findDifference(a: NameForm, b: NameForm, scene: Scene): NameDifference | undefined {
  if (a.type === b.type) {
    const rule = MERGE_RULES.find(
      ({ types, candidates }) =>
        types.includes(a.type) && (candidates(a, scene).includes(b) || candidates(b, scene).includes(a)),
    );
    if (rule !== undefined) return { why: 'decided-before', rule: `resolver:${rule.name}` };
  }
  const common = a.type === b.type ? haveSomethingInCommon(a, b) : a.key === b.key;
  const test = common ? TESTS.find(({ applies }) => applies(a, b, scene)) : undefined;
  return test === undefined ? undefined : { why: test.why };
}

function haveSomethingInCommon(a: NameForm, b: NameForm): boolean {
  return (
    a.words.some((word) => !FUNCTION_WORDS.has(word) && b.words.includes(word)) ||
    a.entries.some((entry) => b.entries.includes(entry)) ||
    initialsOf(a.words).includes(b.key) ||
    initialsOf(b.words).includes(a.key)
  );
}
