/** Lucene takes terms of up to 32,766 bytes; a character has up to four in UTF-8. */
const keyword = { type: 'keyword', ignore_above: 8191 } as const;
const analysed = { type: 'text', fields: { keyword: { ...keyword, ignore_above: 256 } } } as const;

/**
 * Body of the request that makes the index (`PUT /newsgraph`), for Elasticsearch 7 or later and OpenSearch.
 * Source: https://www.elastic.co/guide/en/elasticsearch/reference/current/mapping-types.html
 */
export const SEARCH_MAPPING = {
  settings: { 'index.mapping.nested_objects.limit': 100_000 },
  mappings: {
    dynamic: 'strict',
    properties: {
      title: analysed,
      text: { type: 'text' },
      published: { type: 'date', format: 'strict_date' },
      language: keyword,
      source: keyword,
      persons: keyword,
      organisations: keyword,
      places: keyword,
      entities: {
        type: 'nested',
        properties: {
          name: analysed,
          type: keyword,
          aliases: analysed,
          titles: analysed,
          salience: { type: 'float' },
          mentions: { type: 'integer' },
          links: keyword,
        },
      },
      locations: { type: 'geo_point' },
      times: { type: 'date_range', format: 'strict_date_optional_time' },
      quantities: {
        type: 'nested',
        properties: {
          text: keyword,
          type: keyword,
          value: { type: 'double' },
          min: { type: 'double' },
          max: { type: 'double' },
          unit: keyword,
          of: analysed,
        },
      },
      counts: {
        type: 'nested',
        properties: {
          event: keyword,
          value: { type: 'double' },
          min: { type: 'double' },
          max: { type: 'double' },
          of: analysed,
          place: keyword,
          time: keyword,
        },
      },
    },
  },
} as const;
