/** The phrase of a role without what it is about, lower-case: "deputy foreign minister for trade" is a deputy foreign minister. */
export function titlePhrase(title: string): string {
  const phrase = title.toLowerCase().replace(/\.$/, '');
  const end = phrase.search(/ (?:of|for|to|in|at|on|and) /);
  return (end === -1 ? phrase : phrase.slice(0, end)).replace(/ (?:emeritus|emerita|general)$/, '');
}

/** The noun that a role comes down to: "minister". */
export function titleHead(title: string): string {
  const phrase = titlePhrase(title);
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}
