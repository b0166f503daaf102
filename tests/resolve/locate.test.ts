import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { loadRealWorld, readAnnotated } from './annotated.js';

const world = loadRealWorld();

/** Country, division and precision of each thing that has a place. */
function places(markup: string): readonly string[] {
  return resolve(readAnnotated(markup).doc, world).entities.flatMap(({ name, location }) =>
    location === undefined
      ? []
      : `${name}: ${location.country} ${location.admin1 ?? ''} ${location.precision}`,
  );
}

describe('places', () => {
  test.each([
    ['[Paris](GPE) is old.', ['Paris: FR 11 city']],
    ['[Paris](GPE), [Texas](GPE), is small.', ['Paris: US TX city', 'Texas: US TX admin1']],
    ['[Birmingham](GPE) in [Alabama](GPE) is hot.', ['Birmingham: US AL city', 'Alabama: US AL admin1']],
    ['[Birmingham](GPE) and [Leeds](GPE) are wet.', ['Birmingham: GB ENG city', 'Leeds: GB ENG city']],
    ['Floods in [Georgia](GPE) reached [Tbilisi](GPE).', ['Georgia: GE  country', 'Tbilisi: GE 51 city']],
    [
      'From [Georgia](GPE) to [Ohio](GPE), [Americans](NORP) in [Chicago](GPE) froze.',
      ['Georgia: US GA admin1', 'Ohio: US OH admin1', 'Chicago: US IL city'],
    ],
    ['[Tripoli](GPE) is on the sea.', ['Tripoli: LY 77 city']],
    [
      '[Lebanon](GPE) voted. [Tripoli](GPE) did not. [Lebanese](NORP) troops came.',
      ['Lebanon: LB  country', 'Tripoli: LB 09 city'],
    ],
    ['[Aleppo](GPE), in [Syria](GPE), is old.', ['Aleppo: SY 09 city', 'Syria: SY  country']],
    ['[Geneva](GPE) hosted talks.', ['Geneva: CH GE city']],
    ['[Kiev](GPE) and [Cologne](GPE) are twins.', ['Kiev: UA 12 city', 'Cologne: DE 07 city']],
    ['[St. Petersburg](GPE), [Fla.](GPE), is warm.', ['St. Petersburg: US FL city', 'Fla.: US FL admin1']],
    [
      'The [Old Mole](FAC) in [Oslo](GPE) burned; the [New Mole](FAC) did not.',
      ['Old Mole: NO 12 city', 'Oslo: NO 12 city'],
    ],
    ['[Qwxyzford](GPE) is nowhere.', []],
  ])('%s', (markup, expected) => {
    expect(places(markup)).toEqual(expected);
  });

  test('a city is linked to GeoNames', () => {
    const [entity] = resolve(readAnnotated('[Oslo](GPE) slept.').doc, world).entities;
    expect(entity?.links.map(({ kb, id }) => [kb, id])).toContainEqual(['geonames', '3143244']);
  });

  test('a nationality is linked to its country and lies nowhere itself', () => {
    const [entity] = resolve(readAnnotated('[Lebanese](NORP) troops came.').doc, world).entities;
    expect(entity?.links).toContainEqual({ kb: 'iso3166-1', id: 'LB', score: expect.any(Number) });
    expect(entity).not.toHaveProperty('location');
  });

  test('a country lies amid its people', () => {
    const centre = world.countryCentre('SY');
    expect(centre?.lat).toBeCloseTo(35, 0);
    expect(centre?.lon).toBeCloseTo(37, 0);
  });

  test('a country astride the 180th meridian keeps its longitude', () => {
    expect(Math.abs(world.countryCentre('FJ')?.lon ?? 0)).toBeGreaterThan(170);
  });
});
