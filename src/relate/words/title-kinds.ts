import { titleHead, titlePhrase } from './title-head.js';

/**
 * What a role makes of its holder: an officer of state, one with a position or a job in an organisation, a member of a
 * team …
 */
export type TitleKind =
  | 'office'
  | 'position'
  | 'occupation'
  | 'member'
  | 'spokesperson'
  | 'founder'
  | 'owner'
  | 'student'
  | 'representative';

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Last words of roles, lower-case, by what they make of their holder. Any other role is a position. */
const HEADS: Readonly<Record<Exclude<TitleKind, 'position'>, readonly string[]>> = {
  office:
    words(`president minister premier taoiseach vice-president chancellor king queen emperor sultan emir sheikh pope
    secretary undersecretary ambassador envoy governor mayor deputy-minister attorney-general tsar
    prince princess monarch leader ruler senator chief speaker parliamentarian consul diplomat dictator`),
  occupation:
    words(`activist adviser advisor agent aide analyst anchor anthropologist archaeologist architect astronomer astronaut
    attorney auctioneer author baker barrister biologist botanist broadcaster broker builder bookkeeper campaigner carpenter
    cartographer cashier chaplain chef chemist choreographer cleaner climatologist columnist commentator composer
    consultant cook correspondent counsel curator dancer dealer dentist designer detective dispatcher doctor driver
    ecologist economist editor electrician engineer epidemiologist expert farmer fellow firefighter fisherman forecaster
    foreman forester gardener geographer geologist geophysicist groundsman guide historian hydrologist illustrator
    inspector instructor interpreter investigator journalist jurist keeper labourer laborer lawyer lecturer
    librarian logistician machinist mathematician mechanic meteorologist midwife miner modeller
    novelist nurse oceanographer officer official orderly organiser organizer painter palaeontologist paleontologist paramedic pharmacist
    photographer physician physicist physiotherapist pilot planner porter presenter producer professor programmer
    prosecutor psychiatrist psychologist publicist ranger receptionist reporter researcher restorer
    reviewer sailor scholar scientist scout seamstress seismologist selector sociologist solicitor statistician
    stylist supervisor surgeon surveyor teacher technician tester therapist trader trainer translator trooper tutor
    valuer veterinarian vet virologist volcanologist waiter waitress warden welder worker writer zoologist`),
  representative:
    words(`member justice sen rep cllr mp mep am msp td councillor councilor councilman councilwoman alderman delegate lawmaker
    legislator congressman congresswoman deputy backbencher politician candidate nominee`),
  member: words(`player goalkeeper keeper midfielder defender winger
    striker forward playmaker full-back fullback centre-back centre-half half-back wing-back batsman batter bowler
    all-rounder wicketkeeper opener seamer spinner pitcher catcher reliever starter outfielder infielder shortstop baseman slugger
    left-hander right-hander guard center centre rebounder quarterback receiver linebacker cornerback tackle
    lineman kicker prop hooker lock flanker scrum-half fly-half goaltender goalie defenseman defenceman rider
    guitarist bassist drummer singer vocalist violinist cellist keyboardist saxophonist trumpeter bandmate steward
    militant fighter rebel soldier cadet recruit substitute rookie teammate sprinter`),
  spokesperson: words('spokesman spokeswoman spokesperson spokesmen'),
  founder: words('founder co-founder cofounder'),
  owner: words('owner co-owner proprietor part-owner'),
  student: words('student undergraduate postgraduate pupil'),
};

const KINDS: ReadonlyMap<string, TitleKind> = new Map(
  Object.entries(HEADS).flatMap(([kind, heads]) => heads.map((head) => [head, kind as TitleKind] as const)),
);

/** Last words of positions that are hardly ever anything else, lower-case. */
const POSITIONS: ReadonlySet<string> = new Set(
  words(`director chairman chairwoman chairperson executive manager treasurer coach captain ceo cfo coo cto president-elect
    vice-chairman vice-chair deputy-director director-general co-director principal headmaster headmistress dean rector
    commissioner superintendent registrar controller comptroller coordinator strategist ombudsman judge magistrate
    prosecutor-general auditor-general`),
);

/** Roles that are as often something else: "a record keeper", "the leading player". */
const DOUBTFUL: ReadonlySet<string> = new Set(
  words(`speaker chief member members deputy center centre guard tackle prop lock hooker opener starter receiver keeper
    guide scout agent anchor fellow worker writer porter pilot cook baker doctor player rider fighter soldier rebel
    militant student pupil sep am mep rep sen forward planner builder cleaner dealer teacher prince king queen sultan
    emir princess monarch ruler steward batter pitcher catcher spinner author selector vet orderly reviewer
    sailor trooper warden welder`),
);

/** The kind of a word that stands for a role although no tagger has marked it: "director", "spokesman". */
export function kindOfNoun(word: string): TitleKind | undefined {
  if (DOUBTFUL.has(word)) return undefined;
  return KINDS.get(word) ?? (POSITIONS.has(word) ? 'position' : TRADE.test(word) ? 'occupation' : undefined);
}

/** Suffixes of trades: "glaciologist", "mathematician". */
const TRADE = /(?:ologist|ographer|onomist|ician|smith)$/;

/** The kind of a role by its head. */
export function titleKind(title: string): TitleKind {
  const head = titleHead(title);
  if (CHIEF.test(titlePhrase(title)) && KINDS.get(head) === 'occupation') return 'position';
  return KINDS.get(head) ?? (TRADE.test(head) ? 'occupation' : 'position');
}

/**
 * The first of a trade in an organisation has a position: "chief economist", "commanding officer", "general counsel".
 */
const CHIEF = /^(?:chief|head|lead|principal|commanding|presiding|.*executive|general) ./;
