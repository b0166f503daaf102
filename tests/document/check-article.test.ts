import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../src/document/check-article.js';
import type { Article } from '../../src/document/document.js';

describe('an article handed over by a program', () => {
  test.each([
    { id: 'a1', text: 'It rained.' },
    { id: 'été-2016', text: '', title: 'Rain', published: '2016-02-29', language: 'en-GB' },
    { id: 'a', text: 'Rain \ud800.', title: undefined, published: undefined },
  ])('%j is taken', (article) => {
    expect(() => checkArticle(article)).not.toThrow();
  });

  test.each([
    [null, 'Expected an article { id, text, title?, published? }, got null.'],
    [{ text: 'x' }, 'Expected "id" of an article to be a string that can be a file name, got undefined. Use'],
    [{ id: '../x', text: 'x' }, 'file name, got "../x"'],
    [{ id: '', text: 'x' }, 'file name, got ""'],
    [{ id: 7, text: 'x' }, 'got a value of the type number'],
    [{ id: '\ud800', text: 'x' }, String.raw`got "\ud800"`],
    [
      { id: 'a', text: ['x'] },
      'Expected "text" of an article to be a string, got a value of the type object',
    ],
    [{ id: 'a', text: 'x', title: null }, 'Expected "title" of an article to be a string, got null.'],
    [
      { id: 'a', text: 'x', published: 'garbage' },
      'a day of the calendar, YYYY-MM-DD, got "garbage". Write it',
    ],
    [{ id: 'a', text: 'x', published: '2015-02-29' }, 'got "2015-02-29"'],
    [{ id: 'a', text: 'x', published: '2016-09-28T10:00:00Z' }, 'got "2016-09-28T10:00:00Z"'],
    [{ id: 'a', text: 'x', language: 7 }, 'Expected "language" of an article to be a language tag'],
  ])('%j is refused with what was expected', (article, message) => {
    const check = (): void => checkArticle(article as unknown as Article);
    expect(check).toThrow(TypeError);
    expect(check).toThrow(message);
  });
});
