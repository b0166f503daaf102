/** Of each mention of a document, by its position, the place of its thing in the list; -1 for a mention of none. */
export function thingOfMentions(
  things: readonly { readonly mentions: readonly number[] }[],
  count: number,
): Int32Array {
  const thingOf = new Int32Array(count).fill(-1);
  for (const [index, { mentions }] of things.entries()) for (const at of mentions) thingOf[at] = index;
  return thingOf;
}
