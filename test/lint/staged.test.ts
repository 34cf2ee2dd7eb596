import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { indexBase } from "../../src/base/base-index.ts";
import { baseView } from "../../src/lint/base-view.ts";
import { acceptedFindings } from "../../src/lint/baseline.ts";
import { baselineText, readBaseline } from "../../src/lint/baseline-file.ts";
import { lintBase } from "../../src/lint/run.ts";
import { chooseRules, type RuleRun } from "../../src/lint/settings.ts";
import { stagedFindings } from "../../src/lint/staged.ts";
import { baseOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

const RUNS = chooseRules(RULES, new Map(), { only: ["broken-link", "unused-directive"], skip: [] });
const BROKEN = "See [the data](data.md).\n";

/** A baseline that accepts all that is found in some files. */
async function baselineOf(files: Files) {
  return readBaseline(
    baselineText(acceptedFindings(lintBase(await baseOf(files), RUNS, openJudge))),
  );
}

async function staged(
  before: Files,
  now: Files,
  accepted: Files | null = null,
  runs: readonly RuleRun[] = RUNS,
) {
  const baseline = accepted === null ? null : await baselineOf(accepted);
  const [old, current] = [await baseOf(before), await baseOf(now)].map((base) =>
    baseView(indexBase(base), null, openJudge),
  );
  const changed = Object.keys({ ...before, ...now }).filter((path) => before[path] !== now[path]);
  const baselines = { before: baseline, now: baseline };
  const { brought, suppressed } = stagedFindings({
    now: current!,
    before: old!,
    changed,
    runs,
    baselines,
    all: false,
  });
  return {
    found: brought.map(({ rule, path }) => `${rule} ${path}`),
    suppressed: suppressed.length,
  };
}

describe("what a commit brings", () => {
  it("is not known where a rule fails, as little as it was before", async () => {
    const failing = RULES.map((rule) =>
      rule.id === "broken-link" && rule.scope === "note"
        ? {
            ...rule,
            check() {
              throw new Error("out of luck");
            },
          }
        : rule,
    );
    const runs = chooseRules(failing, new Map(), { only: ["broken-link"], skip: [] });
    const { found } = await staged({ "a.md": "Text.\n" }, { "a.md": "More.\n" }, null, runs);
    expect(found).toEqual(["internal a.md"]);
  });

  it("obeys directives, and judges those of the notes it changes alone", async () => {
    const unneeded = "Text. <!-- winnow-disable-line broken-link -- r -->\n";
    const needed = "See [the data](data.md). <!-- winnow-disable-line broken-link -- r -->\n";
    const before = { "a.md": "Text.\n", "b.md": unneeded };
    expect(await staged(before, { ...before, "a.md": needed })).toEqual({
      found: [],
      suppressed: 1,
    });
    const { found } = await staged(before, { ...before, "a.md": unneeded });
    expect(found).toEqual(["unused-directive a.md"]);
  });

  it("leaves what the baseline accepts, and no more of it", async () => {
    const before = { "a.md": BROKEN, "b.md": BROKEN };
    const once = { ...before, "a.md": `More.\n\n${BROKEN}` };
    expect(await staged(before, once, before)).toEqual({ found: [], suppressed: 1 });
    const twice = { ...before, "a.md": `${BROKEN}\n${BROKEN}` };
    expect((await staged(before, twice, before)).found).toEqual(["broken-link a.md"]);
  });

  it("tells of an entry of the baseline that it makes superfluous, and of no other", async () => {
    const before = { "a.md": BROKEN, "b.md": BROKEN, "c.md": "Text.\n" };
    const mended = { ...before, "a.md": "Mended.\n" };
    expect((await staged(before, mended, before)).found).toEqual([
      "unused-directive winnow-baseline.json",
    ]);
    const other = { ...before, "c.md": "Other.\n" };
    expect((await staged(before, other, before)).found).toEqual([]);
  });
});
