import { CLOSES, LABEL_COUNT, mayFollow, OPENS } from '../tag/labels.js';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const LEGAL = Uint8Array.from(
  LABELS.flatMap((label) => LABELS.map((next) => (mayFollow(label, next) ? 1 : 0))),
);
/** A label e^-18 times as likely as its token's best, by itself, adds nothing to a sum. */
const BEAM = 18;
/** Least exponent of a label that must be in the sum because it is allowed, so that no probability is 0. */
const LEAST = -60;

/** All label sequences of a stretch with their probabilities, by forward and backward sums. Reused from stretch to stretch. */
export interface Lattice {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly potential: Float64Array;
  /** Labels in the running, token by token, and how many they are. */
  readonly active: Uint8Array;
  readonly counts: Uint8Array;
  readonly scale: Float64Array;
}

export function createLattice(length: number): Lattice {
  const size = length * LABEL_COUNT;
  return {
    alpha: new Float64Array(size),
    beta: new Float64Array(size),
    potential: new Float64Array(size),
    active: new Uint8Array(size),
    counts: new Uint8Array(length),
    scale: new Float64Array(length),
  };
}

/** What a lattice is laid over. */
export interface Scored {
  /** `length` rows of LABEL_COUNT; -Infinity forbids a label. */
  readonly emissions: Float32Array;
  readonly length: number;
  /** e to the power of each transition. */
  readonly factors: Float64Array;
  /** Whether a label is one of a token's allowed ones. */
  readonly isAllowed: (position: number, label: number) => boolean;
}

/**
 * Forward sums (Rabiner 1989, scaled), over all sequences or over the allowed ones.
 * @returns the logarithm of the sum over sequences; -Infinity where there is none
 */
export function sumForward(lattice: Lattice, scored: Scored, onlyAllowed: boolean): number {
  let log = 0;
  for (let position = 0; position < scored.length; position++) {
    const highest = highestOf(scored.emissions, position * LABEL_COUNT);
    const sum = sumToken(lattice, scored, position, highest, onlyAllowed);
    if (!(sum > 0)) return -Infinity;
    lattice.scale[position] = sum;
    const row = position * LABEL_COUNT;
    for (let index = 0; index < (lattice.counts[position] ?? 0); index++) {
      const at = row + (lattice.active[row + index] ?? 0);
      lattice.alpha[at] = (lattice.alpha[at] ?? 0) / sum;
    }
    log += Math.log(sum) + highest;
  }
  return log;
}

function highestOf(emissions: Float32Array, row: number): number {
  let highest = -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) highest = Math.max(highest, emissions[row + label] ?? 0);
  return highest;
}

function sumToken(
  lattice: Lattice,
  { emissions, length, factors, isAllowed }: Scored,
  position: number,
  highest: number,
  onlyAllowed: boolean,
): number {
  const { alpha, potential, active, counts } = lattice;
  const row = position * LABEL_COUNT;
  let count = 0;
  let sum = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const emission = emissions[row + label] ?? -Infinity;
    if (emission === -Infinity) continue;
    if (onlyAllowed ? !isAllowed(position, label) : emission < highest - BEAM && !isAllowed(position, label))
      continue;
    if (position === length - 1 && CLOSES[label] === 0) continue;
    const own = Math.exp(Math.max(LEAST, emission - highest));
    const value = own * (position === 0 ? (OPENS[label] ?? 0) : reach(lattice, factors, position, label));
    if (value <= 0) continue;
    alpha[row + label] = value;
    potential[row + label] = own;
    active[row + count++] = label;
    sum += value;
  }
  counts[position] = count;
  return sum;
}

function reach(
  { alpha, active, counts }: Lattice,
  factors: Float64Array,
  position: number,
  label: number,
): number {
  const before = (position - 1) * LABEL_COUNT;
  let value = 0;
  for (let index = 0; index < (counts[position - 1] ?? 0); index++) {
    const previous = active[before + index] ?? 0;
    const step = previous * LABEL_COUNT + label;
    if (LEGAL[step] === 1) value += (alpha[before + previous] ?? 0) * (factors[step] ?? 0);
  }
  return value;
}

/** Backward sums, after `sumForward`. */
export function sumBackward(
  { beta, potential, active, counts, scale }: Lattice,
  { length, factors }: Scored,
): void {
  const last = (length - 1) * LABEL_COUNT;
  for (let index = 0; index < (counts[length - 1] ?? 0); index++)
    beta[last + (active[last + index] ?? 0)] = 1;
  for (let position = length - 2; position >= 0; position--) {
    const row = position * LABEL_COUNT;
    const after = row + LABEL_COUNT;
    for (let index = 0; index < (counts[position] ?? 0); index++) {
      const label = active[row + index] ?? 0;
      let value = 0;
      for (let other = 0; other < (counts[position + 1] ?? 0); other++) {
        const next = active[after + other] ?? 0;
        const step = label * LABEL_COUNT + next;
        if (LEGAL[step] !== 1) continue;
        value += (factors[step] ?? 0) * (potential[after + next] ?? 0) * (beta[after + next] ?? 0);
      }
      beta[row + label] = value / (scale[position + 1] ?? 1);
    }
  }
}

/** Adds `sign` times the probability of each label of a token to `sums`. */
export function addLabels(
  { alpha, beta, active, counts }: Lattice,
  position: number,
  sums: Float64Array,
  sign: number,
): void {
  const row = position * LABEL_COUNT;
  for (let index = 0; index < (counts[position] ?? 0); index++) {
    const label = active[row + index] ?? 0;
    sums[label] = (sums[label] ?? 0) + sign * (alpha[row + label] ?? 0) * (beta[row + label] ?? 0);
  }
}

/** Adds `sign` times the probability of each transition to a token to `sums`. */
export function addTransitions(
  { alpha, beta, potential, active, counts, scale }: Lattice,
  factors: Float64Array,
  position: number,
  sums: Map<number, number>,
  sign: number,
): void {
  const row = position * LABEL_COUNT;
  const before = row - LABEL_COUNT;
  for (let index = 0; index < (counts[position - 1] ?? 0); index++) {
    const label = active[before + index] ?? 0;
    for (let other = 0; other < (counts[position] ?? 0); other++) {
      const next = active[row + other] ?? 0;
      const step = label * LABEL_COUNT + next;
      if (LEGAL[step] !== 1) continue;
      const flow = (alpha[before + label] ?? 0) * (factors[step] ?? 0) * (potential[row + next] ?? 0);
      sums.set(
        step,
        (sums.get(step) ?? 0) + (sign * flow * (beta[row + next] ?? 0)) / (scale[position] ?? 1),
      );
    }
  }
}
