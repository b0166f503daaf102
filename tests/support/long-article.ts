const GIVEN_NAMES =
  'Anna Bela Carla Dora Elena Farid Goran Hana Ivan Jonas Kemal Lena Mirko Nadia Omar Petra Rosa Stefan Tomas Wanda';
const SYLLABLES = 'ba den ko lin ma ner os pri ra sel tan ul va wes yor zim';
const BODIES = 'Bank|Institute|Holdings|University|Hospital';
const CITIES = 'Geneva|Paris|Lagos|Oslo|Lima|Cairo|Springfield|Perth';

/**
 * An article of so many characters in which new people, organisations and pronouns keep coming; the same one each time.
 */
export function makeLongArticle(characters: number): string {
  const random = createRandom();
  const oneOf = (list: string, mark: string) => list.split(mark)[random(list.split(mark).length)] ?? '';
  const word = () => {
    const made = Array.from({ length: 2 + random(3) }, () => oneOf(SYLLABLES, ' ')).join('');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const person = () => `${oneOf(GIVEN_NAMES, ' ')} ${word()}`;
  const body = () => `${word()} ${oneOf(BODIES, '|')}`;
  const city = () => oneOf(CITIES, '|');
  const paragraph = (): string => {
    const [name, own] = [person(), body()];
    const surname = name.split(' ')[1] ?? '';
    return [
      `${name}, the chairman of ${own}, said on Monday that he would leave ${city()}.`,
      `“We are not going to wait for them,” ${surname} told reporters in ${city()}. “They know it.”`,
      `She joined ${own} in ${1990 + random(30)} and led it when it bought ${word()} plc for $${1 + random(90)} million.`,
      `Mr. ${surname}, ${20 + random(60)}, who denies the charges, is married to ${person()}, a doctor at ${body()}.`,
      `Their lawyers met ${2 + random(40)} times before the ministry gave them its answer, the chairman said.`,
    ].join(' ');
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < characters;) {
    const next = paragraph();
    paragraphs.push(next);
    length += next.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, characters);
}

/** Numbers from 0 up to a limit: a linear congruential generator with the figures of Numerical Recipes. */
function createRandom(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
