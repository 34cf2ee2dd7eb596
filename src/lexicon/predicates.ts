// Words by which a sentence says how values stand to each other. Each pattern matches whole words, in lower case.

/** Words that set one thing against another, and which way. `better` and `worse` are of merit, `more` and `less` of number. */
export const COMPARISONS: readonly (readonly [RegExp, "more" | "less" | "better" | "worse"])[] = [
  [
    /\b(?:outperform(?:s|ed|ing)?|beats?|beaten|surpass(?:es|ed)?|wins? (?:over|against)|superior to|better(?: \p{L}+){0,3} than|improves?(?: \p{L}+){0,3} (?:on|over|upon))\b/giu,
    "better",
  ],
  [
    /\b(?:underperform(?:s|ed|ing)?|worse(?: \p{L}+){0,3} than|inferior to|lags? behind|falls? short of|loses? to)\b/giu,
    "worse",
  ],
  [
    /\b(?:exceed(?:s|ed|ing)?|(?:higher|greater|larger|bigger|longer|slower|more|stronger)(?: [\p{L}-]+){0,3} than|ahead of|stays? ahead|above (?:its|the|that|both)|more than the|tops)\b/giu,
    "more",
  ],
  [
    /\b(?:(?:lower|less|fewer|smaller|shorter|faster|weaker)(?: [\p{L}-]+){0,3} than|below (?:its|the|that|both)|falls? below|behind)\b/giu,
    "less",
  ],
];

/** Words that say which of several comes first or last, or is alone. */
export const SUPERLATIVES: readonly (readonly [
  RegExp,
  "highest" | "lowest" | "best" | "worst" | "only",
])[] = [
  [
    /\b(?:highest|largest|greatest|biggest|slowest|longest|maxim(?:um|al)|most(?= [\p{L}-]+)|peaks?|peaked)\b/giu,
    "highest",
  ],
  [/\b(?:lowest|smallest|(?<!at )least|fastest|shortest|minim(?:um|al)(?! impact))\b/giu, "lowest"],
  [/\b(?:best|optim(?:um|al))\b/giu, "best"],
  [/\bworst\b/giu, "worst"],
  [/\b(?:only|the exceptions?|alone|the one|confined to|sole(?:ly)?)\b/giu, "only"],
];

/** Words that say something of each of several. */
export const UNIVERSALS: readonly (readonly [RegExp, boolean])[] = [
  [
    /\b(?:all|every|each|always|both|throughout|any|everywhere|consistently|invariably)\b/giu,
    false,
  ],
  [/\b(?:never|none|neither|nowhere|no(?= [\p{L}-]+))\b/giu, true],
];

/** Words that say how values go along an order, or change from one case to another. */
export const TRENDS: readonly (readonly [RegExp, "rises" | "falls" | "flat" | "plateaus"])[] = [
  [
    /\b(?:ris(?:es?|ing)|rose|risen|increas(?:e[sd]?|ing)|grow(?:s|n|ing)?|grew|climb(?:s|ed|ing)?|go(?:es)? up|went up|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|gain(?:s|ed)?|improv(?:e[sd]?|ing)|help(?:s|ed)?|adds?|speeds? up|moves? up)\b/giu,
    "rises",
  ],
  [
    /\b(?:falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing|tions?)|cut(?:s|ting)?|shr(?:inks?|ank|unk)|go(?:es)? down|went down|down to|hurt(?:s|ing)?|cost(?:s|ing)?|los(?:es?|t|ing)|degrad(?:e[sd]?|ing)|diminish(?:es|ed)?|worsen(?:s|ed)?|removes?)\b/giu,
    "falls",
  ],
  [/\b(?:flat|constant|stable)\b/giu, "flat"],
  [/\b(?:plateaus?|plateaued|saturat(?:e[sd]?|ing)|levels? off)\b/giu, "plateaus"],
];

/** Words that say a course never turns. */
export const MONOTONE =
  /\b(?:steadily|steady|monoton\p{L}*|at (?:each|every) step|from each to the next|strictly|consistently)\b/iu;

export const CORRELATIONS: readonly (readonly [
  RegExp,
  "positive" | "negative" | "none" | "some",
])[] = [
  [/\b(?:positive(?:ly)? correlat\p{L}{0,8}|correlat\p{L}{0,8} positively)\b/giu, "positive"],
  [
    /\b(?:negative(?:ly)? correlat\p{L}{0,8}|correlat\p{L}{0,8} negatively|inverse(?:ly)? correlat\p{L}{0,8}|anti-?correlat\p{L}{0,8})\b/giu,
    "negative",
  ],
  [/\b(?:uncorrelated|no correlation)\b/giu, "none"],
  [/\b(?:correlat(?:es?|ed|ion|ions)|predicts?|associated with)\b/giu, "some"],
];

/** Words that say why. No results show a cause by themselves. */
export const CAUSES =
  /\b(?:because|due to|owed to|owing to|driven by|thanks to|therefore|hence|thus|explains?|explained by|mechanism|caus(?:es?|ed|ing)|leads? to|led to|show(?:s|ed|ing)? that|prov(?:es?|ed|ing)|confirm(?:s|ed)?|demonstrat(?:es?|ed|ing)|suggest(?:s|ed)?|indicat(?:es?|ed)|implies|impl(?:y|ied)|reveal(?:s|ed)?|uses|picked up|attributable to|responsible for|bounds?)\b/giu;

export const NO_EFFECT =
  /\b(?:no (?:measurable |significant |visible |clear )?(?:effect|difference|impact|influence|benefit|change|improvement|gain)|(?:contributes?|changes?|adds?|makes?) (?:nothing|no difference)|nothing|minimal impact)\b/giu;

export const EQUALITIES =
  /\b(?:the same|identical(?:ly)?|equals?|tie[sd]?(?= with)|match(?:es|ed)?|unchanged|on par with|as (?:good|well|high|low|large|fast|slow) as|indistinguishable|replicat(?:es?|ed) to within)\b/giu;

/** Words of degree that nothing in a table measures. */
export const DEGREES =
  /\b(?:significant(?:ly)?|most of|mostly|majority|strongly|substantial(?:ly)?|dramatic(?:ally)?|negligible|paradoxically|reliabl[ey]|robust(?:ly)?|unsafe|safe|sound|harmful|harmless|better calibrated|worse calibrated|overconfident|underconfident)\b/giu;

/** Comparatives without the other side. Behind a number they are part of it: `29 % more`. */
export const BARE_COMPARATIVES: readonly (readonly [
  RegExp,
  "more" | "less" | "better" | "worse",
])[] = [
  [/\b(?:more|higher|larger|greater|bigger|longer|slower|stronger)\b/giu, "more"],
  [/\b(?:less|lower|fewer|smaller|shorter|faster|weaker)\b/giu, "less"],
  [/\bbetter\b/giu, "better"],
  [/\bworse\b/giu, "worse"],
];

/** Verbs that state something of values which is not read; what they say has to be shown otherwise. */
export const UNREAD_VERBS =
  /\b(?:bottoms? out|bottomed out|dips?|dipped|collaps(?:es?|ed)|explod(?:es?|ed)|halv(?:es?|ed)|doubl(?:es?|ed)|tripl(?:es?|ed)|quadrupl(?:es?|ed)|revers(?:es?|ed)|flips?|flipped|dominat(?:es?|ed)|vanish(?:es|ed)?|disappear(?:s|ed)?|transfers?|transferred|generali[sz](?:es?|ed)|carries over|carried over|fails?|failed|succeeds?|succeeded|converg(?:es?|ed)|diverg(?:es?|ed)|stagnat(?:es?|ed)|oscillat(?:es?|ed)|fluctuat(?:es?|ed)|suffers?|suffered|tolerat(?:es?|ed)|depends?|depended|matters?|mattered|prefers?|preferred|likes?|liked|enjoys?|enjoyed|favou?rs?|favou?red|turns? round|exchang(?:es?|ed)|overtak(?:es?|en)|overtook|trust(?:s|ed)?|wors(?:t|ens?)|twice|thrice)\b/giu;

export const NEGATIONS =
  /\b(?:not|cannot|can't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|hardly|without exception)\b/giu;
