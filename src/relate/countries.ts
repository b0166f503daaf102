import type { Entity } from '../document/document.js';

/** Entity id of a demonym ("Syrian") → entity id of its country, where the article names that. */
export function countryOfDemonyms(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const countries = countriesByCode(entities);
  const byDemonym = new Map<string, string>();
  for (const { id, type, links } of entities) {
    const code = type === 'NORP' ? links.find(({ kb }) => kb === 'iso3166-1')?.id : undefined;
    const country = code === undefined ? undefined : countries.get(code);
    if (country !== undefined) byDemonym.set(id, country);
  }
  return byDemonym;
}

/** Country code → entity of that country. */
export function countriesByCode(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const { id, type, location } of entities) {
    if (type === 'GPE' && location?.precision === 'country' && !countries.has(location.country))
      countries.set(location.country, id);
  }
  return countries;
}
