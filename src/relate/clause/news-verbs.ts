function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Verbs of news that compromise's own lists leave out, or know as nouns only; infinitives. */
export const NEWS_VERBS: readonly string[] = words(`
  run ask set rise close pay turn act hope tell look cut wait beat shut finish stay hold play start cross rob stand
  call watch reach work stop hit win miss live fall show cook pass lie raise count break found fine note move end burn
  open help fly reopen describe blame return lay destroy hand sign talk walk dismiss jail mark visit pick cost identify
  point advise file name head compare pledge preside ring refer load quarrel photograph resume wear feel lock lean drop
  march seize plant swear jump spring supply shed match map print permit address matter attend direct bow serve press
  depend pack halve staff tear measure apologise apologize catch throw divide dry dock second smell answer sleep laugh
  uproot place testify free ease concede feed hatch lecture notify translate rename stick overrun mean face row employ
  grin measure shrug study stamp own ground spread postpone strap launch dip commission oblige log ramp prey abstain
  broker last number broadcast treat sink block trace mind rebuild queue spell campaign correct devise split sail bid
  part suspect regret salvage deal dictate refuse tap dangle censor trail mass toast voice telephone cast mirror woo
  confine express clear time check empty bear eject bite tail limp wind recall recite donate shuttle revise fare
  supplement step applaud sound contest rank squeeze veer tolerate light slip drill air nickname fit loom wash pitch
  host escort kick outlive haggle stampede pawn brace complete detect triple trickle crack trumpet suffocate pry unload
  rehabilitate gesture ruin roll irrigate deflect level skip bank repay default outlast hail upgrade mothball regain
  fight emigrate plead replay misidentify originate ordain welcome mentor commend credit storm buoy deem obstruct
  criticise criticize wobble scrap force sue oust stem surface locate entertain email herald reply admire pick hiss
  grind liken specialise specialize clash chide amplify disqualify down remind shelve label aggravate ascribe repeal
  cooperate contract resell reorganise reorganize inherit redevelop dispute source bill fuel hug boo truck vindicate
  clean picket merge clamp detonate dent plough recruit inaugurate shell unpack veto sigh ration honour honor restart
  court shortlist devalue spurn intervene subscribe recognise recognize convert wire trade resolve counter vet connect
  model reprimand designate predecease radio dust jolt scan bolt haul ignite descend defend redeem spin overrule
  underperform disagree foresee disappear aim mobilise mobilize leak power cruise bowl forecast fold capsize sanction
  bail imitate allocate hurl scoff repair knock swap congratulate protest bomb shoot arrest detain charge convict
  sentence acquit extradite deport abduct kidnap besiege ambush raid attack invade occupy annex liberate bombard strafe
  torch loot smuggle hijack assassinate execute behead torture interrogate evacuate displace rescue injure wound maim
  kill murder stab poison drown topple overthrow depose impeach indict subpoena prosecute investigate probe audit
  inspect ban outlaw legalise legalize ratify endorse oppose back support elect nominate appoint promote demote sack
  fire hire suspend resign retire succeed replace defeat edge thrash trounce outplay draw face host relegate sign loan
  transfer bench substitute coach manage captain acquire buy sell merge demerge list delist float underwrite lend borrow
  refinance bankroll fund finance sponsor subsidise subsidize invest divest tender outbid undercut overtake outpace
  lobby petition canvass brief debrief negotiate mediate broker arbitrate convene chair adjourn boycott rebuff snub
  court shun isolate sanction embargo blockade tax fine levy waive exempt recuse overturn uphold quash annul void
  reinstate restore renew extend prolong shorten delay postpone scrap axe cancel halt freeze thaw unfreeze lift ease
  tighten impose enforce flout breach violate infringe comply obey defy resist rebel mutiny defect desert surrender
  capitulate retreat advance deploy redeploy station garrison patrol guard escort shadow tail track trace hunt pursue
  chase capture recapture retake seize wrest cede hand concede grant award confer bestow honour decorate knight
  canonise canonize beatify bless marry divorce wed bury mourn commemorate celebrate greet welcome host entertain fete
  meet phone text tweet write wire cable telegraph mail email message interview quote cite misquote misstate contradict
  rebut refute deny confirm acknowledge admit confess allege accuse blame fault implicate exonerate clear vilify smear
  libel slander defame insult mock ridicule deride lambast slam blast rap chide scold rebuke censure condemn denounce
  deplore decry praise laud hail extol salute thank applaud cheer jeer heckle urge exhort implore beseech beg ask
  request demand order command instruct direct compel coerce pressure pressurise nudge persuade convince cajole entice
  lure tempt bribe blackmail extort threaten intimidate bully harass stalk groom abuse assault molest rape mug rob
  burgle steal embezzle launder forge counterfeit fake rig sabotage hack phish spy eavesdrop wiretap bug surveil
  monitor observe watch film record tape photograph paint sculpt compose conduct perform rehearse tour headline debut
  premiere screen air stream publish print serialise serialize syndicate edit author translate adapt direct produce
  co-found co-author co-write co-host co-own coproduce co-chair collaborate team partner ally align affiliate federate
  secede split unite reunite reunify merge absorb annex incorporate integrate dissolve disband disperse scatter
  vaccinate inoculate immunise immunize infect treat cure diagnose hospitalise hospitalize operate transplant
  quarantine isolate test screen sterilise sterilize launch orbit dock undock land crash collide derail ditch divert
  reroute ground strand maroon moor anchor berth ferry ship airlift parachute trek hike climb ski sail row cycle drive
  fly travel commute migrate immigrate settle resettle relocate move house shelter host accommodate evict
`);
