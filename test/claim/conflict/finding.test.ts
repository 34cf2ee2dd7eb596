import { describe, expect, it } from "vitest";
import { findingConflict } from "../../../src/claim/conflict/finding.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => findingConflict(pairOf(a, b), lexicon);
const effect = "Our results suggest that activation probes predict sandbagging in small students.";

describe("a conflict of findings", () => {
  it("is found where one study saw an effect and another none", () => {
    const found = conflict(
      effect,
      "No association of activation probes and sandbagging was found.",
    );
    expect(found?.reasons).toEqual([{ a: "predict", b: "not association", kind: "finding" }]);
  });

  it("is not found where both saw one", () => {
    expect(conflict(effect, "Activation probes improve the detection of sandbagging.")).toBeNull();
  });

  it("is not found where the studies are about different things", () => {
    expect(conflict(effect, "Debate had no effect on the honesty of judges.")).toBeNull();
  });

  it("is not found where only words of every study are shared", () => {
    expect(conflict(effect, "These results suggest that debate has no effect.")).toBeNull();
  });

  it("is left to other detectors where nearly all words are shared", () => {
    expect(
      conflict("Probes predict sandbagging.", "Probes do not predict sandbagging."),
    ).toBeNull();
  });

  it("counts a subject of several words as one shared thing", () => {
    const found = conflict(
      "Reward hacking increased with longer training runs.",
      "There was no evidence of reward hacking in the final checkpoints.",
    );
    expect(found?.signs.things).toBe(0.25);
  });

  it("knows an abbreviation by the words it stands for", () => {
    expect(
      conflict(
        "PGR is associated with supervisor size in all cells.",
        "There was no difference in the performance gap recovered across supervisor sizes.",
      ),
    ).not.toBeNull();
  });
});
