import type { Knowledge } from '../document/knowledge.js';

/** A populated place. */
export interface City {
  readonly geonameId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames code of the first-level division. */
  readonly admin1: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

/** What the resolver knows about the world; loaded outside, handed in. */
export interface World {
  readonly knowledge: Knowledge;
  /** Cities called `name`, largest first; loaded at the first call. */
  cities(name: string): readonly City[];
  /** ISO 3166-1 alpha-2 code of a country by any of its English names; undefined for anything else. */
  countryCode(name: string): string | undefined;
}
