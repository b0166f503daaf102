/** The encoding that a page or XML file says that it has, from its first bytes as Latin-1. */
export function findHtmlEncoding(head: string): string | undefined {
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  );
}
