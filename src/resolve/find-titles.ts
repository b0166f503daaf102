import type { TaggedMention } from '../document/document.js';

/** Honorifics and ranks between a role and a name: "Prime Minister Datuk Seri Dr Rahim". */
const BEFORE_NAME = /^[ \n](?:\p{Lu}[\p{L}.]{0,10} ){0,3}$/u;
/** "its spokesman, Sister Nora Dray". */
const BEFORE_COMMA = /^, (?:\p{Lu}[\p{L}.]{0,10} ){0,3}$/u;
/** Roles in a row: "chairman and chief executive", "founder, editor". */
const BETWEEN_ROLES = /^(?: and |, | & |\/|-| )$/;
/** Up to four words that may stand before a role in an apposition, none of which begins another clause or phrase. */
const WORDS =
  "(?:(?!(?:who|whose|whom|which|that|told|said|says|with|by|against|to|for|from|and|or|but|at|on|in|of)\\b)[\\p{Ll}\\d][\\p{L}\\p{N}'’-]{0,14} ){0,4}";
/** "Nora Dray, the", "Nora Dray, 71, a retired", "Nora Dray, a 34-year-old", "Nora Dray as", "Nora Dray, who is the". */
const AFTER_NAME = new RegExp(
  `^(?:, (?:\\d{1,3}, )?| \\(|,? (?:as|is|was|became|becomes) |, who (?:is|was) )${WORDS}$`,
  'u',
);
/** Between an organisation and a role: "the State Department spokesman", "Ferrolane’s chief executive". */
const AFTER_OWNER = new RegExp(`^(?:['’]s?)? ${WORDS}$`, 'u');
const OWNERS: ReadonlySet<string> = new Set(['ORG', 'GPE', 'NORP', 'LOC', 'FAC', 'EVENT']);
/** A comma, a name and as many words as an apposition has before its role. */
const LONGEST_GAP = 60;

/** Positions of a role, and of the person whose role it is. */
export type HeldTitle = readonly [role: number, holder: number];

/** The roles of persons, in order. Roles that the text ties to nobody are left out. */
export function findTitles(text: string, mentions: readonly TaggedMention[]): readonly HeldTitle[] {
  const holders: HeldTitle[] = [];
  const gap = (from: number, to: number): string | undefined => {
    const start = mentions[from]?.end;
    const end = mentions[to]?.start;
    return start === undefined || end === undefined || end - start > LONGEST_GAP
      ? undefined
      : text.slice(start, end);
  };
  const holderOf = mentions.map(() => -1);

  for (let role = mentions.length - 1; role >= 0; role--) {
    if (mentions[role]?.type !== 'TITLE') continue;
    const next = mentions[role + 1]?.type;
    const after = gap(role, role + 1);
    if (after === undefined) continue;
    if (next === 'PERSON' && BEFORE_NAME.test(after)) holderOf[role] = role + 1;
    else if (next === 'TITLE' && BETWEEN_ROLES.test(after)) holderOf[role] = holderOf[role + 1] ?? -1;
  }
  for (let role = 0; role < mentions.length; role++) {
    if (mentions[role]?.type !== 'TITLE' || holderOf[role] !== -1) continue;
    holderOf[role] = holderBefore(role);
    const isBeforeComma =
      mentions[role + 1]?.type === 'PERSON' && BEFORE_COMMA.test(gap(role, role + 1) ?? '');
    if (holderOf[role] === -1 && isBeforeComma) holderOf[role] = role + 1;
  }
  for (const [role, holder] of holderOf.entries()) if (holder !== -1) holders.push([role, holder]);
  return holders;

  function holderBefore(role: number): number {
    const before = mentions[role - 1]?.type;
    const between = gap(role - 1, role);
    if (between === undefined) return -1;
    if (before === 'PERSON') return AFTER_NAME.test(between) ? role - 1 : -1;
    if (before === 'TITLE') return BETWEEN_ROLES.test(between) ? (holderOf[role - 1] ?? -1) : -1;
    const isOwned = before !== undefined && OWNERS.has(before) && AFTER_OWNER.test(between);
    const beforeOwner =
      isOwned && mentions[role - 2]?.type === 'PERSON' ? gap(role - 2, role - 1) : undefined;
    return beforeOwner !== undefined && AFTER_NAME.test(beforeOwner) ? role - 2 : -1;
  }
}
