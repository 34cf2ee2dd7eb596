import { groups } from "./list.ts";

/** Abbreviations that need no explaining in their field, each followed by the words it stands for. */
export const ABBREVIATIONS = groups(`
  hf heart failure
  chf heart failure
  cad coronary artery disease
  chd coronary heart disease
  ihd ischemic heart disease
  cvd cardiovascular disease
  mi myocardial infarction
  ami myocardial infarction
  acs acute coronary syndrome
  af atrial fibrillation
  bp blood pressure
  sbp systolic blood pressure
  dbp diastolic blood pressure
  cabg coronary bypass
  pci percutaneous coronary intervention
  dcm dilated cardiomyopathy
  idc dilated cardiomyopathy
  hcm hypertrophic cardiomyopathy
  lvef ejection fraction
  dvt vein thrombosis
  pe pulmonary embolism
  ckd kidney disease
  esrd kidney failure
  copd pulmonary disease
  ards respiratory distress
  t2d diabetes
  t1d diabetes
  t2dm diabetes
  bmi body mass
  ldl lipoprotein cholesterol
  hdl lipoprotein cholesterol
  crp c-reactive protein
  nsaid anti-inflammatory drug
  ssri serotonin reuptake inhibitor
  hrt hormone replacement
  ra rheumatoid arthritis
  oa osteoarthritis
  ms multiple sclerosis
  ad alzheimer
  pd parkinson
  als amyotrophic lateral sclerosis
  tbi brain injury
  icu intensive care
  ros oxygen species
  ko knockout
  snp polymorphism
  llm language model
  lm language model
  nlp language processing
  rl reinforcement learning
  rlhf human feedback
  sft supervised finetuning
  cot chain thought
  icl in-context learning
  lora low-rank adaptation
  kd distillation
  moe mixture experts
  w2s weak strong
  pgr performance gap recovered
  sae sparse autoencoder
  ood out-of-distribution
  rag retrieval augmented generation
  mse squared error
  auc curve
  auroc curve`).map(([short, ...words]) => ({ short: short!, words }));
