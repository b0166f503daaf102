import type { Token } from '../../document/document.js';
import type { Pronoun } from './find-pronouns.js';
import type { Syntax } from './read-syntax.js';

/** What speaks for a pronoun's standing for nothing that the article names: "it is clear that", "as he put it". */
export function voidFeatures(
  { word, number, case: form, token }: Pronoun,
  { quoted }: Syntax,
  tokens: readonly Token[],
): readonly string[] {
  const features = [`nothing ${number}`, `nothing ${number} ${form}`];
  if (quoted) features.push(`nothing ${number} quoted`);
  if (word !== 'it') return features;
  const next = tokens[token + 1];
  if (next?.pos === 'AUX') {
    let at = token + 2;
    while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'PART') at++;
    features.push(`it is ${tokens[at]?.pos ?? ''}`);
  } else if (next?.pos === 'VERB') features.push('it verb');
  return features;
}
