import type { Knowledge } from '../document/knowledge.js';
import type { ReadPlace } from './place-readings.js';

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** A populated place. */
export interface City extends Coordinates {
  readonly geonameId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames code of the first-level division. */
  readonly admin1: string;
  readonly population: number;
  /** Seat of a country's government, of a first-level division, or neither. */
  readonly seat: 'country' | 'admin1' | 'none';
}

/** A country or a division, by its cities. */
export interface Area extends Coordinates {
  readonly population: number;
}

/** A first-level division: ISO 3166-1 alpha-2 and GeoNames' code. */
export interface Division {
  readonly country: string;
  readonly admin1: string;
}

/** Places by name. Names are compared without regard to case and diacritics. */
export interface Places {
  /** Cities called `name`, largest first. */
  cities(name: string): readonly City[];
  /** Cities whose names differ from `name` by an article or by "City": "Salt" and "As Salt", largest first. */
  citiesLike(name: string): readonly City[];
  /** ISO 3166-1 alpha-2 code of a country by any of its English names or its alpha-3 code; undefined for anything else. */
  countryCode(name: string): string | undefined;
  /** GeoNames code of a first-level division of `country`; undefined where it can't be derived. */
  divisionCode(country: string, name: string): string | undefined;
  /** Divisions that `name` may stand for, in any country: "Akita Prefecture", "New South Wales". */
  divisions(name: string): readonly Division[];
  /** Mean of the country's cities, weighted by population; undefined for a country without cities. */
  countryCentre(country: string): Area | undefined;
  /** Mean of the division's cities, weighted by population. */
  divisionCentre(country: string, admin1: string): Area | undefined;
}

/** The knowledge base and the places. Places are loaded at the first call. */
export interface Gazetteers extends Places {
  readonly knowledge: Knowledge;
}

/** What the resolver knows about the world; loaded outside, handed in. */
export interface World extends Gazetteers {
  /** Every place that the names of one thing may stand for. */
  readonly readPlace: ReadPlace;
}
