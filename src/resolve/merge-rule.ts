import type { EntityType } from '../document/types.js';
import type { NameForm } from './name-form.js';
import type { Scene } from './scene.js';

/** One reason to take two names for names of one thing. */
export interface MergeRule {
  readonly name: string;
  /** How sure a merge by this rule is, 0 to 1; set by hand, in the order of the rules' strength. */
  readonly score: number;
  readonly types: readonly EntityType[];
  /** Names of the same type that `form` may stand for. Those that are not fuller than `form` are passed over. */
  readonly candidates: (form: NameForm, scene: Scene) => readonly NameForm[];
  /**
   * Where the candidates are several things: each mention goes to the nearest, or to the protagonist (a rule that
   * applies only where there is one), or the rule gives up.
   */
  readonly ambiguity: 'nearest' | 'protagonist' | 'give up';
  /** In the corpus's markup: names with one id must become one entity, by this rule; others must stay apart. */
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}
