import type { Span } from '../../document/span.js';
import { textAfter, textBefore, type NumberContext } from './number-context.js';

/** Words before a number that make it a name: of an index, an aircraft, a law, a road, a programme. */
const NAMES =
  "Flight flight Suite Apartment Apt. Highway Route Interstate Autobahn Motorway Boeing Airbus Trent Chapter Resolution Psalm Channel Radio Apollo Voyager iPhone iPad iOS Android Windows Xbox PlayStation Playstation Version version Expo Cessna Peugeot Ilyushin Tupolev Antonov CAC DAX FTSE IBEX STOXX Stoxx MIB BSE ASX Nikkei Nasdaq Russell Fortune S&P Poor's Poor’s CSI GMT UTC Formula Catch-".split(
    ' ',
  );
const NAMED = new RegExp(
  `(?<![\\p{L}])(?:${NAMES.map((name) => name.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|')})\\s(?:[+-]\\s?)?$`,
  'u',
);
/** Numbers of a maker's models, where the text speaks of the maker. */
const MODELS: readonly (readonly [maker: string, models: RegExp])[] = [
  ['Boeing', /^7[0-8]7(?:-\d{1,3})?$/],
  ['Airbus', /^3[0-9]0$/],
];
/** "(GMT +8)", "iLife ’11". */
const SIGNED_BEFORE = /(?:(?:GMT|UTC)\s?[+-]|\s[’'])$/u;
/** "350 Fifth Avenue", "1600 Pennsylvania Ave.": the number of a house. */
const STREET_BEHIND =
  /^\s(?:[NSEW]\.?\s)?(?:(?:\p{Lu}[\p{L}'’.]*|\d{1,3}(?:st|nd|rd|th))\s){1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane)(?!\p{L})/u;
/** "1-800-555-0199" */
const PHONE_BEHIND = /^[-.]\d{3}[-.]\d{3}[-.]\d{4}(?!\d)/;
/** "102.4 FM". */
const WAVE_BEHIND = /^\s?[FA]M(?!\p{L})/u;
const STREET_REACH = 48;
const PLURAL_BEHIND = /^\s+(?:\p{Ll}+\s+)?\p{Ll}+s(?!\p{L})/u;

/** What follows the number of a house or the first figures of a telephone number, before a closer look. */
const MAY_BE_ADDRESS = /^(?:\s[\p{Lu}\d]|[-.]\d)/u;

function isAddress(written: string, { end }: Span, context: NumberContext): boolean {
  const behind = textAfter(context, end, STREET_REACH);
  return /^\d{1,5}$/.test(written) && (STREET_BEHIND.test(behind) || PHONE_BEHIND.test(behind));
}

/** Whether a number is part of a name that the tagger has not found: "Flight 447", "its 777", "CAC 40". */
export function isDesignation(span: Span, context: NumberContext): boolean {
  const { text } = context.doc;
  const written = text.slice(span.start, span.end);
  if (!/^\d/.test(written)) return false;
  const before = textBefore(context, span.start, 14);
  if (MAY_BE_ADDRESS.test(textAfter(context, span.end, 2)) && isAddress(written, span, context)) return true;
  if (NAMED.test(before) || WAVE_BEHIND.test(textAfter(context, span.end, 4))) return true;
  if (/^\d{1,2}$/.test(written) && SIGNED_BEFORE.test(before))
    return !PLURAL_BEHIND.test(textAfter(context, span.end));
  return (
    !PLURAL_BEHIND.test(textAfter(context, span.end)) &&
    MODELS.some(([maker, models]) => models.test(written) && text.includes(maker))
  );
}
