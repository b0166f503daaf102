import { addDays, weekday, type CalendarDate } from '../../document/calendar.js';
import { hinduDay } from './hindu-feasts.js';
import {
  chineseNewYear,
  diwali,
  hanukkah,
  holi,
  islamicDay,
  passover,
  roshHashanah,
} from './lunar-feasts.js';

type DayOfYear = (year: number) => CalendarDate | undefined;

/** A named day, or days. */
export interface Holiday {
  /** Undefined where it moves with a calendar that is not computed here, or differs from country to country. */
  readonly first: DayOfYear | undefined;
  readonly days: number;
}

function fixed(month: number, day: number): DayOfYear {
  return (year) => ({ year, month, day });
}

/** The nth weekday of a month; negative counts from its end. */
function nthWeekday(month: number, weekdayNumber: number, nth: number): (year: number) => CalendarDate {
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

/** Easter of the Julian calendar, as the Orthodox churches keep it (Meeus, Astronomical Algorithms, chapter 8). */
function orthodoxEaster(year: number): CalendarDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const gap = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays({ year, month, day: ((d + e + 114) % 31) + 1 }, gap);
}

function islamic(month: number, day: number): DayOfYear {
  return (year) => islamicDay(month, day, year);
}

function after(feast: (year: number) => CalendarDate, days: number): DayOfYear {
  return (year) => addDays(feast(year), days);
}

const thanksgiving = nthWeekday(11, 4, 4);

/** In the Netherlands; on Saturday where it would be a Sunday. */
function kingsDay(year: number): CalendarDate {
  const day = { year, month: 4, day: 27 };
  return weekday(day) === SUNDAY ? addDays(day, -1) : day;
}

const FRIDAY = 5;
const SUNDAY = 7;

/** In the United States: 15 April, or the next working day, on which Washington does not keep Emancipation Day. */
function taxDay(year: number): CalendarDate {
  const emancipation = { year, month: 4, day: 16 };
  const kept = addDays(emancipation, [-1, 1][weekday(emancipation) - FRIDAY - 1] ?? 0);
  for (let day = { year, month: 4, day: 15 }; ; day = addDays(day, 1))
    if (weekday(day) <= FRIDAY && day.day !== kept.day) return day;
}

/** The sun's entry into Capricorn as India reckons it, in this century. */
function sankranti(year: number): CalendarDate {
  return { year, month: 1, day: year % 4 === 0 || year % 4 === 3 ? 15 : 14 };
}

/** Hours at which the feasts of India are kept: the day is that on which theirs runs at this hour. */
const [SUNRISE, NOON, AFTERNOON, EVENING, MIDNIGHT] = [6, 12, 15, 20, 24];

/** The day on which most American states hold their primaries, in election years. */
const SUPER_TUESDAYS: ReadonlyMap<number, CalendarDate> = new Map(
  [
    { year: 1988, month: 3, day: 8 },
    { year: 1992, month: 3, day: 10 },
    { year: 1996, month: 3, day: 12 },
    { year: 2000, month: 3, day: 7 },
    { year: 2004, month: 3, day: 2 },
    { year: 2008, month: 2, day: 5 },
    { year: 2012, month: 3, day: 6 },
    { year: 2016, month: 3, day: 1 },
    { year: 2020, month: 3, day: 3 },
    { year: 2024, month: 3, day: 5 },
  ].map((date) => [date.year, date]),
);

/** Names, with a bar between those of one day; apostrophes are left out. */
const NAMED: readonly (readonly [names: string, first: DayOfYear | undefined, days?: number])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas day|christmas|xmas|xmas day', fixed(12, 25)],
  ['boxing day|st. stephens day', fixed(12, 26)],
  ['new years eve', fixed(12, 31)],
  ['new years day|new year|new years', fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ['orthodox christmas', fixed(1, 7)],
  ['burns night', fixed(1, 25)],
  ['australia day', fixed(1, 26)],
  ['groundhog day|groundhogs day', fixed(2, 2)],
  ['lincolns birthday|lincoln birthday', fixed(2, 12)],
  ['waitangi day', fixed(2, 6)],
  ['valentines day|valentine day|st. valentines day|saint valentines day', fixed(2, 14)],
  ['international womens day', fixed(3, 8)],
  ['st. patricks day|st patricks day|saint patricks day', fixed(3, 17)],
  ['nowruz|norouz|newroz', fixed(3, 21)],
  ['ides of march', fixed(3, 15)],
  ['april fools day', fixed(4, 1)],
  ['siblings day|national siblings day|national sibling day', fixed(4, 10)],
  ['vaisakhi|baisakhi|vasakhi|vaishakhi', fixed(4, 14)],
  ['tax day', taxDay],
  ['earth day', fixed(4, 22)],
  ['st. georges day|st georges day', fixed(4, 23)],
  ['anzac day', fixed(4, 25)],
  ['kings day|koningsdag', kingsDay],
  ['may day|international workers day|law day|loyalty day|lei day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['ve day', fixed(5, 8)],
  ['rabindra jayanti|rabindranath jayanti', fixed(5, 9)],
  ['flag day', fixed(6, 14)],
  ['juneteenth|jubilee day', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['assumption day|feast of the assumption', fixed(8, 15)],
  ['german unity day', fixed(10, 3)],
  ['halloween|halloween night', fixed(10, 31)],
  ['boss day|national boss day', fixed(10, 16)],
  ['all saints day|world vegan day', fixed(11, 1)],
  ['day of the dead|all souls day', fixed(11, 2)],
  ['bonfire night|guy fawkes night', fixed(11, 5)],
  ['armistice day|veterans day|veteran day', fixed(11, 11)],
  ['pearl harbor day', fixed(12, 7)],
  ['world aids day', fixed(12, 1)],
  ['human rights day', fixed(12, 10)],
  [
    'martin luther king day|martin luther king jr. day|martin luther king jr day|mlk day',
    nthWeekday(1, 1, 3),
  ],
  ['presidents day|president day|george washington day|washingtons birthday', nthWeekday(2, 1, 3)],
  ['super tuesday', (year) => SUPER_TUESDAYS.get(year)],
  ['administrative professionals day|administrative professional day', after(nthWeekday(4, 6, -1), -3)],
  ['military spouse day', after(nthWeekday(5, 7, 2), -2)],
  ['mothers day', nthWeekday(5, 7, 2)],
  ['fathers day', nthWeekday(6, 7, 3)],
  ['memorial day|decoration day', nthWeekday(5, 1, -1)],
  ['labor day', nthWeekday(9, 1, 1)],
  ['grandparents day|national grandparents day', after(nthWeekday(9, 1, 1), 6)],
  ['columbus day|indigenous peoples day', nthWeekday(10, 1, 2)],
  ['thanksgiving day|thanksgiving', thanksgiving],
  ['black friday', after(thanksgiving, 1)],
  ['cyber monday', after(thanksgiving, 4)],
  ['giving tuesday', after(thanksgiving, 5)],
  ['black monday|black wednesday|black thursday|black tuesday|bloody sunday', undefined],
  ['remembrance sunday', nthWeekday(11, 7, 2)],
  ['ash wednesday', fromEaster(-46)],
  ['lent', fromEaster(-46), 46],
  ['shrove tuesday|mardi gras|pancake day|fat tuesday', fromEaster(-47)],
  ['palm sunday', fromEaster(-7)],
  ['holy week', fromEaster(-7), 7],
  ['maundy thursday|holy thursday|covenant thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter sunday|easter day|easter', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day', fromEaster(39)],
  ['pentecost|whitsun|whit sunday', fromEaster(49)],
  ['whit monday|pentecost monday', fromEaster(50)],
  ['trinity sunday', fromEaster(56)],
  ['corpus christi', fromEaster(60)],
  ['orthodox easter|orthodox easter sunday', orthodoxEaster],
  ['orthodox good friday|orthodox great friday', after(orthodoxEaster, -2)],
  ['clean monday', after(orthodoxEaster, -48)],
  ['lazarus saturday', after(orthodoxEaster, -8)],
  ['lunar new year|chinese new year|tet', chineseNewYear],
  ['islamic new year', islamic(1, 1)],
  ['ashura', islamic(1, 10)],
  ['mawlid|mawlid al-nabi|mawlid al-nabawi|prophets birthday', islamic(3, 12)],
  ['isra and miraj|night journey', islamic(7, 27)],
  ['ramadan|ramazan|holy month of ramadan|muslim holy month of ramadan', islamic(9, 1), 30],
  ['laylat al-qadr|laylat al kadr|night of power', islamic(9, 27)],
  ['eid al-fitr|eid ul-fitr|eid-ul-fitr|eid-al-fitr|id ul-fitr', islamic(10, 1)],
  [
    'eid al-adha|eid ul-adha|eid-ul-adha|eid-al-adha|id ul-adha|bakrid|bakr id|feast of the sacrifice|feast of sacrifice|sacrifice feast',
    islamic(12, 10),
  ],
  ['eid', undefined],
  ['dhanteras|dhantrayodashi', after(diwali, -2)],
  ['naraka chaturdashi|kali chaudas|choti diwali|chhoti diwali', after(diwali, -1)],
  ['diwali|deepavali', diwali],
  ['bhai dooj', after(diwali, 2)],
  ['chhath|chhath puja', after(diwali, 6)],
  ['makar sankranti|makara sankranti|makara sankranthi|thai pongal|pongal', sankranti],
  ['holika dahan|chhoti holi', after(holi, -1)],
  ['holi|dhulandi|phagwah', holi],
  ['ugadi|yugadi|gudi padwa|samvatsaradi', hinduDay('chaitra', 1, SUNRISE)],
  ['rama navami|ram navami|ramanavami', hinduDay('chaitra', 9, NOON)],
  ['mahavir jayanti|mahaveer jayanti', hinduDay('chaitra', 13, SUNRISE)],
  ['vesak|vaisakha|buddha purnima|buddha day', hinduDay('vaisakha', 15, SUNRISE)],
  ['ratha yatra|rath yatra|ratha-yatra', hinduDay('ashadha', 2, SUNRISE)],
  ['raksha bandhan|rakhi', hinduDay('shravana', 15, NOON)],
  ['krishna janmashtami|janmashtami|gokulashtami', hinduDay('shravana', 23, MIDNIGHT)],
  ['ganesh chaturthi|vinayaka chaturthi', hinduDay('bhadrapada', 4, NOON)],
  ['navaratri|navratri', hinduDay('ashvina', 1, SUNRISE), 9],
  ['durga puja', hinduDay('ashvina', 6, SUNRISE), 5],
  ['maha saptami', hinduDay('ashvina', 7, SUNRISE)],
  ['dussehra|dasara|vijayadashami', hinduDay('ashvina', 10, AFTERNOON)],
  ['valmiki jayanti|pargat diwas', hinduDay('ashvina', 15, SUNRISE)],
  ['karva chauth', hinduDay('ashvina', 19, EVENING)],
  ['guru nanak jayanti|gurpurab', hinduDay('kartika', 15, SUNRISE)],
  ['vasant panchami|basant panchami', hinduDay('magha', 5, NOON)],
  ['guru ravidas jayanti', hinduDay('magha', 15, SUNRISE)],
  ['maha shivaratri|mahashivratri|maha shivratri', hinduDay('magha', 29, MIDNIGHT)],
  ['rosh hashanah|rosh hashana|rosh hashanna|jewish new year', roshHashanah],
  ['yom kippur', after(roshHashanah, 9)],
  ['sukkot|sukkoth|succos|feast of tabernacles|feast of the ingathering', after(roshHashanah, 14), 7],
  ['shemini atzeret', after(roshHashanah, 21)],
  ['simchat torah', after(roshHashanah, 22)],
  ['hanukkah|hanukah|chanukah|hannukkah', hanukkah, 8],
  ['purim', after(passover, -30)],
  ['passover', passover, 8],
  ['shavuot', after(passover, 50)],
  [
    'independence day|republic day|national day|constitution day|victoria day|liberation day|labour day|victory day',
    undefined,
  ],
];

/** Named days by their lower-case names without apostrophes. */
export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map(
  NAMED.flatMap(([names, first, days = 1]) =>
    names.split('|').map((name) => [name, { first, days }] as const),
  ),
);
