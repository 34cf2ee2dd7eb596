import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { defaultOptions } from "../../src/lint/options.ts";
import { defineRule, type Rule } from "../../src/lint/rule.ts";
import { TRIED_RULES } from "../../src/selftest/flaws.ts";
import { selftest } from "../../src/selftest/selftest.ts";
import { baseOf } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

const FILES = {
  "probes.md": `# Probes

The linear probe reaches an accuracy of 0.91 on planted lies of the small model.

The trained monitor does not transfer from planted lies to honest mistakes of models.
`,
  "monitors.md": `# Monitors

A trained monitor reads every planted lie of a small model before the linear probe does.

Honest mistakes of models are a planted trap for every trained monitor and linear probe.
`,
};

async function tried(rules: readonly Rule[] = RULES, sample = 40) {
  const runs = rules
    .filter(({ id }) => TRIED_RULES.includes(id))
    .map((rule) => ({ rule, severity: null, options: defaultOptions(rule) }));
  return selftest(await baseOf(FILES), { runs, openJudge, sample });
}

describe("a self-test", () => {
  it("finds a number that was changed", async () => {
    const { flaws } = await tried();
    const { found } = flaws.find(({ name }) => name === "change-number")!;
    expect(found).toMatchObject({ part: 1, whole: 1 });
  });

  it("lists as missed what a rule does not find", async () => {
    const blind = RULES.map((rule) =>
      rule.scope === "note" ? defineRule({ ...rule, check: () => [] }) : rule,
    );
    const { flaws, rules } = await tried(blind);
    const { found, misses } = flaws.find(({ name }) => name === "change-number")!;
    expect(found.part).toBe(0);
    expect(misses.map(({ origin }) => origin.path)).toEqual(["probes.md"]);
    expect(rules.every(({ recall }) => recall.part === 0)).toBe(true);
  });

  it("says of a rule that raises false alarms that it is below its floor", async () => {
    const alarmed = RULES.filter(({ id }) => id === "number-conflict").map((rule) =>
      defineRule({
        ...rule,
        scope: "note",
        *check(_view, note) {
          for (const { range } of note.facts.statements.slice(1)) {
            const at = { path: note.path, range };
            const text = { message: "said otherwise", why: "why", help: "help" };
            yield { at, ...text, related: [], confidence: 1, data: {} };
          }
        },
      }),
    );
    const { rules } = await tried(alarmed);
    expect(rules.map(({ rule, isBelowFloor }) => [rule, isBelowFloor])).toEqual([
      ["number-conflict", true],
    ]);
  });

  it("plants no more of a kind than the sample asks for", async () => {
    const { flaws } = await tried(RULES, 1);
    expect(Math.max(...flaws.map(({ found }) => found.whole))).toBe(1);
  });

  it("gives the same twice", async () => {
    expect(await tried()).toEqual(await tried());
  });
});
