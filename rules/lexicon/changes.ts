import { list } from "./list.ts";

/** Words that say that something becomes or is more. */
export const RISES = list(`
  increase raise rise grow gain enhance improve boost promote augment elevate amplify accelerate strengthen facilitate
  stimulate induce activate expand extend upregulate exacerbate aggravate worsen intensify heighten double triple climb
  surge jump encourage stabilize restore cause trigger drive produce generate enable support contribute lead potentiate
  predispose confer higher greater larger stronger longer faster better high elevation improvement enhancement
  activation stimulation induction promotion overexpression accumulation`);

/** Words that say that something becomes or is less. */
export const FALLS = list(`
  decrease reduce lower fall drop decline diminish shrink weaken inhibit suppress prevent block attenuate impair limit
  slow delay hinder restrict curb cut lessen alleviate ameliorate mitigate minimize downregulate repress abolish abrogate
  eliminate dampen destabilize disrupt deplete protect counteract interfere lose halve deteriorate degrade fewer smaller
  weaker shorter slower worse low reduction inhibition suppression prevention impairment attenuation depletion`);

/** Words that turn what they are said of into its absence. */
export const ABSENCES = list(`
  loss lack absence deficiency deficient depletion knockdown knockout deletion inhibition removal ablation`);
