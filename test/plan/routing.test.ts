import { describe, expect, test } from "vitest";
import { only, planOn, run } from "./scenario.ts";

/** Notes as an Obsidian vault keeps them: the file's name is the title, headings are flat, days have notes of their own. */
const VAULT = {
  "Weight pruning.md": `---
aliases: [sparsification]
---
# How
- Remove the smallest weights, then train on.
# What it costs
- Pruning half of a vision model lowers its accuracy by 0.4 points.
`,
  "Quantisation.md": `- Store weights in fewer bits.
- Outliers in activations set the scale of a whole tensor.
`,
  "Distillation.md": "- A small student learns from the outputs of a large teacher.\n",
  "Daily/2026-02-03.md":
    "- weight pruning again: magnitude pruning of attention layers looks odd\n",
  "Map.md": "# Compression\n- [[Weight pruning]]\n- [[Quantisation]]\n- [[Distillation]]\n",
};

const claimOf = (text: string, results: object, usedRefs: readonly string[] = []) =>
  run({ claims: [text], results, usedRefs, summary: "Compression of networks." });

const pruned = claimOf("Weight pruning of attention layers lowers accuracy by 2.5 points.", {
  weight_pruning_attention_layers_lowers_accuracy_points: 2.5,
});

describe("a claim finds its note", () => {
  test("by the file's name, where that is the title", async () => {
    expect(only(await planOn(VAULT, [pruned]))).toMatchObject({
      kind: "add",
      target: { path: "Weight pruning.md" },
    });
  });

  test("by an alias", async () => {
    const reading = claimOf("Sparsification of weights keeps 0.91 of accuracy.", {
      sparsification_weights_accuracy: 0.91,
    });
    expect(only(await planOn(VAULT, [reading])).target?.path).toBe("Weight pruning.md");
  });

  test("where it says something new and no other note comes near", async () => {
    const reading = claimOf(
      "Outliers in activations of the Zebra checkpoint set the scale in 31% of tensors.",
      { outliers_activations_zebra_checkpoint_scale_tensors: 0.31 },
    );
    expect(only(await planOn(VAULT, [reading])).target?.path).toBe("Quantisation.md");
  });

  test("by a reference with blanks in it, written out or encoded", async () => {
    for (const ref of ["alexandria://Weight pruning.md", "alexandria://Weight%20pruning.md"]) {
      const reading = claimOf("Accuracy falls by 2.5 points.", { accuracy_falls_points: 2.5 }, [
        ref,
      ]);
      expect(only(await planOn(VAULT, [reading])).reason).toContain("The run used this note");
    }
  });

  test("by a person, where the run read another note that says nothing of it", async () => {
    const reading = claimOf(
      "Outliers in activations cost 31% of tensors some bits.",
      { outliers_activations_cost_tensors_bits: 0.31 },
      ["alexandria://Distillation.md"],
    );
    const operation = only(await planOn(VAULT, [reading]));
    expect(operation).toMatchObject({ kind: "hold", target: null });
    expect(operation.reason).toMatch(/Candidates: Distillation\.md \(0\.\d\d\), Quantisation\.md/);
  });

  test("which took up another run under its contract before", async () => {
    const reading = claimOf("Outliers set the scale.", {});
    const homes = new Map([["contract_pruning", ["Quantisation.md"]]]);
    const operation = only(await planOn(VAULT, [reading], new Map(), [], { homes }));
    expect(operation.target?.path).toBe("Quantisation.md");
    expect(operation.reason).toContain("took up another run under the contract");
  });

  test("which names the run's workstream", async () => {
    const notes = {
      ...VAULT,
      "Sparse.md": "# Sparse\n\nOutliers of weights came up in debate-pilot/ws_001 before.\n",
    };
    const reading = claimOf("Outliers of weights set the scale.", {});
    const operation = only(await planOn(notes, [reading]));
    expect(operation.reason).toContain("This note names the run's workstream");
  });

  test("and not a copy of it", async () => {
    const note = (title: string) =>
      `---\ntitle: ${title}\nurl: https://arxiv.org/abs/2501.00011\n---\n\n## Results\n\n- Pruning costs little accuracy.\n`;
    const notes = { "prune-2.md": note("Pruning"), "prune.md": note("Pruning") };
    const reading = claimOf("Pruning costs 0.4 points of accuracy.", {}, [
      "prune-2.md",
      "prune.md",
    ]);
    expect(only(await planOn(notes, [reading])).target?.path).toBe("prune.md");
  });
});

describe("a claim is not put", () => {
  test("into the note of a day", async () => {
    const { "Weight pruning.md": _, ...rest } = VAULT;
    expect(only(await planOn(rest, [pruned])).target?.path).not.toBe("Daily/2026-02-03.md");
  });

  test("into a list of links", async () => {
    const reading = claimOf(
      "Distillation and quantisation together keep 0.97 of accuracy.",
      { distillation_quantisation_accuracy: 0.97 },
      ["alexandria://Map.md"],
    );
    expect(only(await planOn(VAULT, [reading])).target?.path).not.toBe("Map.md");
  });

  test("among instructions while another section gives results", async () => {
    expect(only(await planOn(VAULT, [pruned])).target?.section).toBe("What it costs");
  });
});
