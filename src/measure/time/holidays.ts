import { addDays, weekday, type CalendarDate } from '../../document/calendar.js';

type DayOfYear = (year: number) => CalendarDate;

function fixed(month: number, day: number): DayOfYear {
  return (year) => ({ year, month, day });
}

/** The nth weekday of a month; negative counts from its end. */
function nthWeekday(month: number, weekdayNumber: number, nth: number): DayOfYear {
  return (year) => {
    const first = { year, month, day: 1 };
    if (nth > 0) return addDays(first, ((weekdayNumber - weekday(first) + 7) % 7) + (nth - 1) * 7);
    const last = addDays({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -1);
    return addDays(last, -((weekday(last) - weekdayNumber + 7) % 7));
  };
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher: "Anonymous Gregorian algorithm", Nature 1876). */
function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

function fromEaster(days: number): DayOfYear {
  return (year) => addDays(easter(year), days);
}

/**
 * Named days by their lower-case names, with a straight apostrophe, in the order in which they are tried. `undefined`
 * where the day moves with a calendar that is not computed here: the name is found, its value stays open.
 */
export const HOLIDAYS: ReadonlyMap<string, DayOfYear | undefined> = new Map<string, DayOfYear | undefined>([
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year's eve", fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ['new year', fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ['groundhog day', fixed(2, 2)],
  ["valentine's day", fixed(2, 14)],
  ["st. valentine's day", fixed(2, 14)],
  ["international women's day", fixed(3, 8)],
  ["st. patrick's day", fixed(3, 17)],
  ["st patrick's day", fixed(3, 17)],
  ["april fools' day", fixed(4, 1)],
  ["april fool's day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['ve day', fixed(5, 8)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['assumption day', fixed(8, 15)],
  ['halloween', fixed(10, 31)],
  ["hallowe'en", fixed(10, 31)],
  ["all saints' day", fixed(11, 1)],
  ['day of the dead', fixed(11, 2)],
  ['bonfire night', fixed(11, 5)],
  ['armistice day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ['martin luther king day', nthWeekday(1, 1, 3)],
  ["presidents' day", nthWeekday(2, 1, 3)],
  ['presidents day', nthWeekday(2, 1, 3)],
  ["mother's day", nthWeekday(5, 7, 2)],
  ["father's day", nthWeekday(6, 7, 3)],
  ['memorial day', nthWeekday(5, 1, -1)],
  ['labor day', nthWeekday(9, 1, 1)],
  ['columbus day', nthWeekday(10, 1, 2)],
  ['thanksgiving day', nthWeekday(11, 4, 4)],
  ['thanksgiving', nthWeekday(11, 4, 4)],
  ['black friday', (year) => addDays(nthWeekday(11, 4, 4)(year), 1)],
  ['remembrance sunday', nthWeekday(11, 7, 2)],
  ['ash wednesday', fromEaster(-46)],
  ['shrove tuesday', fromEaster(-47)],
  ['mardi gras', fromEaster(-47)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['ascension day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whitsun', fromEaster(49)],
  ['corpus christi', fromEaster(60)],
  ['lunar new year', undefined],
  ['chinese new year', undefined],
  ['eid al-fitr', undefined],
  ['eid al-adha', undefined],
  ['eid', undefined],
  ['ramadan', undefined],
  ['diwali', undefined],
  ['holi', undefined],
  ['hanukkah', undefined],
  ['yom kippur', undefined],
  ['rosh hashanah', undefined],
  ['passover', undefined],
  ['nowruz', undefined],
  ['independence day', undefined],
  ['republic day', undefined],
  ['national day', undefined],
]);
