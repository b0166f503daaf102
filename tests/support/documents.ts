import { buildDocument } from './build-document.js';

const TEMA = {
  name: 'Tema',
  type: 'GPE',
  links: [{ kb: 'geonames', id: '2294700', score: 0.9 }],
  location: { lat: 5.67, lon: -0.02, country: 'GH', geonameId: 2294700, precision: 'city' },
} as const;

/** Every layer filled. Ama Boateng returns in HARBOUR_TALKS; Owusu is a bare surname in both. */
export const PORT_STRIKE = buildDocument({
  id: 'port-strike',
  title: 'Dockers walk out, harbour closes',
  published: '2021-05-04',
  source: {
    path: 'articles/port-strike.txt',
    sha256: 'a'.repeat(64),
    bytes: 400,
    encoding: 'utf-8',
    mediaType: 'text/plain',
  },
  marked:
    '{0:Ama Boateng}, director of the {1:Tema Port Office}, met {2:Owusu} in {3:Tema} on Monday. ' +
    '{0?:She} said “the cranes stand still” and asked for at least 1,200 tonnes of fuel at -4 degrees. ' +
    '{0:Boateng}, 51, left {3:Tema} before noon.',
  entities: [
    { name: 'Ama Boateng', type: 'PERSON', aliases: ['Boateng'], titles: ['director'], salience: 0.8 },
    { name: 'Tema Port Office', type: 'ORG' },
    { name: 'Owusu', type: 'PERSON', salience: 0.3 },
    TEMA,
  ],
  times: [
    { text: 'Monday', type: 'DATE', value: '2021-05-03', earliest: '2021-05-03', latest: '2021-05-03' },
    { text: 'before noon', type: 'TIME', value: 'TMO', mod: 'BEFORE' },
  ],
  quantities: [
    {
      text: '1,200 tonnes',
      type: 'QUANTITY',
      value: 1200,
      min: 1200,
      unit: 't',
      of: 'fuel',
      modifier: { text: 'at least', sign: '>=' },
    },
    { text: '-4 degrees', type: 'QUANTITY', value: -4, unit: '°C' },
  ],
  relations: [
    {
      subject: 'e0',
      predicate: 'holds_position',
      object: 'e1',
      value: 'director',
      confidence: 0.9,
      text: 'Ama Boateng, director of the Tema Port Office',
    },
    { subject: 'e0', predicate: 'met_with', object: 'e2', text: 'met Owusu' },
    { subject: 'e0', predicate: 'aged', object: null, value: '51', text: 'Boateng, 51' },
  ],
  quotes: [
    { text: 'the cranes stand still', kind: 'direct', speaker: 'e0', speakerMention: 'm4', cue: 'said' },
  ],
});

/** With a count, and nothing else. */
export const PORT_ARRESTS = buildDocument({
  id: 'port-arrests',
  published: '2021-05-04',
  marked: 'Three hundred dockers were arrested in {0:Tema} on Monday.',
  entities: [TEMA],
  counts: [
    {
      event: 'arrested',
      text: 'Three hundred dockers were arrested',
      cue: 'were arrested',
      number: 'Three hundred',
      value: 300,
      of: 'dockers',
      place: { text: 'Tema', entity: 'e0' },
      time: { text: 'Monday', value: '2021-05-03' },
    },
  ],
});

export const HARBOUR_TALKS = buildDocument({
  id: 'harbour-talks',
  title: 'Talks in Tema',
  published: '2021-05-06',
  marked:
    '{0:AMA BOATENG} told {1:Kwesi Mensah} that {2:Owusu} would not come to {3:Tema}. ' +
    '{0:Boateng} remains Director of the {4:Tema Port Office}.',
  entities: [
    { name: 'Ama Boateng', type: 'PERSON', aliases: ['Boateng', 'AMA BOATENG'], salience: 0.6 },
    { name: 'Kwesi Mensah', type: 'PERSON' },
    { name: 'Owusu', type: 'PERSON' },
    TEMA,
    { name: 'Tema Port Office', type: 'ORG' },
  ],
  relations: [
    {
      subject: 'e0',
      predicate: 'holds_position',
      object: 'e4',
      value: 'Director',
      confidence: 0.6,
      text: 'Boateng remains Director of the Tema Port Office',
    },
  ],
});

/** Nothing found in it. */
export const EMPTY_PAGE = buildDocument({ id: 'empty-page', marked: 'It rained.' });

export const DOCUMENTS = [EMPTY_PAGE, HARBOUR_TALKS, PORT_STRIKE];
