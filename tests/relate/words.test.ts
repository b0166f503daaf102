import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { speechLemma } from '../../src/relate/words/speech-verbs.js';
import { titleKind } from '../../src/relate/words/title-kinds.js';
import { VERB_FORMS } from '../../src/relate/words/verb-forms.js';

/** Verbs that compromise misreads: "own" as the participle of "owe", "down" as an adverb, "rout" as its own past. */
const UNKNOWN_TO_COMPROMISE: ReadonlySet<string> = new Set([
  'own',
  'rout',
  'bear',
  'found',
  'headquarter',
  'sue',
  'down',
  'co-found',
]);

const LEMMAS = Object.values(VERB_FORMS).flatMap((lemmas) => Object.entries(lemmas));

describe('forms of verbs', () => {
  test.each(LEMMAS.filter(([lemma]) => !UNKNOWN_TO_COMPROMISE.has(lemma)))(
    'of "%s" are compromise’s',
    (lemma, forms) => {
      const [conjugated = {}] = nlp(`they ${lemma}`).verbs().conjugate() as readonly Readonly<
        Record<string, string>
      >[];
      const known = new Set([lemma, ...Object.values(conjugated)]);
      expect(forms.filter((form) => !known.has(form))).toEqual([]);
    },
  );
});

test.each([
  ['deputy foreign minister', 'office'],
  ['chief executive', 'position'],
  ['professor emeritus', 'occupation'],
  ['chief economist', 'position'],
  ['economist', 'occupation'],
  ['head of trade finance', 'position'],
  ['spokeswoman', 'spokesperson'],
  ['co-founder', 'founder'],
  ['left-hander', 'member'],
  ['MP', 'representative'],
  ['glaciologist', 'occupation'],
])('a %s is of the kind %s', (title, kind) => {
  expect(titleKind(title)).toBe(kind);
});

test.each([
  ['said', 'say'],
  ['telling', 'tell'],
  ['wrote', 'write'],
  ['denies', 'deny'],
])('"%s" is a form of "%s"', (form, lemma) => {
  expect(speechLemma(form)).toBe(lemma);
});
