import { isElement, type PageElement, type PageNode } from './page-tree.js';

/** A kind of block that stands around an article. */
interface Furniture {
  /** Found in a class or id, "_" and camel case written as "-". */
  readonly name: RegExp;
  /** A block with a greater share of the page's text is the article, whatever its name. */
  readonly greatestShare: number;
}

/** Words that begin and end where a name's words do: "cookie" of "cookie-bar", but not of "cookies-baked". */
function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|-)(?:${alternatives})(?=-|$)`);
}

const FURNITURE: readonly Furniture[] = [
  {
    // "cookie-banner", "cookieConsent", "onetrust-banner-sdk", "gdpr_notice"
    name: words(
      'cookies?|cookie(?:bar|banner|consent|notice|law|policy)|consent|gdpr|ccpa|onetrust|cmp|didomi|truste|qc-cmp\\d?',
    ),
    greatestShare: 0.9,
  },
  {
    name: words(
      'newsletters?(?:-?(?:signup|form|box|promo))?|sign-?up|subscribe|subscription|paywall|registration-wall|mailing-list',
    ),
    greatestShare: 0.6,
  },
  {
    name: words(
      'shar(?:e|ing)(?:-?(?:bar|buttons?|tools?|links?|icons?|this|post|widget|block|list|panel))?|social|socials|' +
        'addthis|sharethis|addtoany|sharedaddy|follow-us|toolbar|print-tools|article-tools',
    ),
    greatestShare: 0.4,
  },
  {
    name: words(
      'related|relatedposts?|recommended|recommendations?|read-?more|read-next|more-(?:from|on|news|stories|like)|most-(?:read|popular|viewed)|' +
        'mostread|trending|also-read|see-also|you-may(?:-also)?-like|up-next|outbrain|taboola|yarpp|jp-relatedposts',
    ),
    greatestShare: 0.4,
  },
  {
    name: words(
      'promos?|promotions?|promoted|advert|adverts|advertisement|advertising|ads?|adsbygoogle|ad-?slot|dfp|sponsored|' +
        'sponsor|donate|donation|support-us|app-download',
    ),
    greatestShare: 0.4,
  },
  {
    name: words('comments?|disqus|respond|breadcrumbs?|skip-link|pagination|sitemap'),
    greatestShare: 0.4,
  },
];

const FURNITURE_ROLES: ReadonlySet<string> = new Set(
  'navigation contentinfo complementary dialog alertdialog search menu menubar toolbar'.split(' '),
);
const GREATEST_SHARE_OF_ROLE = 0.4;

/** Only blocks are taken out: a link of class "related" may be a word of a sentence. */
const BLOCKS: ReadonlySet<string> = new Set(
  'div section aside ul ol dl p form footer header dialog table h2 h3 h4 h5 h6 figure'.split(' '),
);
const KEEPERS: ReadonlySet<string> = new Set(['article', 'main', 'h1']);

/** How large an element is, and whether something stands in it that only an article has. */
interface Extent {
  readonly characters: number;
  readonly hasKeeper: boolean;
}

/** "shareBar article_tools" as "share-bar" and "article-tools" */
function namesOf(element: PageElement): readonly string[] {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(
    0,
    1_000,
  );
  return written
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/[_:.]+|-{2,}/g, '-'));
}

function greatestShareOf(element: PageElement): number | undefined {
  if (!BLOCKS.has(element.localName)) return undefined;
  if (FURNITURE_ROLES.has(element.getAttribute('role')?.trim().toLowerCase() ?? ''))
    return GREATEST_SHARE_OF_ROLE;
  const names = namesOf(element);
  return FURNITURE.find(({ name }) => names.some((each) => name.test(each)))?.greatestShare;
}

/** Measures all elements below `node`, as deep as `isWithinPageLimits` allows. */
function measure(node: PageNode, extents: Map<PageNode, Extent>): Extent {
  let characters = 0;
  let hasKeeper = isElement(node) && KEEPERS.has(node.localName);
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child)) {
      characters += child.textContent?.trim().length ?? 0;
      continue;
    }
    const inner = measure(child, extents);
    characters += inner.characters;
    hasKeeper ||= inner.hasKeeper;
  }
  const extent = { characters, hasKeeper };
  extents.set(node, extent);
  return extent;
}

/**
 * Takes out of a page what stands around its article and says so by its class, id or role: notices of cookies,
 * newsletters, buttons to share, lists of other stories, advertisements. A block that holds a main heading or most of
 * the page's text stays.
 */
export function stripFurniture(page: PageElement): void {
  const extents = new Map<PageNode, Extent>();
  const { characters: all } = measure(page, extents);
  const strip = (parent: PageNode): void => {
    for (let child = parent.firstChild; child !== null;) {
      const next: PageNode | null = child.nextSibling;
      if (isElement(child)) {
        const share = greatestShareOf(child);
        const extent = extents.get(child);
        const isFurniture =
          share !== undefined && extent?.hasKeeper === false && extent.characters <= share * all;
        if (isFurniture) child.remove();
        else strip(child);
      }
      child = next;
    }
  };
  strip(page);
}
