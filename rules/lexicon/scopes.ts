import { groups } from "./list.ts";

/**
 * Words of which a statement holds for one at a time, one group a line: what was measured on one says nothing about
 * another.
 */
export const SCOPES = groups(`
  train training test testing validation dev development calibration
  ood iid
  synthetic real simulated simulation
  linear nonlinear quadratic logistic
  easy medium hard
  small base medium large xl tiny mini
  pretrained finetuned pretraining finetuning
  supervised unsupervised
  teacher student
  encoder decoder
  first second third fourth fifth
  last next
  before after
  precision recall accuracy f1 auroc auc perplexity loss latency throughput
  mean median minimum maximum worst best
  man woman male female boy girl
  child adolescent adult elderly infant neonate pediatric
  human mouse rat rodent monkey primate rabbit dog cat pig zebrafish yeast drosophila
  vivo vitro silico
  placebo treatment control baseline
  acute chronic
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  morning afternoon evening night
  spring summer autumn winter
  daily weekly monthly quarterly yearly annual
  north south east west northern southern eastern western
  urban rural
  domestic foreign
  public private
  english french german spanish italian chinese japanese korean arabic hindi russian portuguese dutch
  math mathematics coding code arithmetic reasoning trivia law medicine chemistry physics biology`);
