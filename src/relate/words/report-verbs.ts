function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Verbs of speech, as infinitives, behind which "that" begins somebody's words. */
export const REPORTS_THAT: ReadonlySet<string> =
  words(`say tell add claim warn insist admit acknowledge concede argue predict
  allege announce confirm deny stress emphasise explain declare state report assert contend maintain note complain observe
  remark recall reveal disclose testify promise pledge vow reply respond answer write tweet caution joke boast lament inform
  assure remind advise counter repeat speculate conclude demand propose`);

/** Verbs that leave "that" out: "said the roof would fall". */
export const REPORTS_BARE: ReadonlySet<string> = words(
  'say tell add claim warn insist admit acknowledge concede argue predict allege explain',
);

/** Verbs that name whom the words are for before the words: "told reporters that", "warned Dahl that". */
export const NAMES_ADDRESSEE: ReadonlySet<string> = words('tell warn inform assure remind advise promise');

/** Those who speak for what their noun is joined to: "a spokesman for Northbank", "Northbank officials". */
export const SPEAKS_FOR: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson spokesmen spokespersons official officials representative representatives',
);

/** Nouns that, named or not, can be the source of words: "according to police". */
export const SOURCES: ReadonlySet<string> =
  words(`police official officials spokesman spokeswoman spokesperson source sources
  witness witnesses report reports statement study survey poll document documents data figures prosecutors investigators
  researchers analysts experts economists doctors residents authorities ministry government company court lawyer lawyers
  indictment complaint filing newspaper agency army military organisers activists diplomats aides scientists letter email
  minister president chairman director mayor ambassador union commission council committee people`);
