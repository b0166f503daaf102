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
    ['[Long Beach](GPE), [CA](GPE), is long.', ['Long Beach: US CA city', 'CA: US CA admin1']],
    ['[Wenatchee](GPE), [Washington](GPE), is dry.', ['Wenatchee: US WA city', 'Washington: US WA admin1']],
    ['[Athens](GPE), [Georgia](GPE), is hot.', ['Athens: US GA city', 'Georgia: US GA admin1']],
    ['[Turkey](GPE) and [Georgia](GPE) agreed.', ['Turkey: TR  country', 'Georgia: GE  country']],
    [
      'From [New Hampshire](GPE): [Concord](GPE), [Nashua](GPE) and [Salem](GPE) voted.',
      ['New Hampshire: US NH admin1', 'Concord: US NH city', 'Nashua: US NH city', 'Salem: US NH city'],
    ],
    [
      "[California](GPE)'s [Orange County](GPE) is dry.",
      ['California: US CA admin1', 'Orange County: US CA within-admin1'],
    ],
  ])('%s', (markup, expected) => {
    expect(places(markup)).toEqual(expected);
  });

  test.each([
    ['[Niigata](GPE) flooded.', ['Niigata: JP 29 city']],
    ['[Niigata Prefecture](GPE) flooded.', ['Niigata Prefecture: JP 29 admin1']],
    ['The province of [Puno](GPE) struck.', ['Puno: PE 21 admin1']],
    ['[Gaza Province](GPE) flooded.', ['Gaza Province: MZ 02 admin1']],
    ['[Quebec](GPE) voted.', ['Quebec: CA 10 admin1']],
    ['[Hokkaido](GPE) shook.', ['Hokkaido: JP 12 admin1']],
    ['[Nunavut](GPE) is cold.', ['Nunavut: CA 14 admin1']],
    ['[Puerto Rico](GPE) is warm.', ['Puerto Rico: PR  country']],
    ['[Kent](GPE) is green.', ['Kent: GB ENG admin1']],
    ['They played in [Calif](GPE) and [PA.](GPE) again.', ['Calif: US CA admin1', 'Pa.: US PA admin1']],
  ])('a division and the city that it is called after: %s', (markup, expected) => {
    expect(places(markup)).toEqual(expected);
  });

  test.each([
    ['[Saigon](GPE) fell.', ['Saigon: VN 20 city']],
    [
      '[Bombay](GPE), [Rangoon](GPE), [Leningrad](GPE).',
      ['Bombay: IN 16 city', 'Rangoon: MM 17 city', 'Leningrad: RU 66 city'],
    ],
    ['[Antwerp](GPE) and [Frankfurt](GPE) traded.', ['Antwerp: BE VLG city', 'Frankfurt: DE 05 city']],
    ['[Palakkad](GPE) is in [Kerala](GPE).', ['Palakkad: IN 13 city', 'Kerala: IN 13 admin1']],
    ['[Jordan](GPE) played at [Salt](GPE).', ['Jordan: JO  country', 'Salt: JO 02 city']],
    ['[Hodeidah](GPE) was shelled.', ['Hodeidah: YE 08 city']],
    ['Results: Halim ([INA](GPE)) beat Visser ([NED](GPE)).', ['INA: ID  country', 'NED: NL  country']],
  ])('former and foreign names, and codes of sport: %s', (markup, expected) => {
    expect(places(markup)).toEqual(expected);
  });

  test.each([
    ["[Tbilisi](GPE)'s [Dinamo Arena](FAC) filled.", ['Tbilisi: GE 51 city', 'Dinamo Arena: GE 51 city']],
    ['[Lahore](GPE) slept; [Lahore Fort](FAC) did not.', ['Lahore: PK 04 city', 'Lahore Fort: PK 04 city']],
    ['[Lahore](GPE) slept; [Lahore Road](FAC) did not.', ['Lahore: PK 04 city']],
    ['The [Loire](LOC) rose.', ['Loire: FR  within-country']],
    ['The [Rhine](LOC) rose.', []],
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
