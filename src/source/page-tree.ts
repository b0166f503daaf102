import { parseHTML } from 'linkedom';

/** As much of the DOM as is needed here; the package's types want a browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isTextNode(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** The tree of a page. No script is run and nothing is fetched. */
export function buildPageTree(markup: string, title: string): PageDocument {
  const page = `<!doctype html><html><head><title>${title.replaceAll('<', '')}</title></head><body>${markup}</body></html>`;
  return (parseHTML(page) as unknown as { readonly document: PageDocument }).document;
}

/** All elements below `top`, in order of the page. */
export function* elementsOf(top: PageNode): Generator<PageElement> {
  let node: PageNode | null = top.firstChild;
  while (node !== null) {
    if (isElement(node)) yield node;
    let next: PageNode | null = node.firstChild;
    for (
      let above: PageNode | null = node;
      next === null && above !== null && above !== top;
      above = above.parentNode
    )
      next = above.nextSibling;
    node = next;
  }
}
