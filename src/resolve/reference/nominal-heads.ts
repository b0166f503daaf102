import type { EntityType } from '../../document/types.js';

/** What a noun can stand for again once a thing has been named: "the bank", "the island". */
export interface NominalHead {
  readonly types: readonly EntityType[];
  /** Last words of the knowledge base's kinds that are such a thing; words of names count as well. */
  readonly kinds: ReadonlySet<string>;
  /** Whether the only organisation named shortly before may be meant, although nothing says what it is. */
  readonly open: boolean;
}

const COMPANIES =
  'company bank broadcaster airline maker retailer conglomerate utility miner firm operator carmaker drugmaker insurer studio steelmaker publisher chipmaker brewer producer refiner house shipbuilder label brokerage chain';

/** Noun → kinds that it covers, each with its own name; a name that is marked by "?" is open. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  'company?': COMPANIES,
  'firm?': COMPANIES,
  'group?': `${COMPANIES} group union organisation forces movement`,
  'carmaker automaker': 'carmaker maker',
  'retailer supermarket': 'retailer chain',
  'bank lender': 'bank',
  'airline carrier': 'airline',
  broadcaster: 'broadcaster',
  'network channel station': 'broadcaster',
  'newspaper paper daily tabloid': 'newspaper',
  magazine: 'magazine',
  'chipmaker drugmaker steelmaker': 'maker',
  'insurer brewer miner publisher regulator': '',
  'agency?': 'agency body office department',
  'body watchdog': 'body agency regulator federation commission',
  'organisation organization?': 'organisation body agency association group federation union',
  charity: 'charity organisation',
  'club?': 'club team',
  'team?': 'team club',
  side: 'team club',
  'party?': 'party',
  'union?': 'union federation',
  'federation association league': 'league',
  'university college': 'university',
  'school hospital museum court tribunal institute orchestra band parliament commission committee council':
    '',
  'ministry department': 'ministry department',
  militia: 'group forces force movement',
  'exchange fund foundation studio theatre': '',
};

const PLACES: Readonly<Record<string, string>> = {
  'country nation': 'country',
  'kingdom republic': 'country',
  city: 'city capital',
  town: 'town city',
  'village province island river state district county region territory peninsula lake': '',
};

function readHeads(
  table: Readonly<Record<string, string>>,
  types: readonly EntityType[],
): readonly (readonly [string, NominalHead])[] {
  return Object.entries(table).flatMap(([nouns, kinds]) =>
    nouns
      .replaceAll('?', '')
      .split(' ')
      .map((noun) => {
        const covered = new Set([noun, ...kinds.split(' ').filter((kind) => kind !== '')]);
        return [noun, { types, kinds: covered, open: nouns.endsWith('?') }] as const;
      }),
  );
}

/** Head nouns of descriptions, lower-case. */
export const NOMINAL_HEADS: ReadonlyMap<string, NominalHead> = new Map([
  ...readHeads(ORGANISATIONS, ['ORG']),
  ...readHeads(PLACES, ['GPE', 'LOC']),
]);
