import type { Coordinates } from './gold.js';

/** Kilometres: the mean radius of the Earth, IUGG. */
const EARTH_RADIUS = 6371;

/** The great-circle distance of two points in kilometres, by the haversine formula. */
export function distanceBetween(a: Coordinates, b: Coordinates): number {
  const [phiA, phiB] = [toRadians(a.lat), toRadians(b.lat)];
  const h =
    Math.sin((phiB - phiA) / 2) ** 2 +
    Math.cos(phiA) * Math.cos(phiB) * Math.sin(toRadians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
