/** A surrogate without its other half: no character of Unicode, and refused by strict readers of JSON. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD for each lone surrogate, so that its length and all offsets stay. Linear. */
export function toWellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** How many lone surrogates a text holds. */
export function countLoneSurrogates(text: string): number {
  return text.match(LONE_SURROGATE)?.length ?? 0;
}

/** Plain data with `toWellFormed` applied to every string in it. */
export function toWellFormedData<Data>(data: Data): Data {
  const mend = (value: unknown): unknown => {
    if (typeof value === 'string') return toWellFormed(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(mend);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
  };
  return mend(data) as Data;
}
