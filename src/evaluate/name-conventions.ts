import type { OpenStretch } from './gold.js';
import { drawGumNames, findOpenPhrases } from './gum-names.js';
import type { SetName } from './set-name.js';

export interface SetNames {
  readonly names: readonly SetName[];
  /** Where the set does not say what is a name. */
  readonly open: readonly OpenStretch[];
}

type Draw = (name: SetName, text: string) => SetName;

/** How a set's names differ from those of corpus/GUIDE.md. */
interface Convention {
  /** How the names of the set's files begin. */
  readonly sets: readonly string[];
  /** What is changed in each name, first to last. */
  readonly draw: readonly Draw[];
  readonly read?: (names: readonly SetName[], text: string, phrases: unknown) => SetNames;
}

/** "the United States" and "United States" stand side by side; an article that is part of a name has a capital. */
const withoutArticle: Draw = (name, text) => without(name, /^the /, text);

const TITLES =
  /^(?:(?:Kings?|Queens?|Popes?|Prince|Princess|Emperor|Empress|Sir|Sheikh|Shaikh|Imam|Ayatollah|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Marshal|President|Professor)\.? )+(?=\p{Lu})/u;
/** "King Henri IV", "Sen. Clinton". */
const withoutTitles: Draw = (name, text) => (name.type === 'PER' ? without(name, TITLES, text) : name);

/** "Ama Danso@VOLTA": the address is no part of the name. */
const withoutAddress: Draw = (name, text) => {
  const at = text.slice(name.start, name.end).indexOf('@');
  return at > 0 ? { ...name, end: name.start + at } : name;
};

const INSTITUTION =
  /\b(?:Museum|Gallery|University|College|School|Hospital|Academy|Institute|Library)(?: (?:of|for|and) .+)?$/;
/** A museum to which somebody goes is a place with them; with us it is an organisation, whatever it does. */
const institutionsAsOrganisations: Draw = (name, text) =>
  name.type === 'LOC' && INSTITUTION.test(text.slice(name.start, name.end)) ? { ...name, type: 'ORG' } : name;

function without(name: SetName, opening: RegExp, text: string): SetName {
  const length = opening.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
  return { ...name, start: name.start + length };
}

/** CrossNER marks an election as one name ("2003 Volta general election"), we the place or body that elects. */
function openElections(names: readonly SetName[]): SetNames {
  return {
    names: names.filter((name) => !isElection(name)),
    open: names.filter(isElection).map(({ start, end }) => ({ start, end })),
  };
}

function isElection({ orig }: SetName): boolean {
  return orig === 'election';
}

const CONVENTIONS: readonly Convention[] = [
  {
    sets: ['redocred', 'uner'],
    draw: [withoutArticle, withoutTitles, withoutAddress, institutionsAsOrganisations],
  },
  {
    sets: ['crossner'],
    draw: [withoutArticle, withoutTitles, institutionsAsOrganisations],
    read: openElections,
  },
  {
    sets: ['gum'],
    draw: [withoutTitles, institutionsAsOrganisations],
    read: (names, text, phrases) => {
      const drawn = drawGumNames(names, text);
      return { names: drawn, open: findOpenPhrases(phrases, drawn, text) };
    },
  },
];

/** The names of one text of a set as we would draw them. `phrases` are the noun phrases that GUM marks beside them. */
export function readSetNames(
  set: string,
  names: readonly SetName[],
  text: string,
  phrases: unknown,
): SetNames {
  const convention = CONVENTIONS.find(({ sets }) => sets.some((prefix) => set.startsWith(prefix)));
  const read = convention?.read?.(names, text, phrases) ?? { names, open: [] };
  return {
    names: read.names
      .filter(({ nested }) => !nested)
      .map((name) => (convention?.draw ?? []).reduce((drawn, draw) => draw(drawn, text), name)),
    open: read.open,
  };
}
