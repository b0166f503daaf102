/** Adds up weights within a memory. */
export interface Adder {
  /** Adds the weights of the first `count` features to the sums; 0 is no feature. */
  addFeatures(count: number): void;
  /** Sets the sums to the total of those of five that are kept, given by their numbers. */
  sumKept(a: number, b: number, c: number, d: number, e: number): void;
}

/** An adder and the memory on which it works, laid out after a WeightPlan; all zeros at first. */
export interface AdderWithMemory extends Adder {
  readonly buffer: ArrayBuffer;
}
