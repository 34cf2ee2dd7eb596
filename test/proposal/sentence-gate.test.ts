import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/plan/plan.ts";
import { enteringWords } from "../../src/proposal/entering-words.ts";
import { gateVerdict, gateWords, withGate } from "../../src/proposal/sentence-gate.ts";
import { bundleOf } from "../bundle/bundle-fixtures.ts";

const CLAIM = "Pruned networks reach an accuracy of 0.89, lower than dense networks.";
const RESULTS = { pruned: { accuracy: 0.89 }, dense: { accuracy: 0.91 } };
const RUN = bundleOf(
  { claims: [CLAIM] },
  { "artifact/results/arms.json": JSON.stringify(RESULTS) },
);

function operation(changes: Partial<Operation> = {}): Operation {
  return {
    id: "op-00000001",
    kind: "add",
    claim: { text: CLAIM, bundle: RUN.id, path: "manifest.json", pointer: "/claims/0" },
    target: { path: "pruning.md", section: "Results", range: { start: 0, end: 0 } },
    before: "",
    after: `\n- ${CLAIM}[^run]`,
    footnote: { label: "run", text: "a run" },
    reason: "",
    confidence: 0.8,
    evidence: [],
    alternatives: [],
    findings: [],
    ...changes,
  };
}

describe("the words that enter a note", () => {
  test("are the sentence without marker, footnote and escapes", () => {
    expect(enteringWords(operation(), "- A \\*b\\* of $x_1 \\times 2$.[^run]")).toBe(
      "A *b* of $x_1 \\times 2$.",
    );
  });

  test("are those without the limits of the run, as long as these are the ones proposed", () => {
    const scoped = operation({ after: " It helps (scope: 3 seeds).[^run]" });
    expect(enteringWords(scoped, "It may help (scope: 3 seeds).[^run]")).toBe("It may help.");
    expect(enteringWords(scoped, "It may help (scope: 3 seeds). So it was.")).toBe(
      "It may help. So it was.",
    );
    expect(enteringWords(scoped, "It may help (scope: 9 seeds).[^run]")).toBe(
      "It may help (scope: 9 seeds).",
    );
  });

  test("of a dispute are those that come in", () => {
    const after = "\n\n> [!contested] x\n> - It rises.[^a]\n> - It falls.[^run]\n>\n> y";
    expect(enteringWords(operation({ kind: "contest", after }), after)).toBe("It falls.");
  });

  test("of a new note are those below its head", () => {
    const after = "---\ntitle: x\n---\n\n# x\n\nIt falls.[^run]";
    expect(enteringWords(operation({ kind: "create", after }), after)).toBe("It falls.");
  });

  test("are none where a source is added", () => {
    expect(enteringWords(operation({ kind: "confirm", after: "[^run]" }), "x")).toBeNull();
  });
});

describe("words that a person gave a change", () => {
  const gate = (text: string) => gateWords(RUN, operation(), text);

  test("that say what was proposed need no check", () => {
    expect(gate(`* ${CLAIM}[^run]`)).toBeNull();
  });

  test("that the run bears out as well meet no objection", () => {
    const gated = gate("Dense networks reach an accuracy of 0.91.[^run]")!;
    expect(gated).toMatchObject({ objection: null, audit: { verdict: "supported" } });
    expect(gateVerdict(gated)).toBe("supported");
  });

  test("with a number that the run does not bear out meet an objection that names it", () => {
    const gated = gate("Pruned networks reach an accuracy of 0.98, lower than dense networks.");
    expect(gated?.objection).toContain('"0.98"');
    expect(gated?.objection).not.toContain("lower");
  });

  test("that say nothing the run could bear out meet one, where the claim did", () => {
    expect(gate("Pruned networks are dark green.")?.objection).not.toBeNull();
  });

  test("meet none for what was not borne out as proposed, and stands there still", () => {
    const text = "Pruned networks reach an accuracy of 0.89 and a recall of 0.77.";
    const run = { ...RUN, claims: [{ ...RUN.claims[0]!, text }] };
    const proposed = operation({ after: `- ${text}[^run]` });
    const kept = text.replace("Pruned networks reach", "Networks that were pruned reach");
    expect(gateWords(run, proposed, kept)?.objection).toBeNull();
    expect(gateWords(run, proposed, kept.replace("0.77", "0.79"))?.objection).toContain("0.79");
  });

  test("of a run that does not lie here can't be checked, and say so", () => {
    const gated = gateWords(null, operation(), "Pruned networks reach an accuracy of 0.98.")!;
    expect(gated).toMatchObject({
      audit: null,
      objection: expect.stringContaining("not lie here"),
    });
    expect(gateVerdict(gated)).toBe("unchecked");
    expect(withGate(operation(), gated).claim?.assertions).toEqual([]);
  });

  test("bring what they rest on along", () => {
    const gated = gate("Dense networks reach an accuracy of 0.91.[^run]")!;
    expect(withGate(operation(), gated).claim?.assertions).toMatchObject([
      { says: "0.91", verdict: "supported", value: 0.91 },
    ]);
  });
});
