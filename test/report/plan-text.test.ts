import { expect, test } from "vitest";
import type { AuditedAssertion } from "../../src/bundle/audit/claim-audit.ts";
import type { Growth, Operation, Plan } from "../../src/plan/plan.ts";
import { planText } from "../../src/report/plan-text.ts";
import { createStyle } from "../../src/report/style.ts";

function assertion(changes: Partial<AuditedAssertion>): AuditedAssertion {
  return {
    at: { start: 0, end: 4 },
    says: "0.61",
    kind: "number",
    principal: true,
    verdict: "supported",
    way: "reading",
    value: 0.6083333,
    derivation: "mean of recall over 12 rows",
    evidence: [{ path: "artifact/results/r.json", pointer: "/0", expression: null, quote: "0.6" }],
    found: [],
    correction: null,
    ...changes,
  };
}

function planOf(changes: Partial<Operation>, growth: Partial<Growth> = {}): Plan {
  const operation: Operation = {
    id: "op-00000001",
    kind: "add",
    claim: {
      text: "Recall is 0.61.",
      bundle: "p/ws/run",
      path: "manifest.json",
      pointer: "/claims/0",
      assertions: [assertion({})],
    },
    target: { path: "a.md", section: "Results", range: { start: 0, end: 0 } },
    before: "",
    after: "\n- Recall is 0.61.[^p]",
    footnote: { label: "p", text: "a run" },
    reason: "It fits.",
    confidence: 0.8,
    evidence: [],
    alternatives: [],
    findings: [],
    ...changes,
  };
  return {
    id: "p-1",
    base: "",
    bundles: [],
    operations: [operation],
    changes: [],
    record: [],
    growth: {
      notesBefore: 1,
      notesAfter: 1,
      bytesBefore: 10,
      bytesAfter: 30,
      claimsIn: 1,
      confirmed: 0,
      refined: 0,
      added: 1,
      contested: 0,
      held: 0,
      created: 0,
      ...growth,
    },
  };
}

const textOf = (plan: Plan) => planText(plan, [], createStyle(false));

test("a plan tells each piece of a claim with what it rests on", () => {
  const claim = {
    ...planOf({}).operations[0]!.claim!,
    assertions: [
      assertion({}),
      assertion({
        says: "highest",
        verdict: "unbound",
        value: null,
        evidence: [],
        found: ["no other arm"],
      }),
    ],
  };
  const text = textOf(planOf({ claim }));
  expect(text).toContain(
    "    evidence  ✓ says 0.61 · results 0.608, mean of recall over 12 rows, in artifact/results/r.json\n" +
      '              ✗ says "highest" · nothing found: no other arm\n',
  );
});

test("a plan of an older version tells its bare values", () => {
  const { assertions: _, ...claim } = planOf({}).operations[0]!.claim!;
  const evidence = [{ path: "r.json", pointer: "/recall", quote: "0.608" }];
  expect(textOf(planOf({ claim, evidence }))).toContain("rests on r.json#/recall = 0.608");
});

test("a claim of very many pieces is told in part, and says so", () => {
  const claim = {
    ...planOf({}).operations[0]!.claim!,
    assertions: Array.from({ length: 40 }, () => assertion({})),
  };
  const text = textOf(planOf({ claim }));
  expect(text.match(/✓ says/g)).toHaveLength(12);
  expect(text).toContain("and 28 more");
});

test("what a note is to hold is shown with its line breaks, and with what hides written out", () => {
  const after = "\n\n> [!contested] x\n> - It rises.\u202e\u001b[2J\n>\n> y";
  const text = textOf(planOf({ kind: "contest", after }));
  expect(text).toContain(
    "    + > [!contested] x\n      > - It rises.\\u{202e}\\u{1b}[2J\n      >\n      > y\n",
  );
  expect(text).not.toContain("\\u{a}");
});

test("the summary counts what is contested, and only where something is", () => {
  expect(textOf(planOf({}))).toMatch(/1 claim in: 0 confirmed, 1 added, 0 held\./);
  const contested = textOf(planOf({}, { added: 0, contested: 1 }));
  expect(contested).toMatch(/1 claim in: 0 confirmed, 0 added, 1 contested, 0 held\./);
});
