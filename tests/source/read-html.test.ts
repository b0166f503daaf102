import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/source/create-article.js';
import { findHtmlEncoding } from '../../src/source/find-html-encoding.js';
import { readHtml } from '../../src/source/read-html.js';

const FIRST = 'The ferry to Stranraer was held in port on Monday while engineers looked at its bow doors.';
const SECOND = 'Passengers slept on the benches, and the canteen ran out of tea, a steward said.';
const BODY = `<p>${FIRST}</p><p>${SECOND}</p>`;

function page(head: string, body: string): string {
  const menu =
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport and games</a></li></ul></nav>';
  return `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${menu}${body}<footer>All rights reserved</footer></body></html>`;
}

function read(html: string): Draft {
  const [reading] = readHtml(html);
  if (reading === undefined || !('draft' in reading))
    throw new Error(`no article: ${JSON.stringify(reading)}`);
  return reading.draft;
}

describe('an HTML page', () => {
  test('gives its article as paragraphs, without menu and footer, under its headline', () => {
    const { text, title, language } = read(
      page('<title>Ferry held in port</title>', `<article>${BODY}</article>`),
    );
    expect(text).toBe(`Ferry held in port\n\n${FIRST}\n\n${SECOND}`);
    expect(title).toBe('Ferry held in port');
    expect(language).toBe('en-GB');
  });

  test('has its headline once, also where it stands in the article', () => {
    const { text } = read(
      page('<title>Ferry held in port</title>', `<article><h1>Ferry held in port</h1>${BODY}</article>`),
    );
    expect(text).toBe(`Ferry held in port\n\n${FIRST}\n\n${SECOND}`);
  });

  test('takes the headline that belongs to its title, not the name of the paper', () => {
    const head =
      '<title>Ferry is held in port | The Loch Courier</title><meta property="og:site_name" content="The Loch Courier">';
    const { text } = read(
      page(head, `<h1>The Loch Courier</h1><article><h1>Ferry held in port overnight</h1>${BODY}</article>`),
    );
    expect(text.split('\n')[0]).toBe('Ferry held in port overnight');
  });

  test('leaves the name of the site out of the title', () => {
    const head =
      '<meta property="og:title" content="Ferry held - Loch Courier"><meta property="og:site_name" content="Loch Courier">';
    expect(read(page(head, BODY)).title).toBe('Ferry held');
  });

  test('shows its author under the headline, once', () => {
    const head = '<title>Ferry held in port</title><meta name="author" content="Una Kerr">';
    expect(read(page(head, BODY)).text).toBe(`Ferry held in port\n\nBy Una Kerr\n\n${FIRST}\n\n${SECOND}`);
    const named = read(page(head, `<article><p>Una Kerr in Stranraer</p>${BODY}</article>`)).text;
    expect(named.match(/Una Kerr/g)).toHaveLength(1);
  });

  test.each([
    ['<meta property="article:published_time" content="2016-09-28T06:00:00Z">', '2016-09-28T06:00:00Z'],
    ['<meta name="DC.date" content="2016-09-28">', '2016-09-28'],
    [
      '<meta name=date content="2016-09-28"><meta property="article:published_time" content="28 Sep 2016">',
      '28 Sep 2016',
    ],
    ['<meta itemprop="datePublished" content="2016-09-28">', '2016-09-28'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-09-28"}</script>',
      '2016-09-28',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2016-09-28"}]}</script><meta name=date content=2017-01-01>',
      '2016-09-28',
    ],
    ['<script type="application/ld+json">{broken</script><meta name=date content=2016-09-28>', '2016-09-28'],
    ['<meta name=pubdate content="soon"><meta name=date content=2016-09-28>', '2016-09-28'],
    ['<meta property="og:updated_time" content="2016-09-28">', undefined],
  ])('with %s was published %s', (head, published) => {
    expect(read(page(head, BODY)).published).toBe(published);
  });

  test('was published when its first time element says', () => {
    const times = '<time datetime="2016-09-28">Wednesday</time> <time datetime="2016-10-01">Saturday</time>';
    expect(read(page('', `<article><p>${times}</p>${BODY}</article>`)).published).toBe('2016-09-28');
    const marked =
      '<time datetime="2016-10-01">x</time><time itemprop="datePublished" datetime="2016-09-28">y</time>';
    expect(read(page('', `<article><p>${marked}</p>${BODY}</article>`)).published).toBe('2016-09-28');
  });

  test('shows blanks, breaks, entities and quotations as a browser does', () => {
    const body = `<article><p>Fish &amp; chips\n   cost &pound;9.<br>She said: <q>No   <b>thanks</b></q>.</p>${BODY}<pre>a  b</pre></article>`;
    expect(read(page('', body)).text).toContain('Fish & chips cost £9.\nShe said: “No thanks”.\n\n');
  });

  test.each([
    [
      'a notice of cookies',
      '<div class="cookie-banner"><p>We use cookies to make this site better for you, and so do our partners.</p></div>',
      '',
    ],
    [
      'a dialog of consent',
      '',
      '<div id="onetrust-consent-sdk"><div role="dialog"><p>Your privacy is important to us, so please choose what we may store.</p></div></div>',
    ],
    [
      'a camel-cased notice',
      '<section id="gdprNotice"><p>We value your privacy, and we and our 812 partners store data.</p></section>',
      '',
    ],
    [
      'a newsletter',
      '',
      '<div class="article__newsletter_signup"><p>Get the best of the Courier in your inbox every morning, free of charge.</p></div>',
    ],
    [
      'buttons to share',
      '<div class="share-bar"><p>Share this story with your friends, with your family, and on the web</p></div>',
      '',
    ],
    [
      'related stories',
      '',
      '<div class="relatedStories"><h3>Related</h3><p>Storm closes the port of Cairnryan, and the road to it, for a second day</p></div>',
    ],
    [
      'a promotion',
      '<aside class="promo promo--inline"><p>Subscribe for one pound a month, and read all that we have, everywhere.</p></aside>',
      '',
    ],
    [
      'a line to related stories',
      '<p class="read-more">Read more: Storm closes the port of Cairnryan for a second day</p>',
      '',
    ],
  ])('is read without %s', (_, between, after) => {
    const [first, second] = [`<p>${FIRST}</p>`, `<p>${SECOND}</p>`];
    const title = '<title>Ferry held in port</title>';
    const text = `Ferry held in port\n\n${FIRST}\n\n${SECOND}`;
    for (const body of [
      `<article>${first}${between}${second}${after}</article>`,
      `<div class="story"><div class="text">${first}${between}${second}</div>${after}</div>`,
      `${between}${after}<main><h1>Ferry held in port</h1>${first}${second}</main>`,
      `<main><h1>Ferry held in port</h1>${first}${second}</main>${between}${after}`,
    ])
      expect(read(page(title, body)).text, body).toBe(text);
  });

  test.each([
    ['the topic of an article', `<article class="post tag-cookie tag-newsletter">${BODY}</article>`],
    ['the box around an article', `<div class="with-related share-enabled"><h1>Ferry</h1>${BODY}</div>`],
    ['most of the page', `<div class="promoted">${BODY}</div>`],
    [
      'a word of a sentence',
      `<p>${FIRST.replace('Monday', '<a class="related">Monday</a>')}</p><p>${SECOND}</p>`,
    ],
  ])('keeps what is named like a promotion and is %s', (_, body) => {
    const { text } = read(page('<title>Ferry</title>', body));
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
  });

  test.each([
    ['a fragment', BODY],
    ['no body tag', `<html><head><title></title></head>${BODY}</html>`],
    ['tags that are never closed', `<html><body><div><p>${FIRST}<p>${SECOND}`],
    ['tags in the wrong order', `<body><b><p>${FIRST}</b></p></i><p>${SECOND}</div></body></html>`],
    ['a script that is not closed in time', `<script>var a = "<p>No text</p>";</script>${BODY}`],
    ['a comment with tags', `<!-- <p>No text</p> -->${BODY}<!-- open`],
  ])('with %s is read', (_, html) => {
    const { text } = read(html);
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
    expect(text).not.toContain('No text');
  });

  test.each([
    [
      'only a menu',
      page('<title>Home</title>', '<ul><li><a href="/a">All the news of the day</a></li></ul>'),
    ],
    ['only a script', '<script>document.write("<p>A long text that is written by a script.</p>")</script>'],
    ['nothing', '<html></html>'],
  ])('with %s has no article', (_, html) => {
    expect(readHtml(html)).toMatchObject([{ trouble: { rule: 'html-without-article' } }]);
  });

  test.each([
    ['nested without end', '<div>'.repeat(500_000) + BODY],
    ['with a tree too wide', '<b></b>'.repeat(300_000) + BODY],
    ['with closing tags for nothing', '<i>'.repeat(200) + '</x>'.repeat(1_000_000)],
  ])(
    'that is %s is refused in no time',
    (_, html) => {
      expect(readHtml(html)).toMatchObject([{ trouble: { rule: 'html-too-complex' } }]);
    },
    5_000,
  );

  test('with huge parts that are cut out is read', () => {
    const html = `<script>${'<div>'.repeat(100_000)}</script><svg>${'<g>'.repeat(100_000)}</svg><img src="data:,${'A'.repeat(1e6)}">${BODY}`;
    expect(read(html).text).toContain(FIRST);
  });

  test.each([
    ['<meta charset=iso-8859-2>', 'iso-8859-2'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<?xml version="1.0" encoding="ISO-8859-15"?>', 'ISO-8859-15'],
    ['<p>charset=x</p>', undefined],
  ])('beginning %s says it is in %s', (head, encoding) => {
    expect(findHtmlEncoding(head)).toBe(encoding);
  });
});
