import { foldName } from './fold-name.js';

/** A person's name, taken apart. All words are folded. */
export interface PersonName {
  /** Words in order, without suffix and nickname: "Jan van der Berg Jr." → ["jan", "van", "der", "berg"]. */
  readonly words: readonly string[];
  /** `words` without particles, which writers leave out or join as they please: "Bashar al-Assad" → ["bashar", "assad"]. */
  readonly core: readonly string[];
  /** "jr", "iii"; undefined where the name has none. */
  readonly suffix: string | undefined;
  /** Words in quotation marks: Renaldo "Tito" Jáquez → ["tito"]. */
  readonly nicknames: readonly string[];
}

const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv phd md qc kc mp obe mbe cbe esq'.split(' '));
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul as ad an ar at ash ibn bin bint binti ben bar de del della dela di da do dos das du des la las le los lo van von vom zu zum zur den der ter ten tot te af av y e i abu anak'.split(
    ' ',
  ),
);
const NICKNAME = /(?:["“”«]|``|(?<=\s)['‘`(])(?<nickname>[^"“”»()]{1,30}?)(?:["“”»)]|''|['’](?=\s|$))/gu;
const MAY_HAVE_NICKNAME = /["“”«(]|\s['‘`]|``/;

/** Takes a name apart; `folded` is what `foldName` makes of it. */
export function readPersonName(text: string, folded: readonly string[] = foldName(text)): PersonName {
  const nicknames: string[] = [];
  let all = folded;
  if (MAY_HAVE_NICKNAME.test(text)) {
    const plain = text.replace(NICKNAME, (_, nickname: string) => {
      nicknames.push(...foldName(nickname));
      return ' ';
    });
    all = foldName(plain);
  }
  const words = all.filter((word, index) => index === 0 || !SUFFIXES.has(word));
  const suffix = all.find((word, index) => index > 0 && SUFFIXES.has(word));
  const core = words.filter((word, index) => index === words.length - 1 || !PARTICLES.has(word));
  return { words, core, suffix, nicknames };
}

/** Given names and their everyday forms; each group is one name. */
const GIVEN_NAMES = [
  'william bill billy will willie',
  'robert bob bobby rob robbie',
  'richard dick rick ricky rich',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'joseph joe joey',
  'michael mike mick mickey',
  'thomas tom tommy',
  'charles charlie chuck',
  'edward ed eddie ted teddy ned',
  'anthony tony',
  'andrew andy drew',
  'benjamin ben benny',
  'christopher chris kit',
  'daniel dan danny',
  'david dave',
  'donald don donny',
  'elizabeth liz beth betty lizzie eliza',
  'francis frank',
  'gregory greg',
  'henry harry hank',
  'jeffrey jeff',
  'joshua josh',
  'katherine kate kathy katie catherine cathy',
  'kenneth ken kenny',
  'lawrence larry',
  'margaret maggie peggy meg',
  'matthew matt',
  'nicholas nick',
  'patricia pat patty trish',
  'peter pete',
  'philip phil',
  'raymond ray',
  'ronald ron ronnie',
  'samuel sam sammy',
  'stephen steve steven',
  'susan sue susie',
  'timothy tim',
  'vincent vince',
  'walter walt',
  'alexander alex sasha',
  'vladimir volodymyr',
  'sergei serhiy',
];
const GIVEN_NAME_GROUP: ReadonlyMap<string, number> = new Map(
  GIVEN_NAMES.flatMap((names, group) => names.split(' ').map((name) => [name, group] as const)),
);

/** Whether two given names may be one person's: equal, an initial, an everyday form, or a spelling of the other. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const group = GIVEN_NAME_GROUP.get(a);
  return (group !== undefined && group === GIVEN_NAME_GROUP.get(b)) || isSpellingVariant(a, b);
}

/** Letters that are one consonant in romanised names: Gadhafi and Qaddafi, Sergei and Sergey, Osama and Usama. */
const ONE_CONSONANT: ReadonlyMap<string, string> = new Map(
  Object.entries({ g: 'k', q: 'k', c: 'k', z: 's', w: 'v' }),
);
/** Letters that romanisations add, exchange and leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set('aeiouyjh');

/** The consonants of a word in order, each once where it is doubled. */
function skeleton(word: string): string {
  let consonants = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (LEFT_OUT.has(letter)) continue;
    const sound = letter === 'p' && word[at + 1] === 'h' ? 'f' : (ONE_CONSONANT.get(letter) ?? letter);
    if (sound !== last) consonants += sound;
    last = sound;
  }
  return consonants;
}

/** In letters; shorter words differ by what makes another name. */
export const SHORTEST_VARIANT = 5;

/**
 * Whether two words of five letters or more are likely spellings of one name: the same consonants in order, or one
 * letter's difference in a word of seven or more. A plural is another word.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a.length < SHORTEST_VARIANT || b.length < SHORTEST_VARIANT || Math.abs(a.length - b.length) > 2)
    return false;
  if (!sameFirstSound(a, b)) return false;
  if (a === `${b}s` || b === `${a}s`) return false;
  const consonants = skeleton(a);
  if (consonants.length >= 2 && consonants === skeleton(b)) return true;
  return Math.min(a.length, b.length) >= 7 && a[0] === b[0] && differsByOneLetter(a, b);
}

/** First letters that romanisations exchange, each with the first of its group. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  ['gqck', 'aeiouy', 'zsj', 'vw'].flatMap((letters) =>
    [...letters].map((letter) => [letter, letters.charAt(0)] as const),
  ),
);

/** One starts as the other does, vowels alike: Usama and Osama, Gadhafi and Kaddafi. */
function sameFirstSound(a: string, b: string): boolean {
  const [first, other] = [a.charAt(0), b.charAt(0)];
  return first === other || (ALIKE.get(first) ?? first) === ALIKE.get(other);
}

function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = long.slice(same + 1);
  return short.slice(same) === rest || short.slice(same + 1) === rest;
}
