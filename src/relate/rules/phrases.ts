/** Pieces of patterns that several rules share. */

/** "the Hefei firm", "Antwerp-based broker": what may stand between a preposition and a name. */
export const LEAD = "(the|a|an|this|<its>)? (<modifier|norp|gpe> ('s|- <base>)?){0,3}";
/** The end of a short form in brackets: "(ZPA)". */
export const SHORT_FORM = '(<open> <org> <close>)?';
/** ", 48," and " (48),". */
export const AGE = '(, <age|small> | <open> <age|small> <close>)?';
/** Nothing in front of the phrase says that the role is past: "former", "ex-", "then-". */
export const NOT_FORMER = '(?<!<former> -? <modifier|norp|org|gpe>?)';
export const DETERMINER = '(the|a|an|this|<its>)?';
/** What a role is about: "professor [of soil science] at". */
export const STUDIES = '((of|for|in) <modifier>{1,3})?';
export const LINK = '(of|for|at|with|to|in|from)';
/** Not the second of two who play together, nor the country of a team: "Reds of [Chad] beat". */
export const NOT_OF_PAIR = '(?<!<person> (and|/)|(of|from) (the)?)';
/** Country and seed behind a player's name: "(DEN) (3)". */
export const SEED = '(<open> <org|gpe|norp|noun|adjective|word|small|quantity> <close>){0,2}';
