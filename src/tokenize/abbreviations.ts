/**
 * What an abbreviation does before a capital letter.
 * - `title`: stands before a name and ends no sentence ("Sen. John").
 * - `before`: stands before a number or a thing and ends no sentence ("No. 10", "vs. Spain").
 * - `open`: ends a sentence where the next word is one that opens sentences ("in Calif. The").
 * - `time`: ends one before any capital but a weekday, month or time zone ("at 5 p.m. Police").
 */
export type AbbreviationKind = 'title' | 'before' | 'open' | 'time';

export interface Abbreviation {
  readonly kind: AbbreviationKind;
  /** What must follow the full stop of a form that is also a word, for it to be the abbreviation's. */
  readonly needs?: 'figure' | 'figure or name' | undefined;
}

interface AbbreviationGroup extends Abbreviation {
  readonly forms: string;
}

/** Sources: The Associated Press Stylebook (states, months, titles, companies); New Hart's Rules, chapter 10. */
const GROUPS: readonly AbbreviationGroup[] = [
  {
    kind: 'title',
    forms: `Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Rev Revd Fr Hon Sen Sens Rep Reps Gov Govs Pres Gen
      Gens Lt Maj Capt Cpt Col Cmdr Cdr Comdr Cpl Sgt Sgts Adm Ald Amb Asst Atty Brig Pvt Pfc Supt Insp Det Treas Sec
      Secy Msgr Mgr Sra Srta Ven Pvt Spc Vice-Adm`,
  },
  { kind: 'before', forms: `v vs viz cf pp vol vols ca approx Attn Arrv` },
  { kind: 'before', forms: `No Nos no nos Fig Figs fig figs Vol p`, needs: 'figure' },
  { kind: 'open', forms: `Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Tue Tues Thu Thur Thurs Fri` },
  { kind: 'open', forms: `Mar Mon Wed Sat Sun`, needs: 'figure or name' },
  {
    kind: 'open',
    forms: `Ala Ariz Calif Colo Fla Ky Md Mich Minn Mont Neb Nev Okla Tenn Vt Wis Wisc Wyo Ont Que Alta Sask`,
  },
  {
    kind: 'open',
    forms: `Ark Conn Del Ga Ill Ind Kan La Man Mass Miss Mo Ore Pa Penn Tex Va Wash`,
    needs: 'figure or name',
  },
  {
    kind: 'open',
    forms: `Inc Corp Co Cos Ltd Pty Plc Bhd Sdn LLC Assn Bros Mfg Intl Dept Univ Natl Govt Cie`,
  },
  {
    kind: 'open',
    forms: `St Ste Ft Mt Jr Sr Esq Ave Blvd Rd Hwy Pkwy Bldg Rte etc al ft oz lb lbs mph dept`,
  },
];

/** Chains of initials that are not names of things; all others are `open` ("U.S.", "D.C.", "Ph.D."). */
const CHAINS: Readonly<Record<string, AbbreviationKind>> = {
  'a.m.': 'time',
  'p.m.': 'time',
  'A.M.': 'time',
  'P.M.': 'time',
  'e.g.': 'before',
  'i.e.': 'before',
  'a.k.a.': 'before',
};

const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  GROUPS.flatMap(({ kind, needs, forms }) =>
    forms
      .split(/\s+/)
      .filter((form) => form !== '')
      .map((form) => [form, { kind, needs }] as const),
  ),
);

/** The abbreviation that `word` is without its full stop; in capitals ("SEN", "CALIF") only where it is no other word. */
export function findAbbreviation(word: string): Abbreviation | undefined {
  const found = ABBREVIATIONS.get(word);
  if (found !== undefined || word.length > 6 || word.length < 2 || word !== word.toUpperCase()) return found;
  const abbreviation = ABBREVIATIONS.get(word.charAt(0) + word.slice(1).toLowerCase());
  return abbreviation?.needs === undefined ? abbreviation : undefined;
}

/** What a token with its full stop does before a capital letter: "Sept.", "U.S.", "J."; undefined for no abbreviation. */
export function abbreviationKind(token: string): AbbreviationKind | undefined {
  if (token.length < 2 || !token.endsWith('.') || token.startsWith('.')) return undefined;
  if (token.length === 2) return findAbbreviation(token.slice(0, -1))?.kind ?? 'title';
  return CHAINS[token] ?? findAbbreviation(token.slice(0, -1))?.kind ?? 'open';
}
