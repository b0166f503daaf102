import { hasHome } from './currency.js';
import { textAfter, textBefore, type NumberContext } from './number-context.js';
import type { WrittenUnit } from './unit-form.js';

const WEIGHED =
  /(?<!\p{L})(?:weigh\p{L}*|lost|lose|gained|carrying|lift\p{L}*)\s+(?:about\s+|some\s+|nearly\s+)?$/iu;
const GOODS =
  /^\s+of\s+(?!(?:his|her|their|our|my|your|public|taxpayer\p{L}*|debt|aid|investment|funding)\b)/iu;

/** Words around a sum, where no country is named. */
const OF_MONEY =
  /(?<!\p{L})(?:profits?|loss(?:es)?|sales|revenues?|turnover|costs?|price\p{L}*|pa(?:y|id|ys|ying)|worth|budget|fund(?:s|ing)?|invest\p{L}*|debts?|deals?|fees?|fine[sd]?|wages?|salar\p{L}+|spen[dt]\p{L}*|earn\p{L}*|income|bail|shares?|bank|loans?|tax(?:es)?|grants?|bet)(?!\p{L})/iu;

/** Whether "pounds" is the weight here: behind a verb of weighing, before goods, or where no home of a pound is named. */
export function isWeight({ form, home, span }: WrittenUnit, context: NumberContext): boolean {
  if (!/^pounds?$/i.test(form) || home !== undefined) return false;
  if (WEIGHED.test(textBefore(context, span.start)) || GOODS.test(textAfter(context, span.end))) return true;
  if (hasHome('pounds', context.homes()) || context.hasPoundSign) return false;
  return (
    !OF_MONEY.test(textBefore(context, span.start, 60)) && !OF_MONEY.test(textAfter(context, span.end, 40))
  );
}
