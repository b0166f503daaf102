import { toTitle } from './create-article.js';
import { readDate } from './read-date.js';
import { elementsOf, type PageDocument, type PageElement } from './page-tree.js';
import { readLinkedData } from './linked-data.js';
import type { StrippedPage } from './strip-page.js';

/** What a page says of its article. */
export interface PageMetadata {
  /** Best first: the words of meta elements and JSON-LD that give the article's title. */
  readonly title: string | undefined;
  /** The best date that can be read, or else the best that cannot. */
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly uri: string | undefined;
  readonly articleBody: string | undefined;
  /** Texts of the page's h1 elements. */
  readonly headings: readonly string[];
}

/** Names of meta elements, best first. */
const META_NAMES = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'headline', 'twitter:title', 'parsely-title', 'title'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'citation_publication_date',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'originalpublicationdate',
    'displaydate',
    'date',
  ],
  author: ['author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl'],
  language: ['language', 'dc.language', 'og:locale'],
  uri: ['og:url'],
  site: ['og:site_name', 'application-name'],
} as const;

const MOST_HEADINGS = 20;

interface Collected {
  readonly metas: Map<string, string>;
  readonly headings: string[];
  /** Dates of time elements: those that say they are the publication's, then all. */
  readonly markedTimes: string[];
  readonly times: string[];
  canonical?: string;
}

function collectMeta(element: PageElement, metas: Map<string, string>): void {
  const content = element.getAttribute('content')?.trim() ?? '';
  if (content === '') return;
  for (const attribute of ['property', 'name', 'itemprop']) {
    const name = element.getAttribute(attribute)?.trim().toLowerCase();
    if (name !== undefined && !metas.has(name)) metas.set(name, content);
  }
}

function collectTime(element: PageElement, { markedTimes, times }: Collected): void {
  const value = element.getAttribute('datetime') ?? element.getAttribute('content');
  if (value === null || value.trim() === '') return;
  const purpose = element.getAttribute('itemprop')?.toLowerCase() ?? '';
  const marked = purpose.includes('datepublished') || element.getAttribute('pubdate') !== null;
  if (marked) markedTimes.push(value);
  else if (element.localName === 'time' && !purpose.includes('modified')) times.push(value);
}

function collect(document: PageDocument): Collected {
  const found: Collected = { metas: new Map(), headings: [], markedTimes: [], times: [] };
  for (const element of elementsOf(document.documentElement)) {
    const name = element.localName;
    if (name === 'meta') collectMeta(element, found.metas);
    else if (name === 'h1' && found.headings.length < MOST_HEADINGS) {
      const heading = toTitle(element.textContent ?? '');
      if (heading !== undefined) found.headings.push(heading);
    } else if (name === 'link' && element.getAttribute('rel')?.toLowerCase() === 'canonical')
      found.canonical ??= element.getAttribute('href') ?? '';
    else if (name === 'time' || element.getAttribute('itemprop')?.toLowerCase() === 'datepublished')
      collectTime(element, found);
  }
  return found;
}

function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}

/** "Talks resume | The Courier" without the name of the site. */
function withoutSite(title: string | undefined, sites: readonly string[]): string | undefined {
  const site = sites.find((name) => title?.endsWith(name) === true && title.length > name.length);
  if (title === undefined || site === undefined) return title;
  const rest = title.slice(0, -site.length);
  return /\s[-–—|:·»]+\s*$/.test(rest) ? rest.replace(/\s[-–—|:·»]+\s*$/, '') : title;
}

/** Reads the metadata of a page: JSON-LD first, then meta elements, then time elements in the page. */
export function readPageMetadata(document: PageDocument, page: StrippedPage): PageMetadata {
  const linked = readLinkedData(page.linkedData);
  const { metas, headings, markedTimes, times, canonical } = collect(document);
  const valuesOf = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => metas.get(name) ?? []);
  const dates = [
    ...(linked.published === undefined ? [] : [linked.published]),
    ...valuesOf(META_NAMES.published),
    ...markedTimes,
    ...times.slice(0, 1),
  ];
  const authors = [linked.author, ...valuesOf(META_NAMES.author)];
  return {
    title: toTitle(withoutSite(linked.title ?? valuesOf(META_NAMES.title)[0], valuesOf(META_NAMES.site))),
    published: dates.find((date) => readDate(date) !== undefined) ?? dates[0],
    author: authors.find((author) => author !== undefined && !isWebAddress(author)),
    language: page.language ?? linked.language ?? valuesOf(META_NAMES.language)[0],
    uri: [canonical, ...valuesOf(META_NAMES.uri), linked.uri].find(isWebAddress),
    articleBody: linked.articleBody,
    headings,
  };
}
