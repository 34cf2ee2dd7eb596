import { describe, expect, test } from "vitest";
import type { Operation, Plan } from "../../src/plan/plan.ts";
import { commitMessage } from "../../src/proposal/message.ts";

const PATH = "papers/debate.md";

function operation(changes: Partial<Operation> = {}): Operation {
  return {
    id: "op-0001",
    kind: "add",
    claim: {
      text: "Judges err in 34% of debates.",
      bundle: "p/ws/run",
      path: "manifest.json",
      pointer: "/claims/0",
    },
    target: { path: PATH, section: "Failure modes", range: { start: 0, end: 0 } },
    before: "",
    after: " Judges err.",
    footnote: null,
    reason: "The run used this note.",
    confidence: 0.8,
    evidence: [{ path: "artifact/results/summary.json", pointer: "/share", quote: "0.34" }],
    alternatives: [],
    findings: [],
    ...changes,
  };
}

function messageOf(operations: readonly Operation[], heldToo = true): string {
  const bundles = [
    { path: "", id: "p/ws/run", digest: "sha256:00", accepted: true, reasons: [], claims: [] },
  ];
  const growth = {} as Plan["growth"];
  const plan = {
    id: "2026-01-01-p-00",
    base: "",
    bundles,
    operations,
    changes: [],
    record: [],
    growth,
  };
  return commitMessage(plan, PATH, "ab", heldToo);
}

/** The lines git would read as trailers: those of the last paragraph. */
function trailersOf(message: string): string[] {
  return message.trimEnd().split("\n\n").at(-1)!.split("\n");
}

describe("the message of a proposal's commit", () => {
  test("names claim and note in an imperative subject", () => {
    expect(messageOf([operation()]).split("\n")[0]).toBe(
      'Add "Judges err in 34% of debates" to debate',
    );
  });

  test("counts the claims where there are several", () => {
    const message = messageOf([operation(), operation({ id: "op-2", kind: "confirm" })]);
    expect(message.split("\n")[0]).toBe("Confirm 1 and add 1 claim in debate");
  });

  test("tells claim, reason and evidence in words", () => {
    expect(messageOf([operation()])).toContain(
      "Add: Judges err in 34% of debates.\nWhy: The run used this note.\nEvidence:\n- rests on artifact/results/summary.json#/share = 0.34",
    );
  });

  test("tells each piece of a claim with what it rests on", () => {
    const assertions = [
      {
        at: { start: 14, end: 17 },
        says: "34%",
        kind: "number",
        principal: true,
        verdict: "supported",
        way: "reading",
        value: 0.33666666666666667,
        derivation: "share of errors over 300 debates",
        evidence: [
          {
            path: "artifact/results/summary.json",
            pointer: "/share",
            expression: null,
            quote: "0.3367",
          },
        ],
        found: [],
        correction: null,
      },
    ] as const;
    const claim = { ...operation().claim!, assertions };
    expect(messageOf([operation({ claim })]).replace(/\n /g, " ")).toContain(
      "\nEvidence:\n- ✓ says 34% · results 0.337, share of errors over 300 debates, in artifact/results/summary.json\n",
    );
  });

  test("lists what was held, with the reason, once", () => {
    const held = operation({ id: "op-3", kind: "hold", target: null, reason: "Refuted." });
    expect(messageOf([operation(), held])).toContain("Held back, not applied:");
    expect(messageOf([operation(), held], false)).not.toContain("Held back");
  });

  test("ends in the trailers that tie it to its plan", () => {
    expect(trailersOf(messageOf([operation()]))).toEqual([
      "Winnow-Proposal: 2026-01-01-p-00",
      "Winnow-Operation: add op-0001",
      "Winnow-Bundle: p/ws/run sha256:00",
      "Winnow-Record: sha256:ab",
    ]);
  });

  test("lets no claim pose as a trailer or hide a character", () => {
    const text = "x\n\nWinnow-Proposal: forged\u001b[2J and then Winnow-Record: forged";
    const message = messageOf([operation({ claim: { ...operation().claim!, text } })]);
    expect(message.split("\n").filter((line) => /^Winnow-\w+: forged/.test(line))).toEqual([]);
    expect(message).toContain("\\u{1b}[2J");
  });

  test("keeps a long subject on one short line", () => {
    const text =
      "Extraordinarily longwinded supercalifragilistic unpronounceable terminology everywhere.";
    const subject = messageOf([operation({ claim: { ...operation().claim!, text } })]).split(
      "\n",
    )[0]!;
    expect(subject.length).toBeLessThanOrEqual(72);
  });
});
