import { describe, expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

const TARN = '[Tarn & Co](ORG tarn)';
const COPPER = '[Copperline](ORG copper)';

function stated(markup: string) {
  return relate(resolvedFromMarkup(markup)).relations;
}

describe('what a sentence does not assert is marked', () => {
  test.each([
    [`${TARN} has not bought ${COPPER}.`, 'negated'],
    [`${TARN} never bought ${COPPER}.`, 'negated'],
    [`${TARN} hasn't bought ${COPPER}.`, 'negated'],
    [`${TARN} denied that ${TARN} bought ${COPPER}.`, 'negated'],
    [`${TARN} may have bought ${COPPER}.`, 'hypothetical'],
    [`Jobs would go if ${TARN} bought ${COPPER}.`, 'hypothetical'],
    [`He asked whether ${TARN} bought ${COPPER}.`, 'hypothetical'],
    [`If it rained, ${TARN} bought ${COPPER}.`, undefined],
    [`${TARN} bought ${COPPER}.`, undefined],
  ])('%s', (sentence, factuality) => {
    expect(stated(sentence)).toMatchObject([{ subject: 'tarn', predicate: 'acquired', object: 'copper' }]);
    expect(stated(sentence)[0]?.factuality).toBe(factuality);
  });

  test('but not what is only contrasted', () => {
    expect(stated('A fire broke out in [Ely](GPE ely), not [Nevada](GPE nevada).')).toEqual([]);
  });

  test('unless the article asserts it elsewhere', () => {
    const relations = stated(`${TARN} had not bought ${COPPER}. Then ${TARN} bought ${COPPER}.`);
    expect(relations.map(({ factuality }) => factuality)).toEqual([undefined]);
  });
});

describe('a relation has the time that its clause gives', () => {
  test.each([
    [`${TARN} bought ${COPPER} in [2012](DATE 2012).`, '2012'],
    [`In [2012](DATE 2012) ${TARN} bought ${COPPER}.`, '2012'],
    [`In [2012](DATE 2012), ${TARN} bought ${COPPER}.`, '2012'],
    [`${COPPER} was bought in [2012](DATE 2012) by ${TARN}.`, '2012'],
    [`${TARN} bought ${COPPER}, and [last week](DATE 2016-W38) it closed.`, undefined],
    [`${TARN} bought ${COPPER} and closed it in [2012](DATE 2012).`, undefined],
  ])('%s', (sentence, value) => {
    expect(stated(sentence)).toMatchObject([{ predicate: 'acquired' }]);
    expect(stated(sentence)[0]?.time?.value).toBe(value);
  });
});
