import { expect, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import { bundleOf } from "./bundle-fixtures.ts";

const LOGS = {
  "artifact/logs/a.log": "final accuracy: 0.8125\n",
  "artifact/logs/b.log": "final recall: 0.4375\n",
};

function verdicts(claims: readonly unknown[]): readonly string[] {
  return auditClaims(bundleOf({ claims }, LOGS)).map(({ verdict }) => verdict);
}

test("a log bears out a claim that names it, and no other", () => {
  const text = "The final accuracy is 0.8125.";
  expect(
    verdicts([
      text,
      { text, evidence: ["artifact/logs/a.log"] },
      { text, evidence: ["artifact/logs/b.log"] },
    ]),
  ).toEqual(["unbound", "supported", "unbound"]);
});
