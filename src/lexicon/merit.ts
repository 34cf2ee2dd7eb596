/** Measures of which less is better, by their usual names. */
export const LOWER_IS_BETTER: ReadonlySet<string> = new Set(
  `loss error err errors perplexity ppl ece mce brier latency time seconds sec ms minutes min hours wer cer rmse mse mae kl
  divergence regret cost bias fid nll runtime duration memory flops energy toxicity hallucination variance sd std`.split(
    /\s+/,
  ),
);
/** Measures of which more is better, by their usual names. */
export const HIGHER_IS_BETTER: ReadonlySet<string> = new Set(
  `accuracy acc auroc auc f1 precision recall score reward bleu rouge ndcg mrr map pgr recovered success wins win throughput
  agreement r2 iou psnr ssim pass hits hit em exact`.split(/\s+/),
);
