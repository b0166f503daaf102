function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Given names that are nearly always a woman's, lower-case. Names of both are in neither list. */
export const WOMENS_NAMES: ReadonlySet<string> = words(`
  abigail ada adela adriana agnes agnieszka aida aisha alejandra alessandra alexandra alice alicia alina alison alma
  amal amanda amelia amina amy ana anastasia angela angelica anita ann anna anne annette annie antonia anya asma
  astrid audrey ayesha barbara beata beatrice beatriz becky benedetta bernadette beth bettina betty beverly birgit
  bridget brigitte camila carla carmen carol carolina caroline carolyn catherine cathy cecilia charlotte chiara chloe
  christina christine cindy claire clara claudia colleen condoleezza constance cristina cynthia daisy daniela danielle
  deborah debra delia denise diana diane dilma dina dolores donna dora doris dorothy edith eileen elaine eleanor elena
  elisa elisabeth elise elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva eve evelyn
  fabiola fatima fatma fatou federica fiona flora florence frances francesca freya frida gabriela gabrielle gemma
  genevieve georgia geraldine gertrude gina giorgia giovanna giulia gloria graciela greta gretchen guadalupe gulnara
  gwen gwendolyn hala hanna hannah harriet heather heidi helen helena helga henrietta hilary hilda hillary holly ida
  ilaria ilona imelda imogen indira ines ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka
  jacinda jacqueline jane janet janice jasmine jeanette jeanne jennifer jenny jessica jill joan joanna joanne johanna
  josephine joyce juana judith judy julia juliana julie juliet kamala karen karin karina karla katarina kate katharina
  katherine kathleen kathryn kathy katie katja katrin keiko khadija kimberly kirsten kirsty krystyna lakshmi lara
  larisa latifa laura lauren leah leila lena leonor leticia letitia leyla lidia lila lilian lily lina linda lisa liz
  liza lola lorena lorraine louise lucia lucie lucy ludmila luisa luz lydia lyudmila madeleine madeline magdalena
  maggie malala manuela mara margaret margarita margot marguerite maria mariam marian mariana marianne marie marina
  marion marisa marjorie marlene marta martha martina martine mary maryam matilda maureen mayumi meera megan meghan
  melanie melissa mercedes mercy meryem michaela michelle mila mildred milena miriam mona monica monika nadia nadine
  najat nancy naomi narges natalia natalie natasha nathalie nawal neha nicole nicoletta nina nkechi nora norma nuala
  olga olivia olympia ophelia pamela paola patricia patty paula paulina pauline peggy penelope penny petra philippa
  phoebe phyllis polly priti priya rachel radhika raisa rania rashida rebecca regina rekha renata renee rhonda rita
  roberta rosa rosalind rosario rosemary rosie roza ruth ryoko sabina sabine sabrina sadia saima sakura sally salma
  samantha samira sandra sara sarah sawsan selma serena shabana sharon sheila sheryl shirin shirley sigrid silvia
  simona siobhan sofia sonia sophia sophie stefania stella stephanie sue susan susana susanna susanne suzanne svetlana
  sylvia sylvie tamara tania tanya tatiana teresa tessa thandi theresa therese tina trudy ulrike uma ursula valentina
  valeria valerie vanessa vera verena veronica veronika victoria viktoria violet violeta virginia vivian wanda wangari
  wendy wilhelmina winifred winnie xenia yasmin yasmine yelena yevgenia yoko yolanda yulia yvette yvonne zahra zainab
  zeinab zoe zoya zuzana
`);

/** Given names that are nearly always a man's, lower-case. */
export const MENS_NAMES: ReadonlySet<string> = words(`
  aaron abdel abdul abdulaziz abdullah abdurrahman abraham adam adel adolf adrian ahmad ahmed akbar akira alan albert
  alberto aldo alec alejandro aleksander aleksandr aleksei alessandro alexander alexandre alexei alfonso alfred
  alfredo alistair allan allen alvaro amir amit anatoly anders andre andreas andrei andrej andres andrew andriy
  andrzej andy angelo angus anil anthony antoine anton antonio antony arjun arkady armand armando arnaud arnold arthur
  artur arturo arvind asif atal augusto axel aziz babar barack barry bart bashar bashir basil benedict benito benjamin
  bernard bernardo bernd bernie bert bill björn bob bogdan boris brad brandon brendan brent bret brett brian bruce
  bruno bryan burak calum calvin carl carlo carlos carsten cecil cedric cesar charles charlie chester chinedu
  christian christoph christophe christopher chuck clarence claudio claus clement clifford clive colin connor conor
  craig cristian curtis cyril cyrus dale damian damien dan daniel daniele danilo darren dave david declan denis dennis
  derek desmond didier diego dieter dimitri dimitrios dirk dmitri dmitry dominic dominik donald doug douglas duncan
  dwight dylan ed eddie edgar edmund eduard eduardo edward edwin ehud eli elias elliot emil emilio emmanuel emmerson
  enrico enrique eric erich erik ernest ernesto ernst erwin esteban ethan etienne eugene evan evgeny ezra fabian fabio
  fabrice fadi faisal farid farouk felipe ferdinand fernando fidel filip filippo finn florian francesco francis
  francisco franck franco francois frank franz françois fred frederic frederick fredrik friedrich fritz gareth gary
  gavin gennady geoffrey george georges georgios gerald gerard gerhard gilbert gilles giorgio giovanni giulio giuseppe
  glen glenn godfrey gonzalo gordon graham greg gregor gregory guido guillaume gunnar gunther gustav gustavo habib
  hakim hamid hamish hamza hank hans harald hari harold harry harvey hashim hassan hector heinrich heinz helmut henri
  henrik henry herbert herman hermann hideo hiroshi horst hosni howard hubert hugh hugo humphrey hussain hussein ian
  ibrahim igor ilham imran isaac isaiah ismail ivan ivo jack jacob jacques jaime jair jakob jakub jalal jamal james
  janez jarosław jason javier jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joaquin joe joel
  johan johann johannes john johnny jon jonas jonathan jonny jorge jose josef joseph josh joshua josé juan jude juha
  jules julian julien julio julius justin jürgen kamal karel karim karl kaspar keith ken kenji kenneth kevin khaled
  khalid kofi konrad konstantin kristian kurt kwame kyle lars laszlo laurent lawrence len leo leon leonard leonardo
  leonid leopold leroy lewis liam lionel lorenzo lothar lou louis luc luca lucas luciano ludwig luigi luis luiz lukas
  luke maciej mahmoud malcolm manfred manmohan manuel marc marcel marcelo marcin marco marcos marcus marek mario
  mariusz mark marko markus marshall martin marvin massimo mateusz mathias mats matteo matthew matthias maurice
  mauricio maurizio max maximilian mehmet melvin michael michal michel miguel mihai mikael mike mikhail milan miles
  milos mitch mohamad mohamed mohammad mohammed mohan morris moses mostafa muammar muhammad muhammadu murat murray
  mustafa nabil narendra naresh nasser nathan neil nelson neville nicholas nick nicolae nicolas nigel nikita niklas
  nikola nikolai nils noah noel norbert norman nouri nuno olaf oleg oleksandr olivier omar oscar oskar osman otto owen
  pablo panagiotis paolo pascal patrick patrik paul paulo pavel pawel pedro percy peter petr petros philip philipp
  philippe pierre pietro piotr prakash predrag radovan rafael raj rajesh rajiv rakesh ralf ralph ramesh ramon randy
  rashid raul ravi raymond recep reinhard rené reza ricardo riccardo richard rick robert roberto rod roderick rodrigo
  rodrigue roger roland rolf roman romano ron ronald rory ross roy rubén rudi rudolf rui rupert russell ryan sajid
  saleh salim salman salvador salvatore sami samuel sanjay santiago saul scott sean sebastian sebastien sepp serge
  sergei sergey sergio shaun shimon shinzo sidney sigmar silvio simon slobodan spencer stan stanislav stanley stefan
  stefano stephane stephen steve steven stewart stuart sunil suresh sven tadeusz takeshi tariq ted terence thabo theo
  theodore thierry thomas tim timothy timur tobias toby todd tom tomas tomasz tommy tony toshiro travis trevor tyler
  uday ulf ulrich umar umberto vaclav valentin vernon victor vijay vikram viktor vince vincent vinod vitaly vito
  vittorio vivek vladimir volodymyr walter warren wayne werner wilfred wilhelm willem william willy winston wladyslaw
  wojciech wolfgang xavier yair yasser yitzhak yoshihide youssef yuri yusuf yves zoltan
`);

/** Nouns and styles in front of a name, or behind it, that say whether a woman or a man bears it, lower-case. */
export const WOMENS_WORDS: ReadonlySet<string> = words(`
  mrs ms miss madam madame mme lady dame baroness countess duchess queen princess empress sister mother wife widow
  daughter grandmother aunt niece girl woman girlfriend bride actress spokeswoman chairwoman businesswoman
  congresswoman councilwoman waitress heroine headmistress hostess abbess saleswoman schoolgirl stepmother
  granddaughter seamstress midwife
`);
export const MENS_WORDS: ReadonlySet<string> = words(`
  mr sir lord baron count duke king prince emperor brother father husband widower son grandfather uncle nephew boy man
  boyfriend actor spokesman chairman businessman congressman councilman waiter hero headmaster abbot salesman
  fisherman ex-husband stepfather grandson postman foreman policeman sheikh imam
`);
