/** A word with small letters; most words of a text have no others, so that it pays to look first. */
export function lowerCase(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 97 && first <= 122 ? word : word.toLowerCase();
}
