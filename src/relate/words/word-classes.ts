function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/**
 * Words that patterns know by a name in angle brackets, lower-case and without a closing full stop. A word stands in
 * one class only. Verbs are in `VERB_FORMS`.
 */
export const WORD_CLASSES: Readonly<Record<string, readonly string[]>> = {
  style: words(`mr mrs ms miss mx dr prof sir dame lord lady baron baroness count countess rev reverend fr
    sr gen general lt lieutenant col colonel maj major capt captain cmdr cdr sgt sergeant cpl corporal adm admiral
    brig brigadier marshal gov hon madam madame const comr sheikh sheik shaikh imam mullah ayatollah maulana rabbi monsignor mme mlle
    herr frau señor señora don doña hajah haji hajj alhaji alhaja datuk dato tan tun u daw ko engr ing supt insp
    det constable pte pvt cikgu pengiran shri smt swami begum chief`),
  legislator: words('sen rep cllr'),
  former: words(`former ex ex- onetime one-time erstwhile ousted deposed retired disgraced sacked then-
    ex-president ex-minister`),
  its: ['its', 'their'],
  body: words(`agency union company firm group bank club party ministry committee alliance authority council association
    charity co-operative cooperative institute university college commission bureau board federation organisation
    organization team network foundation museum school hospital airline broadcaster carrier regulator watchdog
    movement confederation society monitor lender retailer insurer utility operator court trust forum developer maker
    band quartet trio choir orchestra newspaper paper magazine broadsheet tabloid station channel studio label publisher
    brewery brewer chain supermarket hotel restaurant shipyard yard mill smelter refinery laboratory lab centre center
    clinic church diocese parish monastery tribunal fund consultancy brokerage conglomerate manufacturer supplier
    exporter squad zoo gallery library theatre theater think-tank startup start-up business venture`),
  his: ['his', 'her'],
  he: ['he', 'she'],
  spouse: words('wife husband spouse widow widower bride fiancée'),
  child: words('son daughter sons daughters stepson stepdaughter child children'),
  parent: words('father mother parents mum mom dad'),
  sibling: words('brother sister brothers sisters twin half-brother half-sister'),
  be: words('is was are were be been being'),
  have: words('has have had having'),
  become: words('becomes became become remains remained'),
  member: words('member members affiliate'),
  spokesman: words('spokesman spokeswoman spokesperson'),
  survive: words('survived survives surviving survive leaves'),
  win: words('win victory triumph'),
  consortium: words('consortium coalition grouping partnership'),
  subsidiary: words('subsidiary unit arm offshoot'),
  part: words('part division branch wing department faculty'),
  settlement: words(
    'town city village port hamlet resort settlement township municipality commune state island',
  ),
  area: words(`suburb district neighbourhood neighborhood borough province region county prefecture governorate regency
    canton emirate oblast territory valley`),
  seat: ['capital'],
  premises: words('headquarters office offices base site factory plant campus store shop'),
  home: words('home camp community hometown'),
  candidate: words('candidate candidates nominee nominees'),
  shareholder: words('shareholder shareholders stakeholder holder'),
  mission: words('mission programme program'),
  board: words('boards panel'),
  ownership: words('parent stake stakes share shares interest'),
  lawsuit: words('lawsuit lawsuits suit suits case cases claim complaint proceedings'),
  purchase: words('takeover acquisition purchase'),
  graduate: words('graduate alumnus alumna'),
  degree: words('degree doctorate phd mba diploma'),
  counterpart: words('counterpart counterparts'),
  direction: words('north south east west northeast northwest southeast southwest'),
  condition: words('if whether unless'),
  denial: words('denied denies deny without'),
  attributive: words(
    'acting ruling outgoing incoming visiting sitting serving governing leading founding managing reigning',
  ),
  predecessor: words('predecessor'),
  successor: words('successor'),
  only: words('only eldest oldest elder younger youngest late first second third estranged'),
};
