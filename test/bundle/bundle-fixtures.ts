import { createHash } from "node:crypto";
import type { Bundle, BundleFile, BundleFolder } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";

/** A file of a bundle that exists only in memory. */
export function bundleFile(path: string, content: string | Uint8Array): BundleFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
  };
}

/** The folder of a finished run with these claims and files. */
export function bundleFolder(
  manifest: { readonly [key: string]: unknown },
  files: { readonly [path: string]: string } = {},
): BundleFolder {
  const whole = {
    workstream_id: "ws_001",
    contract: { id: "contract_pruning", version: 1 },
    source: "lab/ws_001",
    summary: "A study.",
    status: "completed",
    claims: ["Something was found."],
    evidence: [],
    limitations: [],
    next: [],
    used_refs: [],
    ...manifest,
  };
  return {
    path: "artifacts/pruning/ws_001/run-20260102T030405",
    id: "pruning/ws_001/run-20260102T030405",
    files: [
      bundleFile("READY", ""),
      bundleFile("manifest.json", JSON.stringify(whole, null, 2)),
      ...Object.entries(files).map(([path, text]) => bundleFile(path, text)),
    ],
    refused: [],
    skipped: [],
  };
}

/** A bundle as read from such a folder; throws where it is refused. */
export function bundleOf(
  manifest: { readonly [key: string]: unknown },
  files: { readonly [path: string]: string } = {},
): Bundle {
  const reading = readBundle(bundleFolder(manifest, files));
  if (reading.kind === "refused")
    throw new Error(reading.reasons.map(({ message }) => message).join("; "));
  return reading.bundle;
}

export interface AuditFixture {
  readonly name: string;
  readonly files: { readonly [path: string]: string };
  /** Claims that reading alone ties to the files; each is right. */
  readonly claims: readonly string[];
}

/** Made-up runs of several fields and shapes; every number of every claim is right. */
export const AUDIT_FIXTURES: readonly AuditFixture[] = [
  {
    name: "a CSV table of models and data sets",
    files: {
      "artifact/results/runs.csv": [
        "model,dataset,seed,accuracy,f1,latency_ms",
        "mlp,digits,0,0.912,0.907,3.1",
        "mlp,letters,0,0.844,0.829,3.4",
        "forest,digits,0,0.951,0.949,12.6",
        "forest,letters,0,0.903,0.898,14.2",
        "ridge,digits,0,0.861,0.852,0.8",
        "ridge,letters,0,0.731,0.704,0.9",
      ].join("\n"),
    },
    claims: [
      "The forest reaches 95.1% accuracy on digits, against 86.1% for ridge",
      "On letters the forest has an F1 of 0.898",
      "Accuracy ranges from 73.1% to 95.1% over all 6 runs",
      "Mean accuracy over models is 86.7%",
      "The forest's latency on letters is 14.2 ms",
      "Forest latency averages 13.4 ms",
      "Every run stays above 0.70 accuracy (>0.70)",
      "We compare 3 models on two datasets",
      "The highest F1 is 0.949 and the lowest F1 is 0.704",
    ],
  },
  {
    name: "nested objects by arm and split",
    files: {
      "artifact/results/metrics.json": JSON.stringify({
        pruned: {
          train: { loss: 0.412, perplexity: 1.51 },
          test: { loss: 0.533, perplexity: 1.704 },
        },
        dense: {
          train: { loss: 0.377, perplexity: 1.458 },
          test: { loss: 0.521, perplexity: 1.684 },
        },
        sparsity: 0.85,
        num_samples: 12000,
      }),
    },
    claims: [
      "The pruned model has a test loss of 0.533, the dense model a test loss of 0.521",
      "Pruned train loss = 0.412",
      "Dense test perplexity is 1.684",
      "The test loss gap between pruned and dense models is 0.012",
    ],
  },
  {
    name: "a summary of games",
    files: {
      "artifact/results/summary.json": JSON.stringify({
        total_games: 400,
        wins: 248,
        win_rate: 0.62,
        avg_game_length: 41.7,
        std_game_length: 9.3,
        elo_gain: 31.5,
        p_value: 0.0031,
        best_win_rate: 0.71,
        worst_win_rate: 0.54,
      }),
    },
    claims: [
      "The search agent attains a win rate of 62% (p = 0.003)",
      "Win rate ranges from 54% to 71%",
      "Games last 41.7 moves: average game length 41.7, standard deviation 9.3",
      "Elo gain of 31.5",
      "Across all 400 games the best win rate was 71%",
    ],
  },
  {
    name: "JSON lines of a sweep",
    files: {
      "artifact/results/sweep.jsonl": [0.1, 0.3, 0.5]
        .flatMap((dropout, i) =>
          [32, 64].map((width, j) =>
            JSON.stringify({
              dropout,
              width,
              val_loss: [0.91, 0.74, 0.82][i]! - j * 0.06,
              tokens_per_second: 1810 - 330 * j,
            }),
          ),
        )
        .join("\n"),
    },
    claims: [
      "At dropout 0.3 and width 64 validation loss is 0.68",
      "Validation loss spans 0.68-0.91 over the sweep",
      "Low-dropout models have a validation loss of 0.85-0.91",
      "The lowest validation loss is 0.68",
      "Throughput is 1810 tokens per second at width 32",
      "All 6 configurations stay below 1.0 validation loss (<1.0)",
    ],
  },
  {
    name: "two arms of a trial, in per cent",
    files: {
      "artifact/results/trial.json": JSON.stringify({
        arms: [
          { arm: "control", n: 120, refusal_rate_pct: 12.4, minutes: 18.5 },
          { arm: "filtered", n: 118, refusal_rate_pct: 7.9, minutes: 22.25 },
        ],
        correlation: { length_refusal: 0.412 },
      }),
    },
    claims: [
      "Filtering reduces the refusal rate from 12.4% to 7.9%",
      "The filtered arm has a refusal rate of 7.9% against 12.4% in the control arm",
      "Refusal correlates with length (r = 0.412)",
      "The control arm took 18.5 minutes",
      "The refusal rate of the filtered arm is 4.5 percentage points lower than control",
    ],
  },
  {
    name: "rows by name with scores of two methods",
    files: {
      "artifact/results/tasks.json": JSON.stringify({
        sorting: { baseline_score: 0.48, retrieval_score: 0.61, cost_usd: 1.2 },
        parsing: { baseline_score: 0.55, retrieval_score: 0.63, cost_usd: 1.45 },
        planning: { baseline_score: 0.31, retrieval_score: 0.52, cost_usd: 2.1 },
      }),
      "artifact/results/overall.json": JSON.stringify({
        mean_baseline_score: 0.4466666,
        mean_retrieval_score: 0.5866666,
        num_tasks: 3,
      }),
    },
    claims: [
      "Retrieval improves the mean score from 0.447 to 0.587",
      "On planning, retrieval scores 0.52",
      "The gap between retrieval and baseline is 8-21 points",
      "Mean retrieval score=0.587, mean baseline score=0.447",
      "Retrieval score improvement over baseline averages 14 points",
    ],
  },
];
