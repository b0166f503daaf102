import { createRequire } from 'node:module';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '../document/types.js';

/**
 * The parts of wink-nlp 2.4.0 of which its `readDoc` is made, so far as parts of speech need them. `readDoc` itself looks
 * up and tests each word each time that it comes and hands its results out through lists, which takes twice as long as
 * all else in tokenizing; so we keep what a word's look-up gives, and call the rest as `readDoc` does. A test holds the
 * two to each other.
 */
interface Cache {
  value(index: number): string;
  normal(index: number): number;
  nox(spaces: number): number;
  mappedSpelling(index: number): number;
  posOf(index: number): number;
  property(index: number, name: 'posHint'): number;
  valueOf(feature: 'pos', index: number): string | undefined;
}

interface DocumentData {
  readonly cache: Cache;
  /**
   * Four numbers a token: its index, blanks before it, its lemma and part of speech where they are fixed, and flags.
   */
  readonly tokens: number[];
  readonly nonBreakingSpaces: object;
}

type Match = readonly unknown[];

interface Automaton {
  importJSON(machine: string): void;
  recognize(
    tags: Int32Array,
    replace: (tag: number, ...rest: readonly unknown[]) => number,
  ): readonly Match[];
}

interface CoreModel {
  readonly trex: object;
  readonly tcat: { readonly hash: object };
  readonly preserve: object;
}

interface Model {
  core(): CoreModel;
  pos(): {
    readonly machines: readonly string[];
    readonly updater: (
      matches: readonly Match[],
      cache: Cache,
      tags: Int32Array,
      normals: Int32Array,
    ) => void;
  };
  readonly featureFn: unknown;
}

interface Wrapper {
  clean(): void;
}

const TOKEN_SIZE = 4;
/** Where a token's third number holds its part of speech. */
const POS_SHIFT = 20;
const POS_MASK = 0x3f;
/** From here on a token's second number points to what a contraction stands for. */
const EXPANDED = 0x10000;
/** In place of a part of speech that wink does not know. */
const NOUN = 8;
/** What the model's automata add to hints, to tell them from parts of speech. */
const HINT = 1_080_000;

/** A token as wink sees it, before its neighbours are looked at. */
export interface WinkToken {
  /** Its likeliest part of speech. */
  readonly tag: number;
  /** What automata see in place of it; 0 where that is the tag itself. */
  readonly hint: number;
  readonly normal: number;
  /** Whether its neighbours see its tag but do not change it, as in contractions. */
  readonly isFixed: boolean;
}

export interface Wink {
  readonly name: string;
  /** The tokens of a text without blanks. */
  readTokens(text: string): readonly WinkToken[];
  /** Changes the tags of a text's tokens to what their neighbours make of them. */
  correct(tags: Int32Array, hints: Int32Array, normals: Int32Array): void;
  partOf(tag: number): PartOfSpeech;
}

export function openWink(): Wink {
  // Not imported: whoever imports newsgraph need not wait for the model before anything is read.
  const require = createRequire(import.meta.url);
  const createCache = require('wink-nlp/src/cache.js') as (core: CoreModel, features: unknown) => Cache;
  const compilePatterns = require('wink-nlp/src/compile-trex.js') as (patterns: object) => object;
  const createTokenizer = require('wink-nlp/src/tokenizer.js') as (
    patterns: object,
    categories: object,
    preserve: object,
  ) => (doc: Wrapper, text: string) => void;
  const wrap = require('wink-nlp/src/dd-wrapper.js') as (data: DocumentData) => Wrapper;
  const createAutomaton = require('wink-nlp/src/automaton.js') as (
    cache: Cache,
    ignored: string,
  ) => Automaton;
  const model = require('wink-eng-lite-web-model') as Model;

  const core = model.core();
  const cache = createCache(core, model.featureFn);
  const tokenize = createTokenizer(compilePatterns(core.trex), core.tcat.hash, core.preserve);
  const { machines, updater } = model.pos();
  const automata = machines.map((machine) => {
    const automaton = createAutomaton(cache, cache.value(0));
    automaton.importJSON(machine);
    return automaton;
  });

  const parts = Array.from({ length: POS_MASK + 1 }, (_, tag) =>
    PARTS_OF_SPEECH.find((part) => part === cache.valueOf('pos', tag)),
  );

  const toToken = (index: number, spaces: number, fixed: number): WinkToken => {
    const hint = cache.property(index, 'posHint');
    return {
      tag: fixed === 0 ? cache.posOf(cache.mappedSpelling(index)) || NOUN : (fixed >>> POS_SHIFT) & POS_MASK,
      hint: hint === 0 ? 0 : hint + HINT,
      normal: spaces >= EXPANDED ? cache.nox(spaces) : cache.normal(index),
      isFixed: fixed !== 0,
    };
  };
  return {
    name: 'wink-eng-lite-web-model',
    readTokens(text) {
      const data: DocumentData = { cache, tokens: [], nonBreakingSpaces: {} };
      const wrapper = wrap(data);
      tokenize(wrapper, text);
      wrapper.clean();
      const { tokens } = data;
      return Array.from({ length: tokens.length / TOKEN_SIZE }, (_, number) => {
        const [index = 0, spaces = 0, fixed = 0] = tokens.slice(number * TOKEN_SIZE);
        return toToken(index, spaces, fixed);
      });
    },
    correct(tags, hints, normals) {
      const hintOr = (tag: number, _cache: unknown, _tokens: unknown, at: unknown): number =>
        (hints[at as number] ?? 0) || tag;
      for (const automaton of automata) {
        updater(automaton.recognize(tags, hintOr), cache, tags, normals);
      }
    },
    partOf: (tag) => parts[tag] ?? 'X',
  };
}
