import type { Span } from '../../document/span.js';
import { CURRENCY_NAMES } from './currency.js';
import { textAfter, textBefore, type NumberContext } from './number-context.js';
import { anyOf, phrase } from './number-patterns.js';

const NAME = anyOf(CURRENCY_NAMES.filter((name) => name.length > 2));
const OF_ANOTHER = phrase(
  `^\\s+(?:to|per|against|for|on)\\s+(?:the\\s+|a\\s+|an\\s+|one\\s+|every\\s+)?(?:u\\.?s\\.?\\s+|american\\s+|single\\s+)?(?:(?:${NAME})(?![a-z])|greenback|[$€£](?!\\d))`,
);
/** "The dollar climbed to", "the euro bought": one unit of money as the subject, and a verb of trading. */
const PRICE_OF_MONEY =
  /(?<!\p{L})(?:the\s+|one\s+|a\s+|\p{Lu}\p{L}+\s+)(?:(?:U\.?S\.?|American|Australian|Canadian|single|common)\s+)?(?:dollar|euro|pound|sterling|yen|yuan|franc|mark|rouble|ruble|rupee|rial|rand|peso|lira|greenback|currency|krona|crown|zloty|forint|hryvnia|naira|shilling|won)\s+(?:also\s+|was\s+|has\s+|had\s+|then\s+)?(?:little\s+changed\s+|quoted\s+|worth\s+|changing\s+hands\s+|trading\s+)?(?:bought|buys|fetch\p{L}*|rose|risen|fell|fallen|slipped|climbed|edged\s+(?:up|down|higher|lower)|eased|dropped|gained|strengthened|weakened|traded|stood|stands|dipped|jumped|slid|at|closed|ended|firmed|softened)\s+(?:slightly\s+|further\s+|sharply\s+)?(?:to\s+|at\s+|for\s+|from\s+)?(?:about\s+|around\s+|nearly\s+|a\s+record\s+)?$/iu;

/** Whether a sum with its currency's name behind it is the price of another money: "92.27 yen to the dollar". */
export function isExchangeRate(span: Span, context: NumberContext): boolean {
  if (OF_ANOTHER.test(textAfter(context, span.end, 48))) return true;
  return PRICE_OF_MONEY.test(
    textBefore(context, span.start, 80)
      .split(/[.!?]\s/u)
      .at(-1) ?? '',
  );
}
