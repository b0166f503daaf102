import type { Sentence, Tokenized } from '../document/document.js';
import { ENTITY_TYPES } from '../document/types.js';
import {
  findSettings,
  keyOf,
  NO_SETTING,
  SETTINGS,
  type NameWords,
  type Setting,
} from '../tag/name-candidates.js';
import { beginsAsName } from '../tag/word-table.js';
import type { TrainingDocument } from './build-training-set.js';

/** Share of a word's places in a setting that are in names from which on it is looked at. */
const LEAST_SHARE = 0.005;
/** Places from which on a word without names in a setting is passed over there. */
const LEAST_PLACES: Readonly<Record<Setting, number>> = { far: 1, near: 8, beside: 8, first: 20 };

/** Where a word has been seen in a setting, and how often in a name. */
interface Seen {
  places: number;
  names: number;
}

/**
 * Which words in lower case, marks, and capitalised words at the start of a sentence are worth a look, by where they
 * stand. Counted on the articles whose annotation knows all our types, if there are any.
 */
export function collectNameWords(documents: readonly TrainingDocument[]): NameWords {
  const whole = documents.filter(({ scheme }) =>
    ENTITY_TYPES.every((type) => Object.values(scheme.types).some((types) => types.includes(type))),
  );
  const seen = Object.fromEntries(SETTINGS.map((setting) => [setting, new Map<string, Seen>()]));
  for (const document of whole.length > 0 ? whole : documents) {
    const inName = markNames(document);
    for (const sentence of document.doc.sentences) count(document.doc, sentence, inName, seen);
  }
  const words = SETTINGS.map((setting) => [setting, sortWords(seen[setting] ?? new Map(), setting)] as const);
  return Object.fromEntries(words) as NameWords;
}

function markNames({ doc, names }: TrainingDocument): Uint8Array {
  const marks = new Uint8Array(doc.tokens.length);
  let token = 0;
  for (const { start, end } of names.toSorted((a, b) => a.start - b.start)) {
    while ((doc.tokens[token]?.end ?? Infinity) <= start) token++;
    while ((doc.tokens[token]?.start ?? Infinity) < end) marks[token++] = 1;
  }
  return marks;
}

function count(
  { tokens }: Tokenized,
  { firstToken, endToken }: Sentence,
  inName: Uint8Array,
  seen: Readonly<Record<string, Map<string, Seen>>>,
): void {
  const isStrong = (token: number) => beginsAsName(tokens[token]?.text ?? '');
  const capitals = Array.from({ length: endToken - firstToken }, (_, index) => firstToken + index).filter(
    isStrong,
  );
  // Nothing can be learned of capitals from a sentence without any, or with nothing else.
  if (capitals.length === 0 || capitals.length === endToken - firstToken) return;
  const settings = new Uint8Array(endToken - firstToken);
  findSettings(isStrong, firstToken, endToken, settings);
  for (let token = firstToken; token < endToken; token++) {
    const setting = SETTINGS[settings[token - firstToken] ?? NO_SETTING];
    if (setting === undefined) continue;
    const words = seen[setting];
    const word = keyOf(tokens[token]?.text ?? '');
    const own = words?.get(word) ?? { places: 0, names: 0 };
    own.places++;
    own.names += inName[token] ?? 0;
    words?.set(word, own);
  }
}

function sortWords(seen: ReadonlyMap<string, Seen>, setting: Setting): NameWords[Setting] {
  const of = (test: (seen: Seen) => boolean) =>
    [...seen]
      .filter(([, own]) => test(own))
      .map(([word]) => word)
      .toSorted();
  return {
    name: of(({ places, names }) => names / places >= LEAST_SHARE),
    plain:
      setting === 'far'
        ? []
        : of(({ places, names }) => names / places < LEAST_SHARE && places >= LEAST_PLACES[setting]),
  };
}

/** The words of two training sets; one that was in names in either is looked at. */
export function joinNameWords(own: NameWords, other: NameWords | undefined): NameWords {
  if (other === undefined) return own;
  const join = (setting: Setting): NameWords[Setting] => {
    const name = new Set([...own[setting].name, ...other[setting].name]);
    const plain = new Set([...own[setting].plain, ...other[setting].plain]);
    return { name: [...name].toSorted(), plain: [...plain].filter((word) => !name.has(word)).toSorted() };
  };
  return { far: join('far'), near: join('near'), beside: join('beside'), first: join('first') };
}
