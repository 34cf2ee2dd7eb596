import { describe, expect, it } from "vitest";
import { indexBase } from "../../src/base/base-index.ts";
import { CONTROLS } from "../../src/selftest/controls.ts";
import { SENTENCE_FLAWS } from "../../src/selftest/operators/index.ts";
import { claimsOf, sampleOf } from "../../src/selftest/samples.ts";
import { baseOf } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

/** What an operator makes of a claim that stands in a note, here with a source. */
async function changed(name: string, claim: string): Promise<string | null> {
  const base = await baseOf({ "a.md": `# A\n\n${claim}[^a]\n\n[^a]: arXiv:2212.03827\n` });
  const operator = [...SENTENCE_FLAWS, ...CONTROLS].find((each) => each.name === name)!;
  const [placed] = claimsOf(base);
  return operator.change(sampleOf(placed!, openJudge(), indexBase(base)));
}

describe("an operator changes", () => {
  it.each([
    ["change-number", "The probe reaches an accuracy of 0.91 on lies.", "0.60"],
    ["change-unit", "The probe finds 37% of all planted lies.", "37 percentage points of"],
    ["drop-negation", "The probe does not find planted lies.", "does find"],
    ["drop-negation", "The probe can't find planted lies.", "can find"],
    ["add-negation", "The probe classifies planted lies.", "does not classify"],
    ["add-negation", "The probe is trained on planted lies.", "is not trained"],
    ["flip-direction", "More data improves the linear probe.", "worsens"],
    ["flip-direction", "The linear probe is faster on long texts.", "is slower"],
    ["widen-quantifier", "Some linear probes find planted lies.", "All linear"],
    ["strengthen-hedge", "The probe may find planted lies.", "will find"],
    ["swap-metric", "The probe reaches an accuracy of 0.91 on lies.", "reaches a recall"],
    ["swap-subject", "The probe reaches 0.91 on GPT-2 lies.", "on Mistral-7B lies"],
    ["swap-citation", "The probe finds planted lies.", "doi.org"],
    ["redefine-metric", "The probe score is defined as the mean over all layers.", "tokens"],
    ["restate", "The probe uses the last layer of the model.", "employs"],
    ["other-format", "The probe finds 37% of all planted lies.", "37 percent"],
  ])("%s: %s", async (name, claim, now) => {
    expect(await changed(name, claim)).toContain(now);
  });

  it("the sides of a comparison", async () => {
    expect(await changed("swap-comparison", "The probe outperforms the monitor on lies.")).toBe(
      "The monitor outperforms the probe on lies.",
    );
  });

  it("what a claim holds of, by leaving it out", async () => {
    expect(
      await changed("drop-scope", "The probe finds most planted mistakes on small models."),
    ).toBe("The probe finds most planted mistakes.");
  });
});

describe("an operator leaves alone", () => {
  it.each([
    ["drop-negation", "Files that do not fit are left out by the probe.", "a relative clause"],
    ["drop-negation", "The probe not only finds lies.", "what denies nothing"],
    ["add-negation", "The probe does not find planted lies.", "what is denied already"],
    ["add-negation", "The probe may find planted lies.", "what may be or not be"],
    ["change-number", "The probe runs on Petri 2.0 every night.", "a version"],
    ["flip-direction", "A weaker model supervises the student.", "which thing is meant"],
    ["widen-quantifier", "The most capable model finds planted lies.", "a superlative"],
  ])("%s: %s", async (name, claim) => {
    expect(await changed(name, claim)).toBeNull();
  });
});
