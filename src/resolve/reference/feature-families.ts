/** The values that each fact of an answer can have, in words; a fact is written down as its value's place in the list. */
export type Scales<Fact extends string> = Readonly<Record<Fact, readonly string[]>>;

/** Features that put the values of the same facts into words; undefined for values that say nothing. */
export interface Family<Fact extends string> {
  readonly of: readonly Fact[];
  readonly write: (...values: readonly string[]) => string | undefined;
}

/** One place of a value a fact, in the order in which the scales stand. */
export type Facts = readonly number[];

/** What is known of an answer as readable strings; each has a weight. */
export function featuresOf<Fact extends string>(
  scales: Scales<Fact>,
  families: readonly Family<Fact>[],
  facts: Facts,
): readonly string[] {
  const order = Object.keys(scales);
  return families.flatMap(
    ({ of, write }) => write(...of.map((fact) => scales[fact][facts[order.indexOf(fact)] ?? 0] ?? '')) ?? [],
  );
}

/**
 * The sum of the weights of `featuresOf`, without the strings: of each family a table holds the weights for all values
 * of its facts, since an article has some hundred answers to weigh.
 */
export function weighFamilies<Fact extends string>(
  scales: Scales<Fact>,
  families: readonly Family<Fact>[],
  weights: ReadonlyMap<string, number>,
): (facts: Facts) => number {
  const order = Object.keys(scales);
  const tables: number[] = [];
  const bases: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  const strides: number[] = [];
  for (const { of, write } of families) {
    bases.push(tables.length);
    const rows = combine(of.map((fact) => scales[fact]));
    for (const values of rows) tables.push(weights.get(write(...values) ?? '') ?? 0);
    let stride = rows.length;
    for (const fact of of) {
      stride /= scales[fact].length;
      places.push(order.indexOf(fact));
      strides.push(stride);
    }
    ends.push(places.length);
  }
  return createSum({
    tables: Float64Array.from(tables),
    bases: Int32Array.from(bases),
    ends: Int32Array.from(ends),
    places: Int32Array.from(places),
    strides: Int32Array.from(strides),
  });
}

interface Tables {
  /** The tables of all families, one behind the other, and where each begins. */
  readonly tables: Float64Array;
  readonly bases: Int32Array;
  /** Of each fact of each family, its place in the order and how far apart its values are in the family's table. */
  readonly places: Int32Array;
  readonly strides: Int32Array;
  /** Where in `places` and `strides` each family ends. */
  readonly ends: Int32Array;
}

function createSum({ tables, bases, ends, places, strides }: Tables): (facts: Facts) => number {
  return (facts) => {
    let sum = 0;
    let part = 0;
    for (let family = 0; family < bases.length; family++) {
      let at = bases[family] ?? 0;
      for (const end = ends[family] ?? 0; part < end; part++)
        at += (facts[places[part] ?? 0] ?? 0) * (strides[part] ?? 0);
      sum += tables[at] ?? 0;
    }
    return sum;
  };
}

/** Every choice of one value from each list; the values of the last one change first. */
function combine(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}
