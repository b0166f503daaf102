import { describe, expect, it } from 'vitest';
import { createDecodeSpace, decode } from '../../src/tag/decode.js';
import { closes, LABEL_COUNT, labelOf, mayFollow, nameOfLabel, opens } from '../../src/tag/labels.js';
import { createRandom } from '../../src/train/random.js';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** Every legal sequence of labels, by brute force. */
function legalSequences(length: number): readonly (readonly number[])[] {
  let sequences: number[][] = LABELS.filter(opens).map((label) => [label]);
  for (let position = 1; position < length; position++) {
    sequences = sequences.flatMap((sequence) =>
      LABELS.filter((next) => mayFollow(sequence.at(-1) ?? 0, next)).map((next) => [...sequence, next]),
    );
  }
  return sequences.filter((sequence) => closes(sequence.at(-1) ?? 0));
}

describe('labels', () => {
  it('are named as files with a token a line write them', () => {
    expect([0, labelOf('B', 'PERSON'), labelOf('U', 'TITLE')].map(nameOfLabel)).toEqual([
      'O',
      'B-PERSON',
      'U-TITLE',
    ]);
  });

  it('let a name go on only with its own type', () => {
    expect(mayFollow(labelOf('B', 'ORG'), labelOf('I', 'ORG'))).toBe(true);
    expect(mayFollow(labelOf('B', 'ORG'), labelOf('L', 'GPE'))).toBe(false);
    expect(mayFollow(labelOf('B', 'ORG'), 0)).toBe(false);
    expect(mayFollow(labelOf('U', 'ORG'), labelOf('B', 'GPE'))).toBe(true);
    expect(mayFollow(0, labelOf('I', 'ORG'))).toBe(false);
  });
});

describe('decode', () => {
  it.each([1, 2, 3])('finds the best of all legal sequences of %i tokens', (length) => {
    const random = createRandom(length);
    const sequences = legalSequences(length);
    for (let round = 0; round < 10; round++) {
      const emissions = Float32Array.from({ length: length * LABEL_COUNT }, () => random() * 4 - 2);
      const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => random() - 0.5);
      const scoreOf = (sequence: readonly number[]) =>
        sequence.reduce(
          (sum, label, position) =>
            sum +
            (emissions[position * LABEL_COUNT + label] ?? 0) +
            (position === 0 ? 0 : (transitions[(sequence[position - 1] ?? 0) * LABEL_COUNT + label] ?? 0)),
          0,
        );
      const best = Math.max(...sequences.map(scoreOf));
      const labels = new Uint8Array(length);
      const score = decode(emissions, length, transitions, labels, 0, createDecodeSpace());
      expect(score).toBeCloseTo(best, 4);
      expect(scoreOf([...labels])).toBeCloseTo(best, 4);
    }
  });

  it('finds the same where it has looked at the transitions beforehand', () => {
    const random = createRandom(7);
    const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => random() * 4);
    const looked = createDecodeSpace(transitions);
    for (let length = 1; length < 40; length++) {
      const emissions = Float32Array.from({ length: length * LABEL_COUNT }, () => random() * 12);
      const [found, expected] = [looked, createDecodeSpace()].map((space) => {
        const labels = new Uint8Array(length);
        const score = decode(emissions, length, transitions, labels, 0, space);
        return { score, labels };
      });
      expect(found).toEqual(expected);
    }
  });

  it('says when nothing is allowed', () => {
    const emissions = new Float32Array(LABEL_COUNT).fill(-Infinity);
    const labels = new Uint8Array(1);
    const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
    expect(decode(emissions, 1, transitions, labels, 0, createDecodeSpace())).toBe(-Infinity);
  });
});
