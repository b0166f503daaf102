/**
 * One unit of measurement. Symbols are SI's where SI or its brochure has one (m, km/h, t, ha, °C), else UCUM's
 * print symbols or the customary ones (mi, ft, bbl, kn).
 * Sources: BIPM, The International System of Units, 9th edition; UCUM 2.1.
 */
export interface Unit {
  readonly symbol: string;
  /** Spelled-out forms, any case; each stands behind a blank or a hyphen. */
  readonly words: readonly string[];
  /** Symbols as news writes them, case as given; they may touch the figures: "120km". */
  readonly marks: readonly string[];
  /** The unit that may follow in a compound, and how many make one of this: a foot has 12 inches. */
  readonly smaller?: { readonly symbol: string; readonly count: number };
}

type Row = readonly [
  symbol: string,
  words: string,
  marks: string,
  smaller?: readonly [symbol: string, count: number],
];

const ROWS: readonly Row[] = [
  // Length
  ['km', 'kilometre kilometres kilometer kilometers kms klick klicks', 'km kms', ['m', 1000]],
  ['m', 'metre metres meter meters', 'm', ['cm', 100]],
  ['dm', 'decimetre decimetres decimeter decimeters', 'dm'],
  ['cm', 'centimetre centimetres centimeter centimeters', 'cm cms', ['mm', 10]],
  ['mm', 'millimetre millimetres millimeter millimeters', 'mm'],
  ['µm', 'micrometre micrometres micrometer micrometers micron microns', 'µm μm'],
  ['nm', 'nanometre nanometres nanometer nanometers', 'nm'],
  ['mi', 'mile miles', 'mi', ['yd', 1760]],
  ['nmi', 'nautical_mile nautical_miles', 'nmi'],
  ['ft', 'foot feet', 'ft', ['in', 12]],
  ['in', 'inch inches', 'in'],
  ['yd', 'yard yards', 'yd yds', ['ft', 3]],
  ['fathom', 'fathom fathoms', ''],
  ['furlong', 'furlong furlongs', ''],
  ['ly', 'light-year light-years light_year light_years', ''],
  ['au', 'astronomical_unit astronomical_units', ''],
  // Area
  [
    'km2',
    'square_kilometre square_kilometres square_kilometer square_kilometers square_km sq_km',
    'km² km2 sqkm sq.km sq_km',
  ],
  ['m2', 'square_metre square_metres square_meter square_meters sq_m', 'm² m2 sqm sq.m sq_m'],
  ['cm2', 'square_centimetre square_centimetres square_centimeter square_centimeters', 'cm² cm2'],
  ['mi2', 'square_mile square_miles sq_mile sq_miles sq._mile sq._miles', 'mi²'],
  ['ft2', 'square_foot square_feet sq_ft sq._ft', 'ft² sqft sq.ft'],
  ['yd2', 'square_yard square_yards', ''],
  ['in2', 'square_inch square_inches', ''],
  ['ha', 'hectare hectares', 'ha'],
  ['acre', 'acre acres', ''],
  ['mu', 'mu', ''],
  ['kanal', 'kanal kanals', ''],
  ['dunam', 'dunam dunams dunum dunums', ''],
  ['feddan', 'feddan feddans', ''],
  // Mass
  ['kg', 'kilogram kilograms kilogramme kilogrammes kilo kilos', 'kg kgs', ['g', 1000]],
  ['g', 'gram grams gramme grammes', 'g'],
  ['mg', 'milligram milligrams milligramme milligrammes', 'mg'],
  ['µg', 'microgram micrograms microgramme microgrammes', 'µg μg mcg'],
  ['t', 'tonne tonnes metric_ton metric_tons', 't'],
  ['ton', 'ton tons short_ton short_tons long_ton long_tons', ''],
  ['kt', 'kiloton kilotons kilotonne kilotonnes', 'kt'],
  ['Mt', 'megaton megatons megatonne megatonnes gigaton', 'Mt'],
  ['Gt', 'gigaton gigatons gigatonne gigatonnes', 'Gt'],
  ['lb', 'pound pounds', 'lb lbs', ['oz', 16]],
  ['oz', 'ounce ounces', 'oz'],
  ['st', 'stone', 'st', ['lb', 14]],
  ['ct', 'carat carats', 'ct'],
  ['quintal', 'quintal quintals', ''],
  ['dwt', 'deadweight_tons deadweight_tonnes deadweight_ton deadweight_tonne', 'dwt DWT'],
  // Volume
  ['l', 'litre litres liter liters', 'l L'],
  ['ml', 'millilitre millilitres milliliter milliliters', 'ml mL'],
  ['cl', 'centilitre centilitres centiliter centiliters', 'cl'],
  ['hl', 'hectolitre hectolitres hectoliter hectoliters', 'hl'],
  ['gallon', 'gallon gallons', 'gal'],
  ['qt', 'quart quarts', 'qt'],
  ['pint', 'pint pints', ''],
  ['bbl', 'barrel barrels', 'bbl bbls'],
  ['bushel', 'bushel bushels', ''],
  ['m3', 'cubic_metre cubic_metres cubic_meter cubic_meters', 'm³ m3 cu_m'],
  ['km3', 'cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers', 'km³ km3'],
  ['cm3', 'cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters', 'cm³ cm3 cc'],
  ['ft3', 'cubic_foot cubic_feet', 'cu_ft'],
  ['yd3', 'cubic_yard cubic_yards', ''],
  ['acre-ft', 'acre-foot acre-feet acre_feet', ''],
  ['TEU', '', 'TEU TEUs teu'],
  // Speed
  [
    'km/h',
    'kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour kilometre_per_hour kilometre-an-hour kilometer-an-hour kilometre-per-hour kilometer-per-hour',
    'km/h km/hr kph kmh kmph',
  ],
  ['mph', 'miles_per_hour miles_an_hour mile-an-hour mile-per-hour mile_an_hour', 'mph mi/h'],
  ['m/s', 'metres_per_second meters_per_second metres_a_second meters_a_second', 'm/s'],
  ['ft/s', 'feet_per_second', 'ft/s'],
  ['km/s', 'kilometres_per_second kilometers_per_second', 'km/s'],
  ['kn', 'knot knots', 'kn kts'],
  // Temperature and angle
  [
    '°C',
    'degrees_Celsius degree_Celsius degrees_centigrade degrees_C degrees_Centigrade celsius',
    '°C ° C ºC C ˚C',
  ],
  ['°F', 'degrees_Fahrenheit degree_Fahrenheit degrees_F fahrenheit', '°F ºF F ˚F'],
  ['K', 'kelvin kelvins', ''],
  ['°', 'degree degrees', '° º'],
  // Power, energy, electricity
  ['W', 'watt watts', 'W'],
  ['kW', 'kilowatt kilowatts', 'kW KW kw'],
  ['MW', 'megawatt megawatts', 'MW Mw'],
  ['GW', 'gigawatt gigawatts', 'GW'],
  ['TW', 'terawatt terawatts', 'TW'],
  ['Wh', 'watt-hour watt-hours watt_hours', 'Wh'],
  ['kWh', 'kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours', 'kWh kwh KWh'],
  ['MWh', 'megawatt-hour megawatt-hours megawatt_hour megawatt_hours', 'MWh'],
  ['GWh', 'gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours', 'GWh'],
  ['TWh', 'terawatt-hour terawatt-hours terawatt_hour terawatt_hours', 'TWh'],
  ['J', 'joule joules', 'J'],
  ['kJ', 'kilojoule kilojoules', 'kJ'],
  ['kcal', 'kilocalorie kilocalories kcal', 'kcal'],
  ['cal', 'calorie calories', ''],
  ['hp', 'horsepower brake_horsepower', 'hp bhp'],
  ['V', 'volt volts', 'V'],
  ['kV', 'kilovolt kilovolts', 'kV'],
  ['A', 'amp amps ampere amperes', ''],
  ['mAh', '', 'mAh'],
  ['Btu', 'British_thermal_units Btu BTU Btus', ''],
  // Frequency, sound, light, radiation
  ['Hz', 'hertz', 'Hz'],
  ['kHz', 'kilohertz', 'kHz KHz'],
  ['MHz', 'megahertz', 'MHz'],
  ['GHz', 'gigahertz', 'GHz'],
  ['dB', 'decibel decibels', 'dB'],
  ['Sv', 'sievert sieverts', 'Sv'],
  ['mSv', 'millisievert millisieverts', 'mSv'],
  ['µSv', 'microsievert microsieverts', 'µSv μSv'],
  ['Bq', 'becquerel becquerels', 'Bq'],
  // Pressure
  ['hPa', 'hectopascal hectopascals', 'hPa'],
  ['kPa', 'kilopascal kilopascals', 'kPa'],
  ['mbar', 'millibar millibars', 'mb mbar'],
  ['psi', 'pounds_per_square_inch', 'psi'],
  ['mmHg', 'millimetres_of_mercury millimeters_of_mercury', 'mmHg'],
  // Information
  ['B', 'byte bytes', ''],
  ['KB', 'kilobyte kilobytes', 'KB kB'],
  ['MB', 'megabyte megabytes', 'MB'],
  ['GB', 'gigabyte gigabytes', 'GB'],
  ['TB', 'terabyte terabytes', 'TB'],
  ['PB', 'petabyte petabytes', 'PB'],
  ['kbit', 'kilobit kilobits', ''],
  ['Mbit', 'megabit megabits', 'Mb Mbit'],
  ['Gbit', 'gigabit gigabits', 'Gbit'],
  ['kbit/s', 'kilobits_per_second kilobits_a_second', 'kbps Kbps kbit/s'],
  ['Mbit/s', 'megabits_per_second megabits_a_second', 'Mbps Mbit/s'],
  ['Gbit/s', 'gigabits_per_second gigabits_a_second', 'Gbps Gbit/s'],
  ['px', 'pixel pixels', ''],
  ['MP', 'megapixel megapixels', 'MP'],
  // Ratios and news' own
  ['bp', 'basis_point basis_points', 'bp bps'],
  ['ppm', 'parts_per_million', 'ppm'],
  ['ppb', 'parts_per_billion', 'ppb'],
  ['bpd', '', 'bpd b/d'],
  ['rpm', 'revolutions_per_minute', 'rpm'],
  ['mpg', 'miles_per_gallon', 'mpg'],
  ['g/l', 'grams_per_litre', 'g/l'],
  ['mg/l', 'milligrams_per_litre milligrams_per_liter', 'mg/l mg/L'],
  ['magnitude', 'magnitude', ''],
  ['DU', 'Dobson_units Dobson_unit', ''],
];

const listOf = (words: string): readonly string[] =>
  words === '' ? [] : words.split(' ').map((word) => word.replaceAll('_', ' '));

export const UNITS: readonly Unit[] = ROWS.map(([symbol, words, marks, smaller]) => ({
  symbol,
  words: listOf(words),
  marks: listOf(marks),
  ...(smaller === undefined ? {} : { smaller: { symbol: smaller[0], count: smaller[1] } }),
}));
