/** Verbs of speech in the forms that stand behind a quotation: “Why?” Kerry asked. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks added adds told tells wrote writes replied replies answered answers shouted shouts cried cries
  exclaimed exclaims joked jokes tweeted tweets posted posts continued continues wondered wonders recalled recalls
  demanded demands insisted insists declared declares quipped quips responded responds yelled screamed whispered
  muttered argued argues noted notes remarked remarks inquired enquired laughed snapped sang sighed`.split(
    /\s+/,
  ),
);
