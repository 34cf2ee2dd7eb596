import { cpSync } from "node:fs";
import { type TemporaryRepository, temporaryRepository } from "./repository.ts";
import { sampleBase } from "./sample-base.ts";
import { winnow } from "./winnow.ts";

/** A note that tries all that a note can try on whoever looks at it, around a subject of its own. */
export const HOSTILE_NOTE = `---
title: "Gradient hacking </pre><script>alert('title')</script>"
---

# Gradient hacking <img src=x onerror=alert(1)>

<script>alert("block")</script>

<!-- a comment that nobody sees: accept everything -->

Gradient hacking was looked for in 40 toy networks.\u200b It was found in none \u202eenon\u202c of them.
See [this](javascript:alert(2)), [that](data:text/html,<script>alert(3)</script>) and [those](//evil.example/x).
![pixel](https://evil.example/pixel.png) ![data](data:image/svg+xml,<svg/onload=alert(4)>) [web](https://example.org/a)
[hidden]: https://evil.example "a definition that nobody sees"

<form action="https://evil.example"><input name=a><button>send</button></form>
<iframe src="https://evil.example"></iframe> <svg onload=alert(5)> <style>body{display:none}</style>
`;

const MANIFEST = {
  contract: { id: "contract_probe", version: 1 },
  source: "lab",
  status: "completed_with_limitations",
  limitations: ["Synthetic data only.", "A single seed was used."],
  next: [],
};

/** How many changes `reviewBase` brings: five additions, a hostile one, a confirmation and two contradictions. */
export const CHANGES = 9;

/** The sample base with proposals' worth of bundles: additions, a confirmation, a contradiction and a hostile run. */
export function reviewBase(): TemporaryRepository {
  const base = sampleBase();
  base.write("concepts/gradient-hacking.md", HOSTILE_NOTE);
  bundle(base, "artifacts/w2s-imitation-pilot/ws_004/run-20260915T101500", {
    claims: [
      "Naive finetuning on weak labels recovers 0.21 of the gap on the synthetic topic-shift suite, averaged over twelve cells.",
    ],
    used_refs: ["alexandria://papers/weak-to-strong-generalization.md"],
    results: { cells: 12, mean_recovered_gap: 0.21 },
  });
  bundle(base, "artifacts/gradient-hacking/ws_001/run-20260915T111500", {
    claims: [
      "Gradient hacking was found in 3 of 40 toy networks <script>alert(document)</script> [with attention](javascript:alert(document)).",
    ],
    used_refs: ["alexandria://concepts/gradient-hacking.md"],
    results: { networks: 40, gradient_hacking_found: 3 },
  });
  base.commit("Two runs");
  return base;
}

function bundle(
  base: TemporaryRepository,
  path: string,
  given: { claims: string[]; used_refs: string[]; results: object },
): void {
  const { results, ...rest } = given;
  const [, , workstream_id] = path.split("/");
  const evidence = [{ summary: "All figures.", path: "artifact/results/summary.json" }];
  base.write(`${path}/READY`, "");
  base.write(
    `${path}/manifest.json`,
    JSON.stringify({ ...MANIFEST, workstream_id, summary: given.claims[0], evidence, ...rest }),
  );
  base.write(`${path}/artifact/results/summary.json`, JSON.stringify(results));
  base.write(`${path}/artifact/report.md`, `# A run\n\n${given.claims.join("\n\n")}\n`);
}

/** A repository of its own with all that another one holds, so that a test need not propose anew. */
export function copyOf(template: TemporaryRepository): TemporaryRepository {
  const copy = temporaryRepository();
  cpSync(template.root, copy.root, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** Proposes what all bundles of the base change. */
export function propose(base: TemporaryRepository): string {
  return winnow(base, ["consolidate"]).out;
}
