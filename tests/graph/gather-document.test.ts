import { expect, test } from 'vitest';
import { gatherDocument, type GatheredDocument } from '../../src/graph/gather-document.js';
import { PORT_STRIKE } from '../support/documents.js';

/**
 * Where one of these changes, raise GATHERED_VERSION in src/graph/graph-tables.ts: else ledgers go on with what was
 * gathered before.
 */
const GATHERED: readonly (readonly [keyof GatheredDocument, readonly string[]])[] = [
  [
    'entities',
    [
      '{"identity":{"key":"name PERSON ama boateng","fullName":"PERSON ama boateng"},"type":"PERSON","forms":{"name":"Ama Boateng","salience":0.8,"aliases":["Boateng"],"titles":["director"],"quotes":1},"mentions":{"weight":3,"spans":[[0,11],[76,79],[169,176]]}}',
      '{"identity":{"key":"name ORG tema port office","fullName":"ORG tema port office"},"type":"ORG","forms":{"name":"Tema Port Office","salience":0.5},"mentions":{"weight":1,"spans":[[29,45]]}}',
      '{"identity":{"key":"own port-strike/e2"},"type":"PERSON","forms":{"name":"Owusu","salience":0.3},"mentions":{"weight":1,"spans":[[51,56]]}}',
      '{"identity":{"key":"link GPE geonames 2294700","link":{"kb":"geonames","id":"2294700"},"fullName":"GPE tema"},"type":"GPE","forms":{"name":"Tema","salience":0.5,"links":[{"kb":"geonames","id":"2294700","score":0.9}],"location":{"lat":5.67,"lon":-0.02,"country":"GH","geonameId":2294700,"precision":"city"}},"mentions":{"weight":2,"spans":[[60,64],[187,191]]}}',
    ],
  ],
  [
    'relations',
    [
      '{"subject":"name PERSON ama boateng","predicate":"holds_position","object":"name ORG tema port office","folded":"director","values":[["director",1]],"confidence":0.9,"sightings":{"weight":1,"spans":[[0,45]]}}',
      '{"subject":"name PERSON ama boateng","predicate":"met_with","object":"own port-strike/e2","folded":null,"values":[],"confidence":0.8,"sightings":{"weight":1,"spans":[[47,56]]}}',
      '{"subject":"name PERSON ama boateng","predicate":"aged","object":null,"folded":"51","values":[["51",1]],"confidence":0.8,"sightings":{"weight":1,"spans":[[169,180]]}}',
    ],
  ],
  [
    'pairs',
    [
      '{"first":"name ORG tema port office","second":"name PERSON ama boateng","sightings":{"weight":1,"spans":[[0,75]]}}',
      '{"first":"name PERSON ama boateng","second":"own port-strike/e2","sightings":{"weight":1,"spans":[[0,75]]}}',
      '{"first":"link GPE geonames 2294700","second":"name PERSON ama boateng","sightings":{"weight":2,"spans":[[0,75],[169,204]]}}',
      '{"first":"name ORG tema port office","second":"own port-strike/e2","sightings":{"weight":1,"spans":[[0,75]]}}',
      '{"first":"link GPE geonames 2294700","second":"name ORG tema port office","sightings":{"weight":1,"spans":[[0,75]]}}',
      '{"first":"link GPE geonames 2294700","second":"own port-strike/e2","sightings":{"weight":1,"spans":[[0,75]]}}',
    ],
  ],
];

test.each(GATHERED)('the %s of a document are gathered with their first places', (layer, expected) => {
  const gathered = gatherDocument(PORT_STRIKE)[layer];
  expect(Array.isArray(gathered) && gathered.map((item) => JSON.stringify(item))).toEqual(expected);
});
