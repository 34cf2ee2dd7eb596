import { expect, test } from "vitest";
import type { Operation } from "../../src/plan/plan.ts";
import type { ReviewItem } from "../../src/review/item.ts";
import { overviewOf } from "../../src/review/overview.ts";
import { hasHidden } from "../../src/text/visible.ts";

const HIDING = "safe\u202eevil\u200b\u001b[31m";

const OPERATION: Operation = {
  id: "op-00000001",
  kind: "contest",
  claim: {
    text: HIDING,
    bundle: HIDING,
    path: HIDING,
    pointer: HIDING,
    assertions: [
      {
        at: { start: 0, end: 1 },
        says: HIDING,
        kind: "number",
        principal: true,
        verdict: "refuted",
        way: "expression",
        value: HIDING,
        derivation: HIDING,
        evidence: [{ path: HIDING, pointer: HIDING, expression: HIDING, quote: HIDING }],
        found: [HIDING],
        correction: HIDING,
      },
    ],
  },
  target: { path: HIDING, section: HIDING, range: { start: 0, end: 0 } },
  before: "",
  after: `\n\n> [!contested] x\n> - ${HIDING}[^a]\n> - ${HIDING}[^b]\n>\n> y`,
  footnote: null,
  reason: HIDING,
  confidence: 0.5,
  evidence: [{ path: HIDING, pointer: HIDING, quote: HIDING }],
  alternatives: [{ path: HIDING, score: 0.5 }],
  findings: [],
};

const ITEM: ReviewItem = {
  operation: OPERATION,
  path: HIDING,
  section: HIDING,
  passage: { before: "", after: "", removed: "", added: "" },
  editable: HIDING,
  belief: HIDING,
  weight: 1,
  decision: null,
};

const OVERVIEW = overviewOf(
  {
    proposal: {
      id: HIDING,
      partOf: null,
      base: "",
      bundles: [
        { path: "", id: HIDING, digest: "", accepted: true, reasons: [HIDING], claims: [] },
      ],
      operations: [OPERATION, { ...OPERATION, kind: "hold", target: null }],
      changes: [],
    },
    items: [ITEM],
    held: [
      {
        operation: { ...OPERATION, kind: "hold", target: null },
        claim: OPERATION.claim!,
        nearest: { path: HIDING, section: HIDING, text: HIDING },
      },
    ],
    audited: new Map(),
  },
  { person: HIDING, others: 0, choices: {}, laying: 1 },
);

test("no text of a proposal reaches the page with a hidden character in it", () => {
  const texts: string[] = [];
  JSON.stringify(OVERVIEW, (_, value) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(hasHidden)).toEqual([]);
});

test("words are edited without what does not show", () => {
  expect(OVERVIEW.changes[0]!.editable).toBe("safeevil[31m");
});

test("a contradiction has its two sides, without their footnotes", () => {
  const shown = "safe\\u{202e}evil\\u{200b}\\u{1b}[31m";
  expect(OVERVIEW.changes[0]!.sides).toEqual({ standing: shown, against: shown });
});
