/** Readability's worst cases grow with the square of these; a long page has about 5,000 elements, 40 deep. */
const MOST_ELEMENTS = 20_000;
const MOST_MARKS = 80_000;
const DEEPEST_NESTING = 250;

const TAG = /<(?<closing>\/?)(?<name>[a-z][a-z0-9:-]*)|[<&]/gi;
const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const CLOSES_PARAGRAPH =
  'address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  );
/** Elements that an opening tag ends if one of them is the innermost; end tags of these are often left out. */
const IMPLIED_ENDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...CLOSES_PARAGRAPH.map((name) => [name, ['p']] as const),
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
]);

/**
 * Whether a page is small and flat enough for its tree to be built and searched in reasonable time. Keeps count as
 * the HTML parser does, and stops at the limit, so that it takes linear time itself.
 */
export function isWithinPageLimits(markup: string): boolean {
  const open: string[] = [];
  let marks = 0;
  let elements = 0;
  for (const { groups } of markup.matchAll(TAG)) {
    if (++marks > MOST_MARKS) return false;
    const name = groups?.['name']?.toLowerCase();
    if (name === undefined) continue;
    if (groups?.['closing'] === '/') {
      const opened = open.lastIndexOf(name);
      if (opened !== -1) open.length = opened;
      continue;
    }
    if (++elements > MOST_ELEMENTS) return false;
    if (VOID_ELEMENTS.has(name)) continue;
    const ended = IMPLIED_ENDS.get(name);
    while (ended?.includes(open.at(-1) ?? '') === true) open.pop();
    open.push(name);
    if (open.length > DEEPEST_NESTING) return false;
  }
  return true;
}
