import type { Document } from '../document/document.js';
import { compareSpans, type Span } from '../document/span.js';
import type { EntityType, QuantityType, TimexType } from '../document/types.js';
import type { Colors } from './choose-colors.js';

type ColorName = Exclude<keyof Colors, 'isColorSupported'>;

/** Kinds of things in a text, and the colour of each; the order is the legend's. */
export const MARK_COLORS: Readonly<Record<EntityType | 'time' | 'number', ColorName>> = {
  PERSON: 'cyanBright',
  NORP: 'cyan',
  ORG: 'magentaBright',
  GPE: 'greenBright',
  LOC: 'green',
  FAC: 'green',
  PRODUCT: 'magenta',
  EVENT: 'redBright',
  WORK_OF_ART: 'red',
  LAW: 'red',
  LANGUAGE: 'cyan',
  TITLE: 'blueBright',
  time: 'yellowBright',
  number: 'yellow',
};

/** A stretch of the text that is shown as something. */
export interface Mark extends Span {
  readonly type: EntityType | TimexType | QuantityType;
  readonly color: ColorName;
  /** Shown behind a time, whose words seldom say the day. */
  readonly value?: string;
}

/** The names, times and quantities of a document in order; of two that overlap the first, or longer, is kept. */
export function listMarks(doc: Document): readonly Mark[] {
  const marks: Mark[] = [
    ...doc.mentions
      .filter(({ kind }) => kind === 'name')
      .map(({ start, end, type }) => ({ start, end, type, color: MARK_COLORS[type] })),
    ...doc.times.map(({ start, end, type, value }) => ({ start, end, type, color: MARK_COLORS.time, value })),
    ...doc.quantities.map(({ start, end, type }) => ({ start, end, type, color: MARK_COLORS.number })),
  ];
  const kept: Mark[] = [];
  let free = 0;
  for (const mark of marks.toSorted(compareSpans)) {
    if (mark.start < free) continue;
    kept.push(mark);
    free = mark.end;
  }
  return kept;
}
