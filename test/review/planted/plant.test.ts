import { describe, expect, test } from "vitest";
import type { Operation, OperationKind } from "../../../src/plan/plan.ts";
import { plantIn } from "../../../src/review/planted/plant.ts";
import { openJudge } from "../../support/judge.ts";

type Values = Readonly<Record<string, string>>;

function operation(text: string, values: Values, kind: OperationKind = "add"): Operation {
  return {
    id: "op-00000000",
    kind,
    claim: { text, bundle: "debate/ws_001/run-1", path: "manifest.json", pointer: "/claims/0" },
    target: { path: "debate.md", section: "Results", range: { start: 10, end: 10 } },
    before: "",
    after: ` ${text.replace(/\.$/, "")} (scope: one seed).[^debate]`,
    footnote: { label: "debate", text: "a run" },
    reason: "It is nearest in subject.",
    confidence: 0.8,
    evidence: Object.entries(values).map(([pointer, quote]) => ({
      path: "a.json",
      pointer,
      quote,
    })),
    alternatives: [],
    findings: [],
  };
}

const plant = (...given: Parameters<typeof operation>) => plantIn(operation(...given), openJudge());

const SWAYED = "Confident debaters sway judges of long debates in 34% of the debates.";

describe("a flaw", () => {
  test.each<[string, string, Values, readonly string[]]>([
    [
      "a number that the values give",
      SWAYED,
      { "/swayed": "0.3412" },
      ["Confident debaters sway judges of long debates in 65% of the debates."],
    ],
    [
      "a number, or a direction of which the values give both ends",
      "Bootstrapping reduces the error overlap from 29.9% to 21.9%.",
      { "/before": "0.2986", "/after": "0.2187" },
      [
        "Bootstrapping increases the error overlap from 29.9% to 21.9%.",
        "Bootstrapping reduces the error overlap from 60.9% to 21.9%.",
      ],
    ],
    [
      "a number, or a metric that the value is called by",
      "The probe reaches an accuracy of 0.91 on the held-out set.",
      { "/probe/accuracy": "0.907" },
      [
        "The probe reaches a recall of 0.91 on the held-out set.",
        "The probe reaches an accuracy of 0.60 on the held-out set.",
      ],
    ],
  ])("is planted in %s", (_, claim, values, either) => {
    const planted = plant(claim, values);
    expect(either).toContain(planted?.operation.claim?.text);
    expect(planted?.said).toBe(claim);
  });

  test.each<[string, string, Values]>([
    ["a number that no value gives", SWAYED, { "/debates": "12" }],
    ["a number that a value gives as changed, too", SWAYED, { "/long": "0.34", "/short": "0.65" }],
    [
      "a direction of which the values give one end",
      "Bootstrapping reduces the error overlap from a lot to 1 of 3.",
      { "/after": "0.33" },
    ],
    [
      "a metric that the value is not called by",
      "The probe reaches an accuracy of 0.91 on the held-out set.",
      { "/probe": "high" },
    ],
    [
      "a negation, which no value tells",
      "Probes do not transfer to the roleplay set of tiny models.",
      { "/auroc": "0.56" },
    ],
    ["what nothing bears out", SWAYED, {}],
  ])("is never planted in %s", (_, claim, values) => {
    expect(plant(claim, values)).toBeNull();
  });

  test.each(["confirm", "contest", "hold"] as const)("is never planted in a %s", (kind) => {
    expect(plant(SWAYED, { "/swayed": "0.3412" }, kind)).toBeNull();
  });

  test("is never planted where the words do not stand once in what comes in", () => {
    const values = { "/swayed": "0.3412" };
    const twice = { ...operation(SWAYED, values), after: `${SWAYED} ${SWAYED}` };
    const other = { ...operation(SWAYED, values), after: "Judges are swayed in 34% of debates." };
    expect([twice, other].map((each) => plantIn(each, openJudge()))).toEqual([null, null]);
  });

  test("changes nothing of an operation but the words of its claim", () => {
    const proposed = operation(SWAYED, { "/swayed": "0.3412" });
    const { claim, after, ...rest } = plantIn(proposed, openJudge())!.operation;
    expect({
      ...rest,
      claim: { ...claim, text: SWAYED },
      after: after.replace("65%", "34%"),
    }).toEqual(proposed);
    expect(after).toContain(claim!.text.replace(/\.$/, ""));
  });
});
