import type { RelationRule } from '../relation-rule.js';
import { LEAD, NOT_OF_PAIR, SEED } from './phrases.js';

/** Who beat whom, in sport or an election. */
export const VICTORY_RULES: readonly RelationRule[] = [
  {
    name: '<team> beat <team> <score>',
    pattern: `${NOT_OF_PAIR} <subject:party> ${SEED} ,? (who)? (also|then|had)? <defeat> (past|out)? <object:party> ${SEED} (by)? <value:score>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.95,
    examples: {
      '[Reds](ORG reds) beat [Blues](ORG blues) [2-1](CARDINAL 2-1) on Monday.':
        'reds | defeated | blues | 2-1',
      '[Mia Dahl](PERSON dahl) beat [Ida Holm](PERSON holm) [6-4](CARDINAL 6-4), [3-6](CARDINAL 3-6), [7-5](CARDINAL 7-5).':
        'dahl | defeated | holm | 6-4, 3-6, 7-5',
      '[Mia Dahl](PERSON dahl) (SWE) bt [Ida Holm](PERSON holm) (DEN) (3) [6-4](CARDINAL 6-4), [6-2](CARDINAL 6-2)':
        'dahl | defeated | holm | 6-4, 6-2',
    },
  },
  {
    name: '<team> beat <team>',
    pattern: `${NOT_OF_PAIR} <subject:party> ${SEED} ,? (who)? (also|then|had)? <defeat> (past|out)? ${LEAD} <role>? <object:party> (?!(and|/) <person>)`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) beat the champion [Ida Holm](PERSON holm) in [Ely](GPE ely).':
        'dahl | defeated | holm',
    },
    counterexamples: [
      'If [Mia Dahl](PERSON dahl) beats [Ida Holm](PERSON holm), she goes through.',
      '[Ebba Lind](PERSON lind) and [Mia Dahl](PERSON dahl) beat [Ida Holm](PERSON holm) and [Siv Ek](PERSON ek).',
      '[Reds](ORG reds) of [Chad](GPE chad) beat the hosts.',
    ],
  },
  {
    name: '<team> lost to <team>',
    pattern: `${NOT_OF_PAIR} <object:party> <lose> (<value:score> ((,|and)? <score>|<open> <score|small> <close>){0,6})? (to|against) ${LEAD} <role>? <subject:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Reds](ORG reds) lost [2-1](CARDINAL 2-1) to [Blues](ORG blues).': 'blues | defeated | reds | 2-1',
    },
  },
  {
    name: "<team>'s <score> win over <team>",
    pattern: `<subject:party> 's <value:score> <modifier>{0,2} <win> (over|against|at) ${LEAD} <object:party>`,
    predicate: 'defeated',
    confidence: 0.9,
    examples: {
      "It was [Reds](ORG reds)' [2-1](CARDINAL 2-1) home win over [Blues](ORG blues).":
        'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> won <score> at <team>',
    pattern: `${NOT_OF_PAIR} <subject:party> ,? (won|wins|winners|winner) <value:score> <adverb>? (at|over|against) ${LEAD} <object:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Reds](ORG reds) won [2-1](CARDINAL 2-1) against [Blues](ORG blues).': 'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> were beaten by <team>',
    pattern: `${NOT_OF_PAIR} <object:party> (of <gpe>)? ${SEED} ,? (who|which)? (<be>|had been|has been|have been) <defeat> (<value:score>)? (on penalties)? by ${LEAD} <role|noun>? ,? <subject:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Blues](ORG blues) were beaten [2-1](CARDINAL 2-1) by [Reds](ORG reds).':
        'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team>, who beat <team>',
    pattern: `<subject:party> ${SEED} , (who|which) (also|had|have)? <defeat> (past|out|off)? ${LEAD} <role>? ,? <object:party> ${SEED} <value:score>?`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Reds](ORG reds) stay ahead of [Blues](ORG blues), who beat [Greens](ORG greens) [1-0](CARDINAL 1-0).':
        'blues | defeated | greens | 1-0',
    },
  },
  {
    name: '<team> …, beating <team>',
    pattern: `(?<=<quote>|,|<time>|^) <subject:party> (?!,? (who|and|'s)) <things>{1,30} ,? (by|after|before)? <defeating> ${LEAD} <role>? ,? <object:party> ${SEED} <value:score>?`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) took the title, beating top seed [Ida Holm](PERSON holm) [11-6](CARDINAL 11-6).':
        'dahl | defeated | holm | 11-6',
    },
    counterexamples: [
      'If [Mia Dahl](PERSON dahl) takes the title, beating [Ida Holm](PERSON holm), she retires.',
    ],
  },
  {
    name: '<team> <verb> to a win over <team>',
    pattern: `<subject:party> (,? who|has|have|had|also|<time|adverb>){0,2} <verb|take|run> (to|with|out|past)? (a|an|the|<its>|<his>)? (<value:score>|<modifier|small|quantity>|<word>|-){0,6} <win> (over|against|at) ${LEAD} <role>? <object:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Reds](ORG reds) cruised to a seven-wicket win over [Blues](ORG blues).': 'reds | defeated | blues',
    },
  },
  {
    name: 'won by <team> over <team>',
    pattern: `won <value:score>? by <subject:party> (over|against) <object:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      'They saw a game won [2-1](CARDINAL 2-1) by [Reds](ORG reds) over [Blues](ORG blues).':
        'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> <score> <team>',
    pattern: `(?<=;|:|—|<time>|<close>|^) <subject:org|gpe|person> <value:score> <object:org|gpe|person> (,|.|;|<end>|<open>|<time>|at)`,
    predicate: 'defeated',
    byScore: true,
    confidence: 0.85,
    examples: {
      'Results: [Reds](ORG reds) [2-1](CARDINAL 2-1) [Blues](ORG blues); [Greens](ORG greens) [0-3](CARDINAL 0-3) [Whites](ORG whites).':
        'whites | defeated | greens | 0-3',
    },
    counterexamples: ['Results: [Reds](ORG reds) [1-1](CARDINAL 1-1) [Blues](ORG blues).'],
  },
  {
    name: '<team> <points>, <team> <points>',
    pattern: `(?<=;|:|—|<time>|<close>|^) <subject:org|gpe> <value:small|quantity> ,? <object:org|gpe> <small|quantity> (?!,? <org|gpe> <small|quantity>)`,
    predicate: 'defeated',
    byScore: true,
    confidence: 0.85,
    examples: {
      'AROUND THE LEAGUE: [Reds](ORG reds) [9](CARDINAL 9), [Blues](ORG blues) [2](CARDINAL 2).':
        'reds | defeated | blues | 9-2',
    },
    counterexamples: [
      'Seats: [Reds](ORG reds) [9](CARDINAL 9), [Blues](ORG blues) [9](CARDINAL 9).',
      'Seats: [Reds](ORG reds) [9](CARDINAL 9), [Blues](ORG blues) [4](CARDINAL 4), [Greens](ORG greens) [2](CARDINAL 2).',
    ],
  },
];
