import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { PRESETS } from "../../rules/presets.ts";
import { indexBase } from "../../src/base/base-index.ts";
import type { OpenJudge } from "../../src/base/claim-comparing.ts";
import { presetLayers } from "../../src/config/preset-layers.ts";
import { baseView } from "../../src/lint/base-view.ts";
import type { Baseline } from "../../src/lint/baseline.ts";
import { acceptedFindings } from "../../src/lint/baseline.ts";
import { baselineText, readBaseline } from "../../src/lint/baseline-file.ts";
import { newFindings } from "../../src/lint/compare.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { checkNotes, lintBase } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { type StagedBaselines, stagedFindings } from "../../src/lint/staged.ts";
import { baseOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

const CLAIMS = RULES.flatMap((rule) =>
  rule.scope === "note" && rule.comparesClaims ? [rule.id] : [],
);
const RUNS = chooseRules(RULES, new Map(), { only: [...CLAIMS, "unused-directive"], skip: [] });
const HIGH = "The linear probe reaches an accuracy of 0.91 on planted lies.";
const LOW = "The linear probe reaches an accuracy of 0.84 on planted lies.";
const SILENCE = "<!-- winnow-disable-next-line number-conflict -- settled -->";
const PARTS = [
  HIGH,
  LOW,
  "The *linear* probe reaches an accuracy of 0.84 on planted lies.[^a]",
  "The linear probe reaches\nan accuracy of 0.84 on planted lies.",
  `${SILENCE}\n${LOW}`,
  `> [!contested]\n> ${HIGH}`,
  "Longer training increases the accuracy of linear probes on planted lies.",
  "Longer training decreases the accuracy of linear probes on planted lies.",
  "The monitor flags the planted lies of a frozen model in every layer that was probed.",
  "[^a]: Run 7.",
  "The probe error rate (PER) is a share of all lies that a monitor was shown.",
  "Small students reach a mean PER of 0.04 on planted lies.",
  "Small students reach a mean probe error rate of 0.07 on planted lies.",
  "## Accuracy on planted lies\n\n| Model | Accuracy |\n| - | - |\n| Qwen2.5 | 0.91 |",
  "## Accuracy on planted lies\n\n| Model | Accuracy |\n| - | - |\n| Qwen2.5 | 0.84 |",
];

async function look(before: Files, now: Files, baselines: StagedBaselines, open: OpenJudge) {
  const [old, current] = [await baseOf(before), await baseOf(now)].map((base) =>
    baseView(indexBase(base), null, open),
  );
  const changed = Object.keys({ ...before, ...now }).filter((path) => before[path] !== now[path]);
  return { now: current!, before: old!, changed, runs: RUNS, baselines, all: false };
}

const NONE: StagedBaselines = { before: null, now: null };

async function brought(before: Files, now: Files, baselines = NONE, open: OpenJudge = openJudge) {
  return stagedFindings(await look(before, now, baselines, open)).brought;
}

/** The same, worked out from all that is found before and now. */
async function broughtOfAll(before: Files, now: Files, baselines: StagedBaselines) {
  const check = await look(before, now, baselines, openJudge);
  const [old, current] = (["before", "now"] as const).map((side) => {
    const notes = check.changed.flatMap((path) => check[side].index.note(path) ?? []);
    const baseline = baselines[side];
    const accepted = baseline === null ? null : { baseline, whole: false };
    return checkNotes(check[side], notes, RUNS, accepted).findings;
  });
  return newFindings(current!, old!);
}

async function accepting(files: Files): Promise<Baseline> {
  return readBaseline(
    baselineText(acceptedFindings(lintBase(await baseOf(files), RUNS, openJudge))),
  );
}

/** Of findings that say the same only the number counts: which of them is the new one is anybody's guess. */
const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).sort();

const note = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 4 })
  .map((parts) => `${parts.join("\n\n")}\n`);
const some = fc
  .dictionary(fc.constantFrom("a.md", "b.md", "c.md"), note)
  .map((each): Files => ({ ...each }));
const removed = fc.subarray(["a.md", "b.md", "c.md"], { maxLength: 1 });
/** A base before and after a commit, which leaves most of it as it was. */
const change = fc
  .tuple(some, some, removed)
  .map(([before, written, gone]): [Files, Files] => [
    before,
    Object.fromEntries(
      Object.entries({ ...before, ...written }).filter(([path]) => !gone.includes(path)),
    ),
  ]);

const neverOpen = () => {
  throw new Error("the language was loaded");
};

describe("of claims a commit", () => {
  it("brings what an abbreviation says once it is defined", async () => {
    const reached = "Small students reach a mean PER of 0.04 on planted lies.\n";
    const words = "Small students reach a mean probe error rate of 0.07 on planted lies.\n";
    const defined = `The probe error rate (PER) is a share of all lies.\n\n${reached}`;
    const found = await brought(
      { "a.md": reached, "b.md": words },
      { "a.md": defined, "b.md": words },
    );
    expect(found.map(({ rule }) => rule)).toEqual(["number-conflict"]);
  });

  it("brings what it would if all of them were compared", { timeout: 300_000 }, async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async ([before, now], accepts) => {
        const baseline = accepts ? await accepting(before) : null;
        const baselines = { before: baseline, now: baseline };
        const expected = told(await broughtOfAll(before, now, baselines));
        expect(told(await brought(before, now, baselines))).toEqual(expected);
        found += expected.length;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it("compares none that it leaves as they were", async () => {
    const before = { "a.md": `${HIGH}\n`, "b.md": `${LOW}\n\nMore of it.\n` };
    const now = { ...before, "b.md": `# Monitors\n\nLess of it.\n\n${LOW}\n` };
    expect(await brought(before, now, NONE, neverOpen)).toEqual([]);
  });

  it("compares one that leaves a callout of both sides", async () => {
    const before = { "a.md": `${HIGH}\n`, "b.md": `> [!contested]\n> ${LOW}\n` };
    const findings = await brought(before, { ...before, "b.md": `${LOW}\n` });
    expect(findings.map(({ rule }) => rule)).toContain("number-conflict");
  });

  it("compares all where a baseline changes", async () => {
    const before = { "a.md": `${HIGH}\n`, "b.md": `${LOW}\n` };
    const now = { ...before, "b.md": `# Monitors\n\n${LOW}\n` };
    const baselines = { before: null, now: await accepting(before) };
    expect(await brought(before, now, baselines)).toEqual([]);
  });

  it("compares all where a baseline accepts some of what is there", async () => {
    const before = { "a.md": `${HIGH}\n`, "b.md": `${LOW}\n` };
    const baseline = await accepting(before);
    const findings = await brought(
      before,
      { ...before, "b.md": "Mended.\n" },
      { before: baseline, now: baseline },
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["unused-directive"]);
  });

  it("compares all where a directive comes or goes", async () => {
    const open = { "a.md": `${HIGH}\n`, "b.md": `${LOW}\n` };
    const silenced = { ...open, "b.md": `${SILENCE}\n\n${LOW}\n` };
    expect(await brought(open, silenced)).toEqual([]);
    expect((await brought(silenced, open)).map(({ rule }) => rule)).toEqual(["number-conflict"]);
  });

  it("brings nothing by putting one before the other", async () => {
    for (const second of [LOW, `The *linear* probe${HIGH.slice("The linear probe".length)}[^a]`]) {
      const before = { "a.md": `${HIGH}\n\n${second}\n` };
      const now = { "a.md": `${second}\n\n${HIGH}\n` };
      expect(await broughtOfAll(before, now, NONE)).toEqual([]);
    }
  });

  it("does not look for tables like one that it leaves as it was", async () => {
    const table = (value: string) =>
      `## Accuracy on planted lies\n\n| Model | Accuracy |\n| - | - |\n| Qwen2.5 | ${value} |\n\n${HIGH}\n`;
    const before = { "a.md": table("0.91"), "b.md": table("0.84") };
    const kept = { ...before, "b.md": `${before["b.md"]}\nMore of it.\n` };
    expect(await brought(before, kept, NONE, neverOpen)).toEqual([]);
    const changed = { ...before, "b.md": table("0.85") };
    const findings = await brought(before, changed);
    expect(findings.map(({ rule }) => rule)).toEqual(["number-conflict"]);
  });

  it("does not tell again what another note made true before", async () => {
    const before = { "b.md": `${HIGH}\n`, "c.md": `${LOW}\n` };
    const now = { ...before, "a.md": `${HIGH}\n`, "c.md": `${LOW}\n\nMore of it.\n` };
    const findings = await brought(before, now);
    expect(findings.map(({ rule }) => rule)).not.toContain("number-conflict");
  });

  it("tells of what it leaves where all is to be told", async () => {
    const before = { "a.md": `${HIGH}\n`, "b.md": `${LOW}\n` };
    const now = { ...before, "b.md": `# Monitors\n\n${LOW}\n` };
    const check = await look(before, now, NONE, openJudge);
    const { findings } = stagedFindings({ ...check, all: true });
    expect(findings.map(({ rule }) => rule)).toContain("number-conflict");
  });
});

it("a commit has no claims compared where no rule does that", async () => {
  const runs = chooseRules(RULES, presetLayers("recommended", { presets: PRESETS }), {
    only: [],
    skip: [],
  });
  const never: OpenJudge = () => {
    throw new Error("nothing was to be compared");
  };
  const before = { "a.md": `# A\n\n${HIGH}\n` };
  const check = await look(before, { ...before, "b.md": `# B\n\n${LOW}\n` }, NONE, never);
  const { brought, uncompared } = stagedFindings({ ...check, runs });
  expect(brought.map(({ rule }) => rule)).not.toContain("internal");
  expect(uncompared).toEqual([]);
});

it("rules that ask for claims say so", async () => {
  const base = await baseOf({ "a.md": `${HIGH}\n`, "b.md": `${LOW}\n` });
  const asking = RULES.filter((rule) => {
    const findings = lintBase(base, chooseRules([rule], new Map(), { only: [], skip: [] }), null);
    return findings.some(({ rule: id }) => id === "internal");
  });
  expect(asking.map(({ id }) => id)).toEqual(CLAIMS);
});
