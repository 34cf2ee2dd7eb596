import { list, phrases } from "./list.ts";

/** Words by which a study says that it found something. */
export const EFFECTS = list(`
  associate association increase elevate reduce reduction decrease decline lower higher greater fewer improve improvement
  worsen exacerbate accelerate delay risk predict predictor predictive effective effectiveness efficacy efficacious effect
  benefit beneficial superior superiority inferior better worse influence susceptible susceptibility predispose protect
  protective protection confer contribute contribution contributor role implicate marker determinant prevent prevention
  promote inhibit induce mediate modulate regulate alter feasible feasibility helpful successful satisfactory promising
  encouraging favorable favourable involve link correlate correlation difference differ significant significantly
  advantage evidence impact relation relationship affect change appropriate suitable substantial valuable viable
  reliable outperform surpass gain essential necessary required crucial critical sufficient attributable`);

/** Words by which a study says that it found nothing. */
export const NULLS = list(`
  ineffective inconclusive unlikely negligible nonsignificant insignificant unrelated unaffected unaltered unchanged
  useless futile unsuccessful unnecessary dispensable unsupported unfounded redundant null`);

/** Phrases by which a study says that it found nothing; `*` stands for any one word. */
export const NULL_PHRASES = phrases(`
  argue against
  speak against
  evidence against
  not reach
  never reach
  absence of association
  absence of effect
  make no difference
  not confirm
  not replicate
  not reproduce
  not support
  not bear out
  refute
  is lacking
  are lacking
  was lacking
  were lacking
  disprove
  reject the hypothesis
  not indicate
  no support
  similar between
  similar among
  similar across
  similar in
  comparable between
  comparable among
  comparable in
  is similar
  are similar
  was similar
  were similar
  is comparable
  are comparable
  was comparable
  were comparable
  similar frequency
  the same in
  identical in
  little support
  absence of an`);

/** Phrases by which a study says that it found two things alike, which says of neither that it has no effect. */
export const EQUAL_PHRASES = phrases(`
  similar to
  similar for
  similar with
  similarly effective
  similarly likely
  similar outcome
  similar result
  similar rate
  similar level
  similar efficacy
  similar effect
  same rate
  same as
  comparable to
  comparable with
  comparable outcome
  comparable result
  comparable rate
  equivalent to
  equivalent in
  is equivalent
  are equivalent
  was equivalent
  were equivalent
  identical to
  indistinguishable from
  as effective as
  as successful as
  as good as
  as safe as
  as accurate as
  as efficient as
  as likely to
  as useful as
  as reliable as
  as strong as
  equally effective
  equally likely
  equally good
  equally well
  on par with
  at par with`);

/** Words that leave so little of the effect behind them that nothing was found: "little advantage". */
export const DIMINISHERS = list(
  "little minimal negligible insufficient scant scarce trivial minor few",
);

/** Words that every study uses: sharing them does not make two statements speak of the same. */
export const STUDY_WORDS = list(`
  study result finding find found datum data patient subject participant individual people person person population
  group cohort sample trial control case conclusion analysis evidence show suggest indicate demonstrate observe conclude
  report investigate examine identify reveal confirm provide present believe think consider significant significantly
  statistically effect effective effectiveness difference differ different associate association relate relationship
  relation link correlate correlation influence impact affect role involve implicate contribute risk factor compare
  comparison use usage level rate number amount high low higher lower great greater increase decrease reduce reduction
  improve improvement change outcome approach method system paper author work experiment test type kind year month week
  day time age adult man woman male female mouse mice rat animal human model treatment therapy intervention management
  measure value range mean median average total interval confidence ratio odds hazard adjust clinical development
  develop independent independently additional new early late long short term normal common general specific large small
  more most less least better best good well benefit support play cause lead important major novel potential possible`);
