/** Nouns for people that news count, in the plural. */
export const PEOPLE: ReadonlySet<string> = new Set(
  `people persons men women children boys girls babies infants teenagers youths adults residents inhabitants villagers
  locals citizens civilians families households natives foreigners nationals immigrants migrants refugees evacuees
  asylum-seekers returnees exiles tourists visitors travellers travelers passengers commuters pilgrims worshippers
  worshipers spectators fans supporters onlookers bystanders mourners guests delegates participants marchers protesters
  protestors demonstrators activists strikers rioters looters dissidents campaigners volunteers workers employees staff
  labourers laborers miners farmers fishermen sailors seafarers crew crewmen drivers pilots teachers pupils students
  nurses doctors medics patients doctors-in-training engineers scientists journalists reporters lawyers judges
  magistrates officials civil-servants councillors deputies lawmakers mps ministers diplomats monitors observers
  inspectors policemen police officers firefighters rescuers guards agents soldiers troops servicemen marines recruits
  conscripts reservists peacekeepers peace-keepers paratroopers militiamen fighters militants rebels insurgents guerrillas
  gunmen attackers bombers terrorists jihadists extremists mercenaries commanders suspects detainees prisoners inmates
  convicts hostages captives victims survivors casualties defendants smugglers traffickers dealers poachers arsonists
  thieves gang-members voters electors members others couples players athletes competitors runners shareholders
  customers clients households pensioners workers jobseekers nuns priests monks imams clergymen faithful`.split(
    /\s+/,
  ),
);
