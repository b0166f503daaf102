/**
 * Words that open sentences and are not parts of names: function words, and the nouns with which news likes to
 * begin. After an abbreviation they tell "in the U.S. The" from "U.S. Army". Counted on public-domain agency news
 * and our corpus (without its test desks): capitals inside sentences at most 6 % of all uses.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  `A About According Accordingly Additionally After Afterwards Again Ahead All Almost Along Already Also Although Amid Among
  An Analysts And Another Any Anyone Are Around As Asked Assuming At Authorities Back Because Before Besides Between
  Beyond Both But By Can Consequently Could Critics Delegates Demonstrators Despite Details Did Diplomats Do Does
  Dozens During Each Earlier Economists Eight Either Elsewhere Even Eventually Every Everyone Everything Experts
  Finally Five Following For Forecasters Former Four From Further Furthermore Given Gunmen Had Half Has Have Having He Hence
  Her Here His Hours How However Hundreds I If In Indeed Inside Insurgents Instead Investigators Investors Is It Its Just Last
  Late Later Lawmakers Lawyers Leaders Like Many Meanwhile Members Militants Millions More Moreover Most Much Nearly
  Negotiators Neither Nevertheless Nine No Nobody None Nonetheless Nor Not Nothing Now Officials On Once One Only
  Opponents Or Organizers Organisers Other Others Otherwise Our Out Outside Over People Perhaps Police Previously
  Prosecutors Protesters Rather Recently Reports Rescuers Researchers Residents Scientists Separately Seven Several
  She Shortly Similarly Since Six So Some Someone Sometimes Soon Sources Still Such Supporters Suddenly Ten Tens Than
  That The Their Then There Therefore These They This Those Though Thousands Three Through Throughout Thus To Today Together
  Tomorrow Two Under Unless Unlike Until Up Was We Well Were What Whatever When Where Whether Which While Who Whose
  Why With Within Without Witnesses Workers Would Yesterday Yet You Your`.split(/\s+/),
);
