/** Pieces of patterns that several rules share. */

/** "the Hefei firm", "Antwerp-based broker", "northern China's": what may stand between a preposition and a name. */
export const LEAD =
  "(the|a|an|this|<its>)? (<modifier|norp|gpe|loc|language|quantity|small> ('s|- <base>)?|<role>){0,4}";
/** The end of a short form in brackets: "(ZPA)". */
export const SHORT_FORM = '(<open> <org> <close>)?';
/** ", 48," and " (48),". */
export const AGE = '(, <age|small> | <open> <age|small> <close>)?';
/** "of Blacksod", "from Prizren, Kosovo,": where somebody is from. */
export const ORIGIN = '((,)? (of|from) <gpe|loc> (, <gpe>)?)?';
/** ", a retired weaver", ", a clerk at the mill": who somebody is. */
export const APPOSITION = '(, ((a|an|the) <inner>{1,8}|<modifier|role|norp>{1,4}))?';
/** ", based in Danville,": what is put in behind a name. */
export const ASIDE =
  "(, (a|an|the|who|which|whose|<base>|<bear>|<modifier|role|age>|<part>|<gpe|norp> ('s)? <modifier|role>) <any>{0,14} ,)?";
/** Nothing in front of the phrase says that the role is past: "former", "ex-", "then-". */
export const NOT_FORMER = '(?<!<former> -? <modifier|norp|org|gpe>?)';
/** "heads [the London office of] Volta": which part of a body. */
export const PART = '(the <modifier|gpe|loc|norp>{1,3} (of|at))?';
/** What an apposition begins with. */
export const BREAK = '(,|—)';
export const DETERMINER = '(the|a|an|this|<its>)?';
/** What a role is about: "professor [of soil science] at". */
export const STUDIES = '((of|for|in|on) <modifier|loc|norp|language>{1,3} (and <modifier>{1,2})?)?';
export const LINK = '(of|for|at|with|to|in|from)';
/** Not the second of two who play together, nor the country of a team: "Reds of [Chad] beat". */
export const NOT_OF_PAIR = '(?<!<person> (and|/)|(of|from) (the)?)';
/** Country and seed behind a player's name: "(DEN) (3)". */
export const SEED = '(<open> <org|gpe|norp|noun|adjective|word|small|quantity> <close>){0,2}';
/** What an age is followed by, unlike a number of things: "X, 44 of the 47 seats". */
export const AFTER_AGE = '(,|.|;|:|<end>|<close>|who|whose|and|—)';
/** A role, or two: "founder and chief executive". */
export const ROLES = `<value:role> (and ${DETERMINER} <modifier>{0,2} <covalue:role>)?`;
/** ", " behind a role, or where it is held: " for Asia and the Pacific, ", " in Washington, ". */
export const SCOPE =
  '((in|for|of|at|on) (the)? <modifier|gpe|loc|norp>{1,4} (and (the)? <modifier|gpe|loc|norp>{1,2})? ,|,)?';
