import type { EntityType } from '../document/types.js';

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/**
 * Last words of names, by the type that they make: "Acme Holdings" is an ORG, "Kauffman Stadium" a FAC.
 * Facts of English usage, gathered from the training desks of our corpus and common knowledge.
 */
const HEAD_WORDS: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  ORG: words(`academy administration agency airlines airways alliance army assembly associates association assurance
    authority bank banks bancorp board brigade broadcasting brothers bureau cabinet capital center centre chamber church clinic club co
    coalition college command commission committee communications company confederation conference congress consortium
    constabulary corp corporation council court courts dairy department directorate division electric embassy energy
    enterprises exchange executive faculty federation financial force forces forum foundation front fund futures gazette
    government group guard guards herald holding holdings hospital inc industries initiative institute institution
    insurance international investments journal laboratories laboratory labs league legion limited llc llp ltd magazine
    management marines markets media militia ministry ministries mission motors movement museum mutual navy network news
    observatory office orchestra organisation organization parliament partners partnership party petroleum
    pharmaceuticals plc police polytechnic post press productions programme project railways records regiment registry
    relief resources school secretariat securities senate service services shipping society solutions squadron steel
    studios syndicate systems taskforce team technologies technology telecom telegraph theatre times tribunal trust
    trusts union unions united universities university ventures works ag sa spa gmbh nv oyj ab asa bhd pte rovers wanderers
    athletic albion fc cf afc sporting dynamo hotspur`),
  FAC: words(`airport airfield airbase arena avenue barracks base boulevard bridge building canal castle cathedral
    cemetery chapel checkpoint cinema circuit courthouse crossing dam dock docks embankment expressway field fort garden
    gardens gate gymnasium hall harbor harbour highway hotel house interchange jail junction lane mall mansion market
    monument mosque motorway palace pier pipeline plant plaza port prison quay racecourse refinery road rotunda shrine
    speedway square stadium station street synagogue temple terminal tower towers tunnel velodrome viaduct wharf`),
  LOC: words(`archipelago atoll bay basin beach canyon cape coast continent creek delta desert estuary falls fjord forest
    glacier gorge gulf heights hills highlands island islands isles lagoon lake lowlands marshes mount mountain mountains
    ocean peak peninsula plain plains plateau range reef ridge river sea sahel steppe strait straits strip summit swamp
    valley volcano wetlands woods east west south north rainforest`),
  GPE: words(`borough canton city county district emirate governorate kingdom municipality oblast parish prefecture
    province republic shire state states territory town township village voivodeship`),
  EVENT:
    words(`accident bowl championship championships classic crisis cup derby earthquake election elections expo
    festival final finals games marathon massacre olympics open prix revolution series spring summit tournament trophy
    uprising war wars masters intifada hurricane cyclone typhoon storm`),
  LAW: words(`accord accords act agreement amendment bill charter code constitution convention covenant decree directive
    law ordinance protocol resolution statute treaty`),
  PRODUCT: words(`aircraft helicopter missile rifle rocket satellite spacecraft tank vaccine`),
  WORK_OF_ART: words(`prize award symphony sonata concerto`),
};

/** First words of names, by the type that they make: "Hurricane Odile", "Lake Chad". */
const LEAD_WORDS: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  LOC: words('lake mount cape gulf bay river isle'),
  GPE: words('republic kingdom county'),
  EVENT: words('hurricane cyclone typhoon tropical operation'),
  FAC: words('fort port camp rue via avenue'),
  ORG: words(`ministry department university bank banque institute association federation council committee commission
    bureau office school college court house doctors physicians workers friends banco crédit société radio club real
    atlético sporting deportivo olympique hapoel maccabi`),
  LAW: words('treaty article protocol convention constitution'),
};

/** Nouns after which "of" or "for" goes on with the same name: "Ministry of Health", "Centre for Policy Research". */
const OPENS_OF: readonly string[] =
  words(`academy agency army association bank board bureau cathedral center centre chamber church city
  coalition college command commission committee confederation congress corps council court department division embassy
  faculty federation fellowship forum foundation friends front fund governors guild gulf house institute institution isle
  kingdom league library ministry minister ministers mission movement museum network office order organisation organization party
  people president province representatives republic royal school secretary society state states strait sultanate
  tomb tower treaty union university valley war cape church port articles declaration sea mount doctors reporters body`);

/** Lower-case words inside names of people and places: "Wim de Roover", "Rio de la Plata", "Osama bin Zayed". */
export const PARTICLES: ReadonlySet<string> = new Set(
  words('de da do dos das del della di du la le el al bin bint ibn ben van von der den ter ten zu es'),
);

/** Forms of address, lower-case and without full stop: what follows is a person, and they stay outside the name. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  words(`mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister brother gen general lt lieutenant col colonel
    maj major capt captain cmdr commander sgt sergeant cpl corporal adm admiral brig brigadier marshal sen senator rep
    representative gov hon sheikh sheik shaikh imam mullah ayatollah maulana rabbi m mme mlle herr frau señor señora don
    doña monsieur madame pvt constable det supt insp inspector detective officer private alhaji hajia engr mzee ustad deacon canon monsignor msgr rebbe swami pandit haji congressman congresswoman`),
);

/** Heads of roles that stand next to names, beyond those that compromise's lexicon calls an Actor. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  words(`adviser advisor ambassador analyst anthropologist archaeologist arbitrator author attorney barrister biologist
    bassist batsman beekeeper botanist bowler broadcaster broker butcher buyer captain cardiologist cartographer catcher ceo cellist
    chair chairman chairperson chairwoman chemist chief chorister cinematographer clerk coach co-founder cofounder
    collector columnist commander commissioner conductor conservator consul coordinator co-owner correspondent councillor
    councilman councilwoman counsel counsellor curator defenceman defender delegate democrat deputy director
    director-general doctor ecologist economist editor electrician emir emperor empress engineer envoy epidemiologist
    executive farmer fielder fisherman footballer foreman founder geographer geologist geophysicist glaciologist goalkeeper governor
    governor-general guitarist halfback head headmaster headmistress headteacher historian hydrologist imam inspector
    investigator judge jurist justice king lawmaker lawyer leader lecturer legislator librarian linguist lock magistrate
    manager master mathematician matron mayor mediator meteorologist midfielder midwife minister missionary mp
    musician navigator negotiator neurologist novelist nurse oceanographer ombudsman organiser organizer organist outfielder owner
    paediatrician painter palaeontologist pathologist parliamentarian partner patriarch pediatrician photographer physicist pianist
    pitcher pilot poet policeman policewoman pope prefect premier presenter president prince princess principal
    producer professor proprietor prosecutor provost psychiatrist psychologist quarterback queen ranger rector referee
    registrar reporter representative researcher restaurateur retailer schoolteacher scientist scout secretary secretary-general
    seismologist senator sheriff singer skipper sociologist solicitor soprano speaker spokesman spokesperson spokeswoman
    statistician steward strategist striker student substitute sultan superintendent supervisor surgeon surveyor teacher
    technician tenor trader trainer translator treasurer trustee umpire undersecretary vet veterinarian vice-chairman
    vice-chancellor vice-president viceroy violinist virologist volcanologist volunteer warden winger writer zoologist`),
);

/** Words that make a role longer to the left: "deputy foreign minister", "chief executive". */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  words(`assistant associate attorney chief co deputy executive finance financial foreign general head health high
    home interior interim junior justice lead managing marketing national operating prime principal public regional research
    senior sports state trade vice defence defense education environment agriculture energy transport labour labor
    economy planning culture tourism police fire union press communications development technical sales operations programme
    program project country field plate team bishop human resources political medical party`),
);

/** What follows "of" in a role without naming an organisation: "Secretary of State", "director of communications". */
export const ROLE_COMPLEMENTS: ReadonlySet<string> = new Set(
  words(`state staff defence defense finance justice health education energy commerce agriculture labor labour police
    studies research operations communications sales engineering security`),
);

/** Adjectives that stand before a role and do not belong to it: "former mayor". */
export const BESIDE_ROLES: ReadonlySet<string> = new Set(
  words(`former acting retired late current new old then ex outgoing incoming newly longtime veteran local young
    own other first second third last next fellow many several some most only same top key prominent leading famous
    one two three four five six seven eight nine ten`),
);

/** Verbs after which or before which a lone unknown name is a person: "Motaung said". */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  words(`said says told added adds argued recalled insisted explained joked laughed wrote tweeted replied asked admitted
    conceded noted warned testified scored died married resigned retired shrugged smiled`),
);

/** Words after which the name of a people is a language: "they speak Portuguese". */
export const SPEAKING: ReadonlySet<string> = new Set(
  words(
    'speak speaks spoke spoken speaking in into learn learns learned taught teach teaches translated fluent write writes',
  ),
);

/** Prepositions of place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  words('in near at from to into across outside around via'),
);

/** Capital words that begin no name: months, days, and the pronoun. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  words(`i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan eid
    tv gdp ceo cfo covid dna ok today yesterday tomorrow am pm gmt est bst pst cet ad bc no nos mr mrs ms dr`),
);

export const OPENING_NOUNS: ReadonlySet<string> = new Set(OPENS_OF);

function byWord(
  table: Readonly<Partial<Record<EntityType, readonly string[]>>>,
): ReadonlyMap<string, EntityType> {
  const map = new Map<string, EntityType>();
  for (const [type, list] of Object.entries(table)) {
    for (const word of list) if (!map.has(word)) map.set(word, type as EntityType);
  }
  return map;
}

export const TYPE_BY_HEAD: ReadonlyMap<string, EntityType> = byWord(HEAD_WORDS);
export const TYPE_BY_LEAD: ReadonlyMap<string, EntityType> = byWord(LEAD_WORDS);
