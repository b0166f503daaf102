import type { Adder } from '../adder.js';
import {
  LABEL_BITS,
  ROW,
  ROW_BYTES,
  ROWS_AT_ONCE,
  SIZE_BITS,
  SLOT_BYTES,
  SPREAD,
  SUMS_BYTES,
  VECTORS_A_ROW,
  type WeightPlan,
} from '../weight-memory.js';
import { assembleModule, type ModuleFunction } from './assemble-module.js';
import {
  block,
  branch,
  branchIf,
  choose,
  get,
  i32,
  loop,
  set,
  tee,
  TYPE,
  v128,
  type Code,
} from './instructions.js';

const NUMBER_BYTES = 4;
const VECTOR_BYTES = 16;
const VECTORS = Array.from({ length: VECTORS_A_ROW }, (_, index) => index);
const HALVES = VECTORS.flatMap((vector) => [vector * 2, vector * 2 + 1]);

/**
 * The program that adds up weights, as a WebAssembly module: with eight labels a step it takes less than half of the time
 * of the same in JavaScript (`create-plain-adder.ts`, which says the same in fewer words).
 */
export function assembleAdder(plan: WeightPlan): Uint8Array {
  return assembleModule([addFeatures(plan), sumKept(plan)]);
}

function addFeatures(plan: WeightPlan): ModuleFunction & { readonly name: keyof Adder } {
  // Parameters and locals, by number; `end`, `at` and `slot` are addresses, all of them in bytes.
  const [count, index, feature, slot, found, entry, at, end, added] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const firstVector = 9;
  const own = (vector: number) => firstVector + vector;

  const placeOf = (hash: Code) =>
    i32.multiply(i32.and(i32.multiply(hash, i32.of(SPREAD)), i32.of(plan.places - 1)), i32.of(SLOT_BYTES));
  const next = branchIf(i32.isLess(tee(index, i32.add(get(index), i32.of(NUMBER_BYTES))), get(count)), 0);
  /** Adds what the registers hold to the sums, and empties them. */
  const settle = VECTORS.flatMap((vector) => {
    const low = plan.sums + vector * 2 * VECTOR_BYTES;
    const high = low + VECTOR_BYTES;
    return [
      addAt(low, v128.widenLow(get(own(vector)))),
      addAt(high, v128.widenHigh(get(own(vector)))),
      set(own(vector), v128.zero),
    ];
  });
  const addRow = [
    set(at, i32.multiply(i32.shiftRight(get(entry), i32.of(SIZE_BITS)), i32.of(ROW_BYTES))),
    ...VECTORS.map((vector) =>
      set(own(vector), v128.add16(get(own(vector)), v128.load(get(at), plan.rows + vector * VECTOR_BYTES))),
    ),
    set(added, i32.add(get(added), i32.of(1))),
    choose(i32.equal(get(added), i32.of(ROWS_AT_ONCE)), [set(added, i32.of(0)), ...settle], []),
  ];
  const addPairs = [
    set(at, i32.multiply(i32.shiftRight(get(entry), i32.of(SIZE_BITS)), i32.of(NUMBER_BYTES))),
    set(end, i32.add(get(at), i32.multiply(i32.and(get(entry), i32.of(ROW)), i32.of(NUMBER_BYTES)))),
    loop(
      set(found, i32.load(get(at), plan.pairs)),
      set(slot, i32.multiply(i32.and(get(found), i32.of((1 << LABEL_BITS) - 1)), i32.of(NUMBER_BYTES))),
      i32.store(
        get(slot),
        i32.add(i32.load(get(slot), plan.sums), i32.shiftRight(get(found), i32.of(LABEL_BITS))),
        plan.sums,
      ),
      branchIf(i32.isLess(tee(at, i32.add(get(at), i32.of(NUMBER_BYTES))), get(end)), 0),
    ),
  ];

  return {
    name: 'addFeatures',
    parameters: 1,
    locals: [...Array.from({ length: firstVector - 1 }, () => TYPE.i32), ...VECTORS.map(() => TYPE.v128)],
    body: [
      set(count, i32.multiply(get(count), i32.of(NUMBER_BYTES))),
      // Without a branch between them the reads of the table do not wait for one another.
      loop(
        i32.store(get(index), i32.load(placeOf(i32.load(get(index), plan.features)), plan.table), plan.found),
        next,
      ),
      set(index, i32.of(0)),
      loop(
        block(
          branchIf(i32.isZero(tee(feature, i32.load(get(index), plan.features))), 0),
          set(slot, placeOf(get(feature))),
          set(found, i32.load(get(index), plan.found)),
          block(
            loop(
              branchIf(i32.equal(get(found), get(feature)), 1),
              branchIf(i32.isZero(get(found)), 2),
              set(
                slot,
                i32.and(i32.add(get(slot), i32.of(SLOT_BYTES)), i32.of(plan.places * SLOT_BYTES - 1)),
              ),
              set(found, i32.load(get(slot), plan.table)),
              branch(0),
            ),
          ),
          set(entry, i32.load(get(slot), plan.table + NUMBER_BYTES)),
          choose(i32.equal(i32.and(get(entry), i32.of(ROW)), i32.of(ROW)), addRow, addPairs),
        ),
        next,
      ),
      ...settle,
    ],
  };
}

function sumKept(plan: WeightPlan): ModuleFunction & { readonly name: keyof Adder } {
  const five = [0, 1, 2, 3, 4];
  return {
    name: 'sumKept',
    parameters: five.length,
    locals: [],
    body: [
      ...five.map((number) => set(number, i32.multiply(get(number), i32.of(SUMS_BYTES)))),
      ...HALVES.map((half) => {
        const address = half * VECTOR_BYTES;
        const sum = five
          .map((number) => v128.load(get(number), plan.kept + address))
          .reduce((total, kept) => v128.add32(total, kept));
        return v128.store(i32.of(0), sum, plan.sums + address);
      }),
    ],
  };
}

/** Adds to the four sums that begin at an address. */
function addAt(address: number, more: Code): Code {
  return v128.store(i32.of(0), v128.add32(v128.load(i32.of(0), address), more), address);
}
