import type { Sentence, TaggedMention, Token } from '../document/document.js';
import { BESIDE_ROLES, ROLE_COMPLEMENTS, ROLE_MODIFIERS } from './clue-words.js';
import type { TokenRange } from './capital-runs.js';
import type { WordLists } from './word-lists.js';

/** Words that may stand between a role and the name that it belongs to: "spokesman for the ministry, Abel Nkomo". */
const REACH = 12;

/** Finds the role words of a sentence: "Secretary of State", "deputy foreign minister", "goalkeeper". */
export function findRoles(
  tokens: readonly Token[],
  sentence: Sentence,
  { roles }: WordLists,
): readonly TokenRange[] {
  const found: TokenRange[] = [];
  for (let head = sentence.firstToken; head < sentence.endToken; head++) {
    const token = tokens[head];
    if (token === undefined || !roles.has(token.text.toLowerCase())) continue;
    const earliest = found.at(-1)?.end ?? sentence.firstToken;
    found.push({
      first: startOfRole(tokens, head, earliest),
      end: endOfRole(tokens, head, sentence.endToken),
    });
  }
  return found;
}

function startOfRole(tokens: readonly Token[], head: number, earliest: number): number {
  let first = head;
  while (first > earliest) {
    const previous = tokens[first - 1];
    if (previous === undefined || !makesRoleLonger(previous)) break;
    first--;
  }
  return tokens[first]?.text === '-' ? first + 1 : first;
}

/** "deputy | foreign | minister", "winch | driver", "vice | - | president"; not "former | mayor". */
function makesRoleLonger({ text, pos }: Token): boolean {
  const word = text.toLowerCase();
  if (word === '-' || ROLE_MODIFIERS.has(word)) return true;
  return (
    text === word &&
    (pos === 'NOUN' || pos === 'ADJ') &&
    !BESIDE_ROLES.has(word) &&
    !/^\d|^year$|^old$/.test(word)
  );
}

/** Index behind the role whose last word, or last word before "of", is token `head`. */
export function endOfRole(tokens: readonly Token[], head: number, limit: number): number {
  const complement = tokens[head + 2]?.text.toLowerCase() ?? '';
  const isComplemented =
    head + 2 < limit && tokens[head + 1]?.text === 'of' && ROLE_COMPLEMENTS.has(complement);
  if (isComplemented) return head + 3;
  return tokens[head + 1]?.text === '-' && tokens[head + 2]?.text.toLowerCase() === 'general'
    ? head + 3
    : head + 1;
}

/**
 * Keeps the roles that stand next to a name: right before a person ("striker Ada Nwosu"), in apposition after one
 * ("Ada Nwosu, a striker", "Ada Nwosu, the club's striker"), or after "as" in a sentence that names a person.
 */
export function standsByName(
  role: TokenRange,
  tokens: readonly Token[],
  people: readonly TaggedMention[],
): boolean {
  const first = tokens[role.first];
  const last = tokens[role.end - 1];
  if (first === undefined || last === undefined) return false;
  return people.some((person) => {
    if (person.start >= last.end) return isBefore(tokens, role.end, person.start);
    return person.end <= first.start && isAppositionOf(tokens, role.first, person.end);
  });
}

function isBefore(tokens: readonly Token[], from: number, start: number): boolean {
  const next = tokens[from];
  if (next?.start === start) return true;
  const isAddressed =
    next !== undefined && /^(?:Mr|Mrs|Ms|Dr|Sir|Gen|Col|Maj|Capt|Lt|Sheikh|,)\.?$/.test(next.text);
  return isAddressed && tokens[from + 1]?.start === start;
}

/** Whether a comma opens an apposition at the end of the person's name, and no verb stands between it and the role. */
function isAppositionOf(tokens: readonly Token[], roleFirst: number, personEnd: number): boolean {
  for (let index = roleFirst - 1; index >= 0 && roleFirst - index <= REACH; index--) {
    const token = tokens[index];
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX') return false;
    if (token.text === ',' || token.text === '(' || token.text === 'as')
      return tokens[index - 1]?.end === personEnd;
    if (token.start < personEnd) return false;
  }
  return false;
}
