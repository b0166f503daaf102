import { createRequire } from 'node:module';
import { NEWS_VERBS } from './news-verbs.js';

/** What is used of compromise beside its documented interface: the words and the conjugation of its second layer. */
interface Compromise {
  model(): {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
    readonly two: { readonly switches: Readonly<Record<string, string>> };
  };
  methods(): {
    readonly two: {
      readonly transform: {
        readonly verb: {
          conjugate(infinitive: string, model: unknown): Readonly<Record<string, string | undefined>>;
          toInfinitive(form: string, model: unknown, tense: string): string;
        };
      };
    };
  };
}

const TENSES = ['PastTense', 'PresentTense', 'Gerund', 'Participle'];

/**
 * The verbs that compromise knows, and those of ours, with their forms as compromise conjugates them: the text of a
 * `VerbTable`. To load compromise takes half a second, and to ask it about a phrase some tenths of a millisecond;
 * this is asked once, when newsgraph is built.
 */
export function compileVerbs(): string {
  const compromise = createRequire(import.meta.url)('compromise/two') as Compromise;
  const model = compromise.model();
  const { conjugate, toInfinitive } = compromise.methods().two.transform.verb;
  const infinitives = new Set(NEWS_VERBS);
  const add = (word: string): void => void (/^[a-z]{2,}$/.test(word) && infinitives.add(word));
  for (const [word, kind] of Object.entries(model.two.switches)) if (kind === 'Noun|Verb') add(word);
  for (const [word, kinds] of Object.entries(model.one.lexicon)) {
    if (kinds === 'Infinitive') add(word);
    else if (TENSES.some((tense) => tense === kinds) && !word.includes(' '))
      add(toInfinitive(word, model, String(kinds)));
  }
  const lines = [...infinitives].map((infinitive) => {
    const { PresentTense = '', PastTense = '', Participle = '', Gerund = '' } = conjugate(infinitive, model);
    const [past, gerund] = [variants(infinitive, PastTense, 'ed'), variants(infinitive, Gerund, 'ing')];
    const participle = Participle === '' ? past : Participle;
    return [infinitive, PresentTense, past, participle, gerund].join('\t');
  });
  return `${lines.toSorted().join('\n')}\n`;
}

/** "labelled" and "labeled": both are written, of verbs on "l" that are not stressed there. */
function variants(infinitive: string, form: string, ending: string): string {
  const isEither = /[^aeiou][aeiou]l$/.test(infinitive) && infinitive.length > 4;
  return isEither ? `${infinitive}l${ending},${infinitive}${ending}` : form;
}
