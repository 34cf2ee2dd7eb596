import { createHash } from "node:crypto";
import { defineRule } from "../src/lint/rule.ts";
import { secretsIn } from "../src/lint/secret/scan.ts";

export const secret = defineRule({
  id: "secret",
  summary: "No text holds a key, a token or a password.",
  scope: "text",
  severity: "error",
  fix: null,
  kin: ["secretlint:preset-recommend", "gitleaks:default"],
  *check({ path, text }) {
    for (const { kind, range, confidence } of secretsIn(text)) {
      const found = text.slice(range.start, range.end);
      const length = found.length;
      const sha256 = createHash("sha256").update(found).digest("hex").slice(0, 8);
      yield {
        at: { path, range },
        message: `${kind}, ${length} characters (SHA-256 begins ${sha256})`,
        why: "Whoever can read the repository can use it, and git keeps it in its history for good.",
        help: "Revoke it where it was issued, then take it out of the text; in a history that was pushed, removing it is not enough.",
        related: [],
        confidence,
        severity: confidence >= 0.9 ? "error" : "warning",
        withheld: true,
        data: { kind, length, sha256 },
      };
    }
  },
});
