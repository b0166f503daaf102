const WEB = /(?:https?|ftp):\/\/[^\s<>"“”«»]+|www\.[^\s<>"“”«»]+/iuy;
const MAIL = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/iy;
const NAME = /@[\p{L}_][\p{L}\p{N}_]*|#\p{L}[\p{L}\p{N}_]*/uy;

/** Marks that end the sentence and not the address: "see www.example.org/news.)" */
const TRAILING = /[.,:;!?'’)\]}*_-]{1,20}$/;

/** Where the web address that starts at `offset` ends; undefined where none does. */
export function endOfWebAddress(text: string, offset: number): number | undefined {
  return matchEnd(WEB, text, offset);
}

/** Where the e-mail address that starts at `offset` ends; undefined where none does. */
export function endOfMailAddress(text: string, offset: number): number | undefined {
  return matchEnd(MAIL, text, offset);
}

/** Where the @name or #tag that starts at `offset` ends; undefined where none does. */
export function endOfTag(text: string, offset: number): number | undefined {
  return matchEnd(NAME, text, offset);
}

function matchEnd(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match === null ? undefined : offset + match[0].replace(TRAILING, '').length;
}
