import type { Entity } from '../document/document.js';
import { countriesByCode } from './countries.js';
import { NATIONAL_OFFICES, WORLD_OFFICES } from './words/offices.js';

/** The entity whose a bare office is: the United States for "Secretary of State", the UN for "Secretary-General". */
export function grantorOfOffice(title: string, entities: readonly Entity[]): string | undefined {
  const office = title.toLowerCase();
  const country = NATIONAL_OFFICES.get(office);
  if (country !== undefined) return countriesByCode(entities).get(country);
  const names = WORLD_OFFICES.get(office);
  if (names === undefined) return undefined;
  return entities.find(
    ({ type, name, aliases }) => type === 'ORG' && [name, ...aliases].some((form) => names.has(form)),
  )?.id;
}
