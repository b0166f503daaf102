/** A wire's name for a story, not its headline. */
const SLUGS: readonly RegExp[] = [
  // "BC-Flood", "AM-Summit,0456", "a0512 PM-BRF--Strike", "^BC-Storm, 1st Ld"
  /^\^?(?:[a-z]\d{3,4}\s+)?(?:AM|PM|BC)-{1,2}[\p{L}\p{N}]\S{0,60}(?:, ?.{0,40})?$/u,
  // "Flood-Rescue, 2nd Ld-Writethru", "US--Storm, 3rd Add", "Iran-talks-US,2ndlead"
  /^\S{2,60}-\S{1,60}, ?(?:\d(?:st|nd|rd|th) ?(?:Ld|Lead|Add|Sub)|Ld|Adv|Writethru)\b.{0,30}$/iu,
  // "Storm-Coast,0456"
  /^\S{2,60}-\S{1,60}, ?0\d{3}$/u,
  // "OILSPILL-COAST/TALKS", "UNION-PORT/ (UPDATE 2)"
  /^\p{Lu}[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*\/[\p{Lu}\d-]*(?: \(.{1,20}\))?$/u,
];

/** "OBITUARY", "BOOKS", "SPORTS:", "COVID-19" */
const KICKER = /^\p{Lu}[\p{Lu}\p{M}\p{N}'’&-]+:?$/u;

/** Lines of the paper on which a statement is printed, under the name of the office. */
const LETTERHEAD =
  /^(?:for (?:immediate )?release\b.{0,60}|(?:press|news|media) (?:release|advisory|statement|notice|note|information|communiqu[eé])(?: ?(?:no\.?|number|#)? ?[\p{L}\p{N}/.-]{1,16})?|office of the press secretary|immediate release|embargoed (?:until|for)\b.{0,60}|not for publication\b.{0,60}|page \d{1,3}(?: of \d{1,3})?)$/iu;

/** Whether a line is a slug by which a wire names a story: "BC-Flood, 2nd Ld-Writethru". */
export function isSlug(line: string): boolean {
  return line.length <= 120 && SLUGS.some((slug) => slug.test(line));
}

/**
 * Of the headings before the running copy, in order, the one that is the headline: not a slug, not what stands on a
 * letterhead, and not a section's name in one word of capitals, as long as there is another.
 */
export function chooseHeadline<Heading>(
  headings: readonly Heading[],
  textOf: (heading: Heading) => string,
): Heading | undefined {
  const lastOfLetterhead = headings.findLastIndex((heading) => LETTERHEAD.test(textOf(heading)));
  const named = headings.slice(lastOfLetterhead + 1).filter((heading) => !isSlug(textOf(heading)));
  const [first, ...others] = named.length > 0 ? named : headings;
  const kicker = first !== undefined && KICKER.test(textOf(first));
  return (kicker ? others[0] : undefined) ?? first;
}
