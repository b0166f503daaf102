/** A list of 32-bit whole numbers that grows, four bytes each. */
export interface Integers {
  readonly length: number;
  at(index: number): number;
  set(index: number, value: number): void;
  push(value: number): void;
}

export function createIntegers(first: readonly number[] = []): Integers {
  let values = Int32Array.from({ length: 1024 }, (_, index) => first[index] ?? 0);
  let length = first.length;
  return {
    get length() {
      return length;
    },
    at: (index) => values[index] ?? 0,
    set(index, value) {
      values[index] = value;
    },
    push(value) {
      if (length === values.length) {
        const grown = new Int32Array(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length++] = value;
    },
  };
}
