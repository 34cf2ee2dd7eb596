import { describe, expect, test } from "vitest";
import { abridged } from "../../src/plan/operations.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { planBundles } from "../../src/plan/plan-bundles.ts";
import { readRecordedProposal } from "../../src/proposal/read-record.ts";
import { writeRecord } from "../../src/proposal/record.ts";
import { readRecord } from "../../src/verify/record-schema.ts";
import { DEBATE, run } from "../plan/scenario.ts";
import { baseOf } from "../support/base.ts";

const CLAIM = "Judges rule wrongly in 34% of long debates.";

async function plan(): Promise<Plan> {
  const base = await baseOf({ "debate.md": DEBATE });
  const reading = run({
    claims: [CLAIM],
    results: { judges_rule_wrongly_long_debates: 0.34 },
    usedRefs: ["alexandria://debate.md"],
  });
  return {
    ...planBundles({ base, readings: [reading], contracts: [], taken: new Map() }),
    base: "0".repeat(40),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

describe("a record", () => {
  test("gives back the assertions of each claim, byte for byte when it is written again", async () => {
    const made = await plan();
    const written = JSON.parse(writeRecord(made, new Map()));
    const recorded = readRecordedProposal(encode(JSON.stringify({ ...written, changes: [] })))!;
    expect(recorded.operations[0]!.claim!.assertions).toHaveLength(
      made.operations[0]!.claim!.assertions!.length,
    );
    expect(JSON.stringify(recorded.operations)).toBe(JSON.stringify(written.operations));
  });

  test("of an older version, without assertions, is read as well", async () => {
    const written = JSON.parse(writeRecord(await plan(), new Map()));
    for (const { claim } of written.operations) delete claim.assertions;
    const bytes = encode(JSON.stringify({ ...written, changes: [] }));
    expect(readRecordedProposal(bytes)?.operations[0]?.claim?.text).toBe(CLAIM);
    expect(readRecord(JSON.stringify({ ...written, changes: [] })).kind).toBe("record");
  });

  test("keeps but the first values of an assertion that rests on very many", async () => {
    const [assertion] = (await plan()).operations[0]!.claim!.assertions!;
    const [value] = assertion!.evidence;
    const many = { ...assertion!, evidence: Array.from({ length: 4000 }, () => value!) };
    expect(abridged(many).evidence).toHaveLength(8);
    expect(abridged(many).derivation).toBe(assertion!.derivation);
  });
});
