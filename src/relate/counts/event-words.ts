import type { Unit } from '../clause/unit.js';
import { PEOPLE } from './people.js';

/** What can become of the counted; anything else is `open:` and the verb. */
export const COUNT_EVENTS = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'hospitalised',
  'infected',
  'rescued',
  'arrested',
  'charged',
  'convicted',
  'released',
  'deported',
  'abducted',
  'protested',
  'voted',
  'attacked',
  'destroyed',
  'damaged',
  'seized',
  'dismissed',
] as const;
type CountEvent = (typeof COUNT_EVENTS)[number];

function byWord(table: Readonly<Partial<Record<CountEvent, string>>>): ReadonlyMap<string, CountEvent> {
  const events = new Map<string, CountEvent>();
  for (const event of COUNT_EVENTS)
    for (const word of table[event]?.split(' ') ?? []) events.set(word, event);
  return events;
}

/** Verbs whose object is counted, "killed 12 people", or whose subject in the passive: "12 people were killed". */
export const VERBS_OF_OBJECT = byWord({
  killed: 'kill slay murder massacre behead execute assassinate electrocute drown',
  injured: 'injure wound hurt maim',
  displaced: 'displace uproot',
  evacuated: 'evacuate',
  hospitalised: 'hospitalise hospitalize',
  infected: 'infect',
  rescued: 'rescue',
  arrested: 'arrest detain jail imprison',
  charged: 'charge indict',
  convicted: 'convict sentence',
  released: 'release free pardon',
  deported: 'deport expel',
  abducted: 'abduct kidnap',
  destroyed: 'destroy demolish raze flatten',
  damaged: 'damage',
  seized: 'seize confiscate impound',
  dismissed: 'sack dismiss',
});

/** Verbs whose subject is counted: "12 people died". */
export const VERBS_OF_SUBJECT = byWord({
  killed: 'die perish drown suffocate',
  displaced: 'flee',
  protested: 'protest demonstrate march rally',
  voted: 'vote',
});

/** "12 people were missing", "left 12 dead", "30 wounded". */
export const STATES = byWord({
  killed: 'dead killed',
  injured: 'injured wounded hurt',
  missing: 'missing',
  displaced: 'homeless displaced',
  hospitalised: 'hospitalised hospitalized',
  arrested: 'arrested detained',
  damaged: 'damaged',
  destroyed: 'destroyed',
});

/** Counted nouns that are events themselves: "2,506 airstrikes". */
export const NOUNS = byWord({
  killed: 'deaths fatalities killings murders homicides executions',
  injured: 'injuries',
  infected: 'infections',
  arrested: 'arrests detentions',
  convicted: 'convictions',
  abducted: 'abductions kidnappings',
  attacked: 'airstrikes bombings bombardments shellings raids attacks ambushes',
  voted: 'votes',
});

/** What the verb before "to kill" makes of it; behind any other it is only meant: "threatened to kill". */
export const BEFORE_INFINITIVE: ReadonlyMap<string, 'asserted' | 'negated'> = new Map([
  ...['manage', 'help', 'begin', 'start', 'continue', 'know', 'say'].map(
    (lemma) => [lemma, 'asserted'] as const,
  ),
  ['fail', 'negated'],
]);

/** "were feared dead", "are believed to have died". */
export const SUPPOSING: ReadonlySet<string> = new Set(
  'fear believe presume think expect suspect assume'.split(' '),
);

/** What befalls people alone, where the verb has other objects too: "released 12 prisoners", "released 12 reports". */
export const PERSONAL: ReadonlySet<string> = new Set<CountEvent>([
  'released',
  'dismissed',
  'convicted',
  'charged',
  'arrested',
  'deported',
]);

/** "the death toll", "the toll" */
export const TOLLS: ReadonlySet<string> = new Set(['toll']);

/** Verbs that say how people are, what they have and think, and not what they did. */
export const STATIVE: ReadonlySet<string> = new Set(
  `be have do need say tell add ask think believe want hope expect live reside remain stay include wait know feel hold
  like love fear seem appear become mean own belong contain consist depend call describe name base register make take
  get give come go keep put set show use employ fear presume suspect account share`.split(/\s+/),
);

/** Whether the counted are people; a number alone may be: "300 were arrested". */
export function isOfPeople({ quantity, mention, word }: Unit): boolean {
  if (quantity?.of === undefined) return mention === undefined;
  return PEOPLE.has(word) || mention?.type === 'NORP';
}
