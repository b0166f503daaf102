import type { EntityType } from '../../document/types.js';

/** Where somebody with a bare title belongs: what type of thing it is and what its name has in it. */
export interface TitleHome {
  /** Last words of titles, lower-case. */
  readonly heads: ReadonlySet<string>;
  readonly type: EntityType;
  /** Part of the home's name; any name of the type where it is left out. */
  readonly name?: RegExp;
}

function heads(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Homes of titles, the first that knows a title counts. */
export const TITLE_HOMES: readonly TitleHome[] = [
  { heads: heads('justice magistrate'), type: 'ORG', name: /\b(?:court|tribunal|bench|assizes)\b/i },
  {
    heads: heads('principal headmaster headmistress headteacher'),
    type: 'ORG',
    name: /\b(?:school|college|academy|gymnasium|lyc[ée]e|library|primary|high)\b/i,
  },
  { heads: heads('superintendent'), type: 'ORG', name: /\b(?:district|schools?|park|police)\b/i },
  {
    heads: heads('professor lecturer dean vice-chancellor provost pro-vice-chancellor'),
    type: 'ORG',
    name: /\b(?:univers\w*|college|institut\w*|school|faculty|polytechnic|academy)\b/i,
  },
  {
    heads: heads('nurse surgeon matron physician midwife sister paramedic paediatrician pediatrician'),
    type: 'ORG',
    name: /\b(?:hospitals?|clinic|medical|infirmary|health|ambulance)\b/i,
  },
  {
    heads: heads('curator'),
    type: 'ORG',
    name: /\b(?:museum|gallery|zoo|archives?|library|collection|gardens?)\b/i,
  },
  {
    heads: heads('cllr councillor councilor councilman councilwoman alderman'),
    type: 'ORG',
    name: /\b(?:council|assembly|commission|board)\b/i,
  },
  {
    heads: heads('senator sen'),
    type: 'ORG',
    name: /\b(?:senate|congress)\b/i,
  },
  {
    heads: heads('rep congressman congresswoman lawmaker mp legislator am td msp'),
    type: 'ORG',
    name: /\b(?:house|parliament|assembly|congress|diet|knesset|commons|d[áa]il|bundestag|duma|senedd)\b/i,
  },
  {
    heads: heads('abbot abbess bishop archbishop vicar pastor prior'),
    type: 'ORG',
    name: /\b(?:church|diocese|archdiocese|monastery|parish|abbey|cathedral|priory|convent)\b/i,
  },
];

/** Titles of a town's or district's own. */
export const TOWN_TITLES: ReadonlySet<string> = heads('mayor');
/** Heads of state and government and what serves under them, where they are written in front of a name. */
export const NATIONAL_TITLES: ReadonlySet<string> = heads(
  'president minister premier chancellor king queen emperor sultan emir taoiseach',
);
/** Titles of those who run, speak for or founded what the text is about; any other may be held anywhere, or nowhere. */
export const TITLES_OF_LEADERS: ReadonlySet<string> = heads(
  `executive chairman chairwoman chairperson chair vice-chairman vice-chair director co-director president vice-president
  manager secretary treasurer officer ceo cfo coo cto chief head partner controller registrar superintendent commander
  coordinator leader captain coach skipper spokesman spokeswoman spokesperson founder co-founder cofounder proprietor
  owner co-owner counsel adviser economist strategist supervisor foreman engineer boss director-general specialist`,
);
