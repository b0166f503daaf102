import type { TaggedMention } from '../document/document.js';
import type { EntityType } from '../document/types.js';
import { isContraction } from './initials.js';
import type { NameForm } from './name-form.js';
import { thingOfMentions } from './thing-of.js';

/** Types whose names are shortened; a place in parentheses after a place is another place: "Kono (Sierra Leone)". */
const SHORTENED: ReadonlySet<EntityType> = new Set([
  'ORG',
  'EVENT',
  'LAW',
  'PRODUCT',
  'FAC',
  'WORK_OF_ART',
  'NORP',
]);
/** `World Food Programme (WFP)`, `… (the “WFP”)`, `… (or WFP)`. */
const OPENING = /^[”’"']?,? \((?:the |or |known as |formerly |also |hereafter )?[“‘"']?$/;
const CLOSING = /^[”’"']?[,;)]/;
/** `World Food Programme, or WFP,`. */
const AS_ALSO = /^, (?:or|known as|also known as|formerly|better known as) (?:the )?[“‘"']?$/;

/** Short names that the article puts in parentheses after the full one, or the other way round. */
export function findIntroductions(
  text: string,
  mentions: readonly TaggedMention[],
  forms: readonly NameForm[],
): ReadonlyMap<NameForm, readonly NameForm[]> {
  const formOf = thingOfMentions(forms, mentions.length);
  const introductions = new Map<NameForm, NameForm[]>();
  for (let position = 1; position < mentions.length; position++) {
    const before = mentions[position - 1];
    const after = mentions[position];
    const first = forms[formOf[position - 1] ?? -1];
    const second = forms[formOf[position] ?? -1];
    if (before === undefined || after === undefined || first === undefined || second === undefined) continue;
    if (first === second || first.type !== second.type || !SHORTENED.has(first.type)) continue;
    if (after.start - before.end > 24) continue;
    const gap = text.slice(before.end, after.start);
    const inParentheses = OPENING.test(gap) && CLOSING.test(text.slice(after.end, after.end + 2));
    if (!inParentheses && !AS_ALSO.test(gap)) continue;
    const [short, full] = first.key.length < second.key.length ? [first, second] : [second, first];
    if (!short.acronym && !isContraction(short.words.join(''), full.words)) continue;
    const known = introductions.get(short);
    if (known === undefined) introductions.set(short, [full]);
    else if (known.length < 8) known.push(full);
  }
  return introductions;
}
