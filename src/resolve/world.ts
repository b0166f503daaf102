import type { Knowledge } from '../document/knowledge.js';

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

/** Places by name. Names are compared without regard to case and diacritics. */
export interface Places {
  /** Cities called `name`, largest first. */
  cities(name: string): readonly City[];
  /** ISO 3166-1 alpha-2 code of a country by any of its English names or its alpha-3 code; undefined for anything else. */
  countryCode(name: string): string | undefined;
  /** GeoNames code of a first-level division of `country`; undefined where it can't be derived. */
  divisionCode(country: string, name: string): string | undefined;
  /** Mean of the country's cities, weighted by population; undefined for a country without cities. */
  countryCentre(country: string): Coordinates | undefined;
  /** Mean of the division's cities, weighted by population. */
  divisionCentre(country: string, admin1: string): Coordinates | undefined;
}

/** What the resolver knows about the world; loaded outside, handed in. Places are loaded at the first call. */
export interface World extends Places {
  readonly knowledge: Knowledge;
}
