import { nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";

/** Measures of which less is better, by their usual names. */
const LOWER_IS_BETTER: ReadonlySet<string> = new Set(
  `loss error err errors perplexity ppl ece mce brier latency time seconds sec ms minutes min hours wer cer rmse mse mae kl
  divergence regret cost bias fid nll runtime duration memory flops energy toxicity hallucination variance sd std`.split(
    /\s+/,
  ),
);
const HIGHER_IS_BETTER: ReadonlySet<string> = new Set(
  `accuracy acc auroc auc f1 precision recall score reward bleu rouge ndcg mrr map pgr recovered success wins win throughput
  agreement r2 iou psnr ssim pass hits hit em exact`.split(/\s+/),
);

/** Whether more or less of a measure is better; null where neither the glossary nor its name tells. */
export function betterOf({ name, means, better }: Measure): "higher" | "lower" | null {
  if (better !== null) return better;
  const parts = [...nameParts(name), ...nameParts(means ?? "")].map((part) => part.split("@")[0]!);
  if (parts.some((part) => LOWER_IS_BETTER.has(part))) return "lower";
  return parts.some((part) => HIGHER_IS_BETTER.has(part)) ? "higher" : null;
}
