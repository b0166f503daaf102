import type { CityRow } from './city-table.js';
import type { Area, Coordinates } from './world.js';

/**
 * The mean of an area's places on the sphere, weighted by population, by country ("SY") and division ("US TX"):
 * where its people live, since GeoNames' own centres of areas are not in the data; and how many they are together.
 */
export function findCentres(rows: readonly CityRow[]): ReadonlyMap<string, Area> {
  const sums = new Map<string, { x: number; y: number; z: number; population: number }>();
  for (const { country, adminCode, population, loc } of rows) {
    const [lon = 0, lat = 0] = loc.coordinates;
    const [phi, lambda] = [toRadians(lat), toRadians(lon)];
    const weight = Math.max(population, 1);
    for (const area of [country, `${country} ${adminCode}`]) {
      const sum = sums.get(area) ?? { x: 0, y: 0, z: 0, population: 0 };
      sum.x += weight * Math.cos(phi) * Math.cos(lambda);
      sum.y += weight * Math.cos(phi) * Math.sin(lambda);
      sum.z += weight * Math.sin(phi);
      sum.population += population;
      sums.set(area, sum);
    }
  }
  return new Map(
    [...sums].map(([area, { x, y, z, population }]) => [area, { ...fromVector(x, y, z), population }]),
  );
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function fromVector(x: number, y: number, z: number): Coordinates {
  return { lat: toDegrees(Math.atan2(z, Math.hypot(x, y))), lon: toDegrees(Math.atan2(y, x)) };
}

/** To four decimals, about ten metres. */
function toDegrees(radians: number): number {
  return Math.round((radians * 180 * 1e4) / Math.PI) / 1e4;
}
