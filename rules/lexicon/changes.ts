import { list } from "./list.ts";

/** Words that say that something becomes or is more, or is brought about. */
export const RISES = list(`
  increase raise rise rose risen grow grew grown growth gain boost promote augment elevate elevation amplify amplification
  accelerate acceleration strengthen facilitate facilitation stimulate stimulation induce induction activate activation
  expand expansion extend upregulate upregulation up-regulate exacerbate aggravate intensify heighten double triple climb
  surge jump soar encourage stabilize stabilization restore restoration rescue cause trigger drive drove driven produce
  generate enable potentiate potentiation predispose confer higher greater larger stronger longer faster more high
  elevated enhance enhancement enhanced overexpression overexpress accumulation accumulate exceed favor favour contribute
  sensitize hyperactivation synergize lead led maximize lengthen widen deepen sharpen multiply escalate rising growing
  increasing positively superior hasten foster broaden enlarge provoke magnify spur bolster fortify incite quicken
  accrue inflate maximise sensitise stabilise`);

/** Words that say that something becomes or is less, or is kept from being. */
export const FALLS = list(`
  decrease reduce reduction lower fall fell fallen drop decline diminish diminution shrink shrank shrunk weaken inhibit
  inhibition suppress suppression prevent prevention block blockade attenuate attenuation impair impairment
  limit slow delay hinder restrict restriction curb cut lessen alleviate alleviation ameliorate amelioration mitigate
  mitigation minimize downregulate downregulation down-regulate repress repression abolish abrogate eliminate elimination
  dampen destabilize destabilization disrupt disruption protect protection protective counteract interfere interference
  halve deteriorate degrade degradation fewer smaller weaker shorter slower less low decreased reduced diminished
  impaired antagonize negate nullify avert avoid preclude exclude obstruct undermine erode plummet plunge dip shorten
  narrow thin curtail discourage deter resist resistance resistant refractory insensitive negatively
  inversely inferior slip slid slide wane dwindle fade dissipate evaporate sink sank sunk tumble ebb sag collapse
  vanish disappear desensitize stifle quench neutralize hamper impede thwart stymie hobble cripple
  stunt retard halt slash trim taper decelerate dilute quell subdue restrain forestall obviate detract
  offset subside relieve soothe minimise neutralise destabilise desensitise`);

/** Words that turn what they are said of into its absence. */
export const ABSENCES = list(`
  loss lose lost lack lacking absence absent deficiency deficient depletion deplete depleted knockdown knockout knock-out
  deletion delete deleted inhibition removal remove removed ablation ablate ablated without withdrawal null insufficiency
  haploinsufficiency silencing silence silenced inactivation inactivate inactivated antagonist inhibitor blocker omission
  omit exclusion discontinuation cessation avoidance free`);

/** Words that judge: better is more of what one wants, and less of what one does not. */
export const BETTERMENTS = list(`
  improve improvement improved better benefit help ameliorate optimize optimise refine`);

/** Words that judge: worse is less of what one wants, and more of what one does not. */
export const WORSENINGS = list(`
  worsen worse worsening harm hurt degrade deteriorate deterioration`);

/** What one wants less of: an improved loss is a lower one. */
export const UNWANTED = list(`
  loss error perplexity risk mortality morbidity death disease symptom pain latency bias regret cost overhead hallucination
  toxicity deception sycophancy sabotage jailbreak misclassification overfitting forgetting drift noise variance failure
  complication infection relapse recurrence readmission hospitalization injury damage stress anxiety depression fatigue
  inflammation tumor tumour cancer fibrosis obesity hypertension incidence burden runtime delay leakage contamination
  refusal rmse mse mae wer`);
