import type { Token } from '../document/document.js';
import type { DocumentView } from './features.js';
import { WORD_BIT } from './name-words.js';
import { COLUMN, COLUMNS, KIND, withoutFigures } from './word-table.js';

/**
 * Where a word in lower case, a figure or a mark stands: beside a capital, near one, or far from any; and a capitalised
 * word that may owe its capital to the start of the sentence.
 */
export const SETTINGS = ['far', 'near', 'beside', 'first'] as const;
export type Setting = (typeof SETTINGS)[number];

const FAR = SETTINGS.indexOf('far');
const NEAR = SETTINGS.indexOf('near');
const BESIDE = SETTINGS.indexOf('beside');
const FIRST = SETTINGS.indexOf('first');
export const NO_SETTING = 255;
/** Tokens to either side that are near. */
const REACH = 4;
/** By the distance to the nearest capital. */
const SETTING_OF: readonly number[] = [
  NO_SETTING,
  BESIDE,
  ...Array.from({ length: REACH - 1 }, () => NEAR),
  FAR,
];

/** Words of the training set, by setting: those that were in names there, and those that hardly ever were. */
export type NameWords = Readonly<
  Record<Setting, { readonly name: readonly string[]; readonly plain: readonly string[] }>
>;

/** Under which a word is counted. */
export function keyOf(word: string): string {
  return withoutFigures(word.toLowerCase());
}

/** What the training set says of a word in a setting. */
const UNSEEN = 1;
const PLAIN = 2;
const IN_NAMES = 3;

/** Parts of speech of the words that names and roles are made of. */
const OPEN_CLASSES: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'X']);

/**
 * The settings of a sentence's tokens as indices of SETTINGS; NO_SETTING for a capital that is looked at whatever it is.
 *
 * @param isStrong whether a token within the sentence begins with a capital
 * @param settings receives a number a token, from index 0
 */
export function findSettings(
  isStrong: (token: number) => boolean,
  firstToken: number,
  endToken: number,
  settings: Uint8Array,
): void {
  const length = endToken - firstToken;
  // Distance to the last capital, then the lesser of that and the distance to the next.
  let distance = REACH + 1;
  for (let index = 0; index < length; index++) {
    distance = isStrong(firstToken + index) ? 0 : Math.min(distance + 1, REACH + 1);
    settings[index] = distance;
  }
  distance = REACH + 1;
  for (let index = length - 1; index >= 0; index--) {
    const before = settings[index] ?? 0;
    distance = before === 0 ? 0 : Math.min(distance + 1, REACH + 1);
    settings[index] = Math.min(before, distance);
  }
  const leads = settings[0] === 0 && (length === 1 || settings[1] !== 0);
  for (let index = 0; index < length; index++) settings[index] = SETTING_OF[settings[index] ?? 0] ?? FAR;
  if (leads) settings[0] = FIRST;
}

/** Tells which tokens can be part of a name at all, so that the others need no features. */
export interface CandidateFilter {
  /** Writes 1 for each token of a sentence that may be in a name, else 0. */
  mark(view: DocumentView, sentenceIndex: number, candidates: Uint8Array): void;
  /** Forgets what it has looked up; called when the word table has begun anew. */
  clear(): void;
}

/**
 * A filter from the training set: a word in lower case or a mark is looked at where it was in names there; one that was
 * hardly seen there, where it is a noun or an adjective near a capital, or a place. Lines without telling capitals are
 * looked at whole.
 */
export function createCandidateFilter(nameWords: NameWords): CandidateFilter {
  const inNames = SETTINGS.map((setting) => new Set(nameWords[setting].name));
  const plain = SETTINGS.map((setting) => new Set(nameWords[setting].plain));
  /** By row of the word table and setting: 0 where it has not been looked up. */
  let verdicts = new Uint8Array(4096 * SETTINGS.length);
  let settings = new Uint8Array(256);
  const lookUp = (text: string, setting: number): number => {
    const key = keyOf(text);
    if (inNames[setting]?.has(key) === true) return IN_NAMES;
    return plain[setting]?.has(key) === true ? PLAIN : UNSEEN;
  };
  const verdictOf = (row: number, setting: number, token: Token | undefined): number => {
    const place = row * SETTINGS.length + setting;
    if (place >= verdicts.length) {
      const grown = new Uint8Array(Math.max(verdicts.length * 2, place + 1));
      grown.set(verdicts);
      verdicts = grown;
    }
    const known = verdicts[place] ?? 0;
    if (known !== 0) return known;
    return (verdicts[place] = lookUp(token?.text ?? '', setting));
  };
  return {
    mark({ doc, wordRows, rows, kinds }, sentenceIndex, candidates) {
      const { firstToken, endToken } = doc.sentences[sentenceIndex] ?? { firstToken: 0, endToken: 0 };
      if (kinds[sentenceIndex] !== 'plain') {
        candidates.fill(1, firstToken, endToken);
        return;
      }
      if (endToken - firstToken > settings.length) settings = new Uint8Array((endToken - firstToken) * 2);
      const ask = (token: number, column: number) => wordRows[(rows[token] ?? 0) * COLUMNS + column] ?? 0;
      const isStrong = (token: number) => (ask(token, COLUMN.kind) & KIND.capitalised) !== 0;
      findSettings(isStrong, firstToken, endToken, settings);
      for (let token = firstToken; token < endToken; token++) {
        const setting = settings[token - firstToken] ?? NO_SETTING;
        if (setting === NO_SETTING) {
          candidates[token] = 1;
          continue;
        }
        const verdict = verdictOf(rows[token] ?? 0, setting, doc.tokens[token]);
        const isCandidate =
          verdict === IN_NAMES ||
          (verdict === UNSEEN &&
            (setting === FIRST ||
              (setting !== FAR && OPEN_CLASSES.has(doc.tokens[token]?.pos ?? 'X')) ||
              isKnownPlace(ask(token, COLUMN.roles))));
        candidates[token] = isCandidate ? 1 : 0;
      }
    },
    clear: () => void verdicts.fill(0),
  };
}

function isKnownPlace(roles: number): boolean {
  return (roles & (WORD_BIT.place | WORD_BIT.city)) !== 0 && (roles & WORD_BIT.ordinary) === 0;
}
