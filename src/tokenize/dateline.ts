import type { Span } from '../document/span.js';

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const MONTH = `(?:${MONTHS}|${MONTHS.replace(/[a-z]+/g, (letters) => letters.toUpperCase())})`;
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const DAY = `(?:${MONTH}\\.? \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?)(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}/\\d{2,4}`;
/** "Tuesday, March 12, 2019"; months in capitals are read too. */
const DATE = `(?:${WEEKDAY},? )?(?:${DAY})|${WEEKDAY}`;
/** "(Reuters)", "(Thomson Reuters Foundation)" */
const AGENCY = '\\(\\p{L}[^()\\n]{1,40}\\)';
/** "KANSAS CITY", "GARMISCH-PARTENKIRCHEN", "McALLEN", "NEW DELHI/ISLAMABAD", "ST. LOUIS" */
const CAPITALS_WORD = "(?:Mc|Mac)?\\p{Lu}[\\p{Lu}\\p{M}.'’ʼ-]*";
const CAPITALS = `(?=[^\\p{Ll}\\n]{3}|M[ac]{1,2}\\p{Lu}{2})${CAPITALS_WORD}(?:[ /]${CAPITALS_WORD}){0,5}`;
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’ʼ-]*";
/** "Nairobi", "Rio de Janeiro" */
const NAME = `${WORD}(?:[ /](?:(?:de|del|da|do|la|el|al|of|and|the|upon|au|en) ){0,2}${WORD}){0,3}`;
/** ", Mo.", ", South Korea" */
const REGIONS = `(?:, ${NAME}){0,2}`;
const DASH = '(?:\\.?(?: +[-–—―_]{1,3} *|[—―] *|--? +|-- *|[–_] +))';
/** A copy that begins with a capital, a figure or a quotation mark. */
const COPY = '(?=["“‘\'(]?[\\p{Lu}\\p{N}$£€])';
const SEPARATOR = '[,.]? ';

/** ", March 12 (Reuters)", ", Jan. 12, Kyodo" */
const DATED = `(?:${SEPARATOR}(?:${DATE}|${AGENCY})){1,3}(?:, \\p{Lu}\\p{L}{1,12})?`;

/** Datelines with a date or an agency, which nothing else looks like. */
const SURE_FORMS: readonly RegExp[] = [
  // AUSTIN, Texas (AP) _; NAIROBI, March 12 (Reuters) -; ALMATY. Sept 14 (Interfax) -
  new RegExp(`^(?<dateline>${CAPITALS}${REGIONS}${DATED}),?(?:${DASH}|: )`, 'u'),
  // Nairobi, 12 March 2019 –; Geneva (UN News):
  new RegExp(`^(?<dateline>${NAME}${REGIONS}${DATED}),?(?:${DASH}|: )`, 'u'),
  // Guwahati, Jul 14 (PTI) The
  new RegExp(`^(?<dateline>${NAME}${REGIONS}${SEPARATOR}(?:${DATE}) ${AGENCY}) ${COPY}`, 'u'),
  // 5 March 2019, Geneva –
  new RegExp(`^(?<dateline>(?:${DAY}), ${NAME})(?:${DASH}|: )`, 'u'),
  // (Reuters) -; March 12 (Reuters) -
  new RegExp(`^(?<dateline>(?:(?:${DATE}) )?${AGENCY})${DASH}`, 'u'),
];

// WASHINGTON — The
const CAPITALS_FORM = new RegExp(`^(?<dateline>${CAPITALS}${REGIONS})${DASH}${COPY}`, 'u');
// MANAMA: The; but not the speakers of a transcript.
const COLON_FORM = new RegExp(`^(?<dateline>${CAPITALS}(?:, ${NAME})?): ${COPY}`, 'u');
// Nairobi – The
const PLAIN_FORM = new RegExp(
  `^(?<dateline>${WORD}(?: ${WORD})?(?:, ${WORD}(?: ${WORD})?)?) [-–—]{1,2} ${COPY}`,
  'u',
);

/** A dateline that is a line of its own needs a date or an agency: "NAIROBI, March 12 (Reuters)". */
const OWN_LINE = new RegExp(`^(?:${CAPITALS}|${NAME})${REGIONS}${DATED}$`, 'u');

/** What stands in capitals before a dash or a colon and is no place. */
const LABELS =
  /^(?:UPDATE|CORRECTED|CORRECTION|BREAKING|URGENT|ANALYSIS|FACTBOX|TIMELINE|INTERVIEW|EXCLUSIVE|OBITUARY|OPINION|REVIEW|PROFILE|FEATURE|NOTE|EDITOR|WATCH|LIVE|VIDEO|PHOTO|CRICKET|SOCCER|FOOTBALL|TENNIS|GOLF|RUGBY|BOXING|CYCLING|ATHLETICS|BASKETBALL|BASEBALL|HOCKEY|CHESS|OLYMPICS|MARKETS|STOCKS|WEATHER|BRIEFS?|Q|A)\b/i;

/** "By Jane Doe, 5 March 2019", "Friday, July 21, 2017" */
const NO_PLACE = new RegExp(`^(?:By |BY |From |(?:${WEEKDAY}|${MONTH})\\b)`, 'u');

/** Longer than any dateline, in characters. */
const LONGEST = 160;

/** Paragraphs of the copy among which a doubtful form must be the only one. */
const SIBLINGS = 40;

/** Whether a paragraph begins with a dateline that has a date or an agency. */
export function opensWithSureDateline(text: string, paragraph: Span): boolean {
  const head = headOf(text, paragraph);
  return SURE_FORMS.some((form) => form.test(head));
}

/**
 * The dateline with which the running copy begins, without its dash. `paragraphs` is the copy; forms that labels,
 * speakers and headings of sections have too count only where no other paragraph begins in the same way.
 */
export function findDateline(text: string, paragraphs: readonly Span[]): Span | undefined {
  const [first] = paragraphs;
  if (first === undefined) return undefined;
  const head = headOf(text, first);
  if (LABELS.test(head)) return undefined;
  const isLone = (form: RegExp): boolean =>
    form.test(head) && !paragraphs.slice(1, SIBLINGS).some((paragraph) => form.test(headOf(text, paragraph)));
  const form =
    [...SURE_FORMS, CAPITALS_FORM].find((sure) => sure.test(head)) ?? [COLON_FORM, PLAIN_FORM].find(isLone);
  const dateline = form?.exec(head)?.groups?.['dateline'];
  return dateline === undefined ? undefined : { start: first.start, end: first.start + dateline.length };
}

function headOf(text: string, paragraph: Span): string {
  return text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST)).replace(/\s/g, ' ');
}

/** Whether the whole paragraph is a dateline. */
export function isDateline(text: string): boolean {
  return text.length <= LONGEST && OWN_LINE.test(text) && !LABELS.test(text) && !NO_PLACE.test(text);
}
