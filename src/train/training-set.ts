/** Stretches of tokens as features and allowed labels, one after the other. */
export interface TrainingSet {
  /** `width` hashes a token; 0 where a feature is left out. */
  readonly features: Int32Array;
  readonly width: number;
  /** Index of each token's allowed labels in `masks`. */
  readonly allowed: Uint8Array;
  readonly masks: readonly Uint8Array[];
  /** Index of the mask of tokens beside a stretch: they have no features and can only be O. */
  readonly outside: number;
  /** First token of each stretch, and the count of tokens at the end. */
  readonly stretches: Int32Array;
}

/** Weights of a linear sequence model: features by row, and transitions from label to label. */
export interface LinearModel {
  readonly features: Int32Array;
  /** LABEL_COUNT weights a feature. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface LearnerOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Weights to begin with; by default none. */
  readonly start?: LinearModel | undefined;
  /** Called after each epoch with what the learner makes small, see there. False ends training. */
  readonly onEpoch?: ((epoch: number, loss: number, model: () => LinearModel) => boolean) | undefined;
}

/** Learns weights from a set; the same set and options give the same weights. */
export type Learner = (set: TrainingSet, options: LearnerOptions) => LinearModel;

/** Tokens of the longest stretch. */
export function longestStretch({ stretches }: TrainingSet): number {
  let most = 0;
  for (let index = 1; index < stretches.length; index++) {
    most = Math.max(most, (stretches[index] ?? 0) - (stretches[index - 1] ?? 0));
  }
  return most;
}
