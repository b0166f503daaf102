import type { GoldPlace } from './gold.js';

const KINDS = ['country', 'division', 'city', 'part'] as const satisfies readonly GoldPlace['kind'][];
const COUNTRY = /^[A-Z]{2}$/;

/**
 * Reads where the things of articles are: a line each of `article, entity, name, kind, country, division, geonames,
 * latitude, longitude`, separated by tabs; the last four may be empty, and lines that begin with # say nothing.
 *
 * @returns article → its places
 * @throws Error at a line of another form, with its number
 */
export function readPlaces(content: string): ReadonlyMap<string, readonly GoldPlace[]> {
  const places = new Map<string, GoldPlace[]>();
  for (const [index, line] of content.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [article = '', ...cells] = line.split('\t');
    const place = readPlace(cells);
    if (place === undefined) {
      throw new Error(
        `Expected article, entity, name, kind (${KINDS.join(', ')}), country, division, geonames, latitude, longitude in line ${index + 1}, got "${line.slice(0, 80)}".`,
      );
    }
    const known = places.get(article);
    if (known === undefined) places.set(article, [place]);
    else known.push(place);
  }
  return places;
}

function readPlace(cells: readonly string[]): GoldPlace | undefined {
  const [entity = '', , named, country = '', admin1 = '', geonames = '', latitude = '', longitude = ''] =
    cells;
  const kind = KINDS.find((known) => known === named);
  const isPlaced = latitude !== '' && longitude !== '';
  const numbers = [Number(geonames), Number(latitude), Number(longitude)];
  if (kind === undefined || entity === '' || !COUNTRY.test(country) || numbers.some(Number.isNaN))
    return undefined;
  if (kind === 'city' && !isPlaced) return undefined;
  return {
    entity,
    kind,
    country,
    admin1: admin1 === '' ? undefined : admin1,
    geonameId: geonames === '' ? undefined : Number(geonames),
    at: isPlaced ? { lat: Number(latitude), lon: Number(longitude) } : undefined,
  };
}
