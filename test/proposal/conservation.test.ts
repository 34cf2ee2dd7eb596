import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Base } from "../../src/base/base.ts";
import { readVocabulary } from "../../src/base/vocabulary.ts";
import type { BundleReading } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { readBundleFolder } from "../../src/files/bundle-folder.ts";
import { findBundleFolders } from "../../src/files/find-bundles.ts";
import { applyOperations } from "../../src/plan/apply.ts";
import { measureGrowth } from "../../src/plan/growth.ts";
import { planBundles } from "../../src/plan/plan-bundles.ts";
import { moveOperation } from "../../src/proposal/move-operation.ts";
import { allSupported } from "../plan/scenario.ts";
import { baseOf } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";
import { KNOWLEDGE_BASE, knowledgeBase } from "../support/knowledge-base.ts";
import { verdictInMemory } from "../support/verdict.ts";
import { WORKER } from "../support/winnow.ts";

let readings: BundleReading[];
let bases: Base[];

/** The sample base as it is and as other editors would have saved it. */
const SAVED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => `\uFEFF${text.trimEnd()}`,
];

beforeAll(async () => {
  readings = [];
  for (const folder of findBundleFolders(KNOWLEDGE_BASE)) {
    readings.push(readBundle(await readBundleFolder(folder, WORKER)));
  }
  const notes = knowledgeBase().filter(({ path }) => !/^README|^\.|artifacts/.test(path));
  bases = [];
  for (const save of SAVED) {
    bases.push(await baseOf(Object.fromEntries(notes.map(({ path, text }) => [path, save(text)]))));
  }
});

describe("what the planner plans, the verifier confirms", () => {
  test("for any of the bundles, however the notes are saved", () => {
    const choice = fc.record({ saved: fc.nat(SAVED.length - 1), taken: fc.subarray([0, 1, 2, 3]) });
    fc.assert(
      fc.property(choice, ({ saved, taken }) => {
        const base = bases[saved]!;
        const chosen = taken.map((index) => readings[index]!);
        const plan = planBundles({
          base,
          readings: chosen,
          contracts: [],
          taken: new Map(),
          audit: allSupported,
          compare: openJudge().compare,
        });
        expect(verdictInMemory(base, plan)).toMatchObject({ kind: "holds" });
      }),
      { numRuns: 25 },
    );
  });

  test("for any of a plan's operations without the others", () => {
    const base = bases[0]!;
    const plan = planBundles({
      base,
      readings,
      contracts: [],
      taken: new Map(),
      audit: allSupported,
      compare: openJudge().compare,
    });
    const changing = plan.operations.filter(({ target }) => target !== null).map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(changing), (refused) => {
        const operations = plan.operations.map((operation) =>
          refused.includes(operation.id)
            ? { ...operation, kind: "hold" as const, target: null, after: "", footnote: null }
            : operation,
        );
        const applied = applyOperations(base, operations);
        const growth = measureGrowth(base, operations, applied.changes);
        expect(verdictInMemory(base, { ...plan, operations, ...applied, growth })).toMatchObject({
          kind: "holds",
        });
      }),
      { numRuns: 25 },
    );
  });

  test("for any new sentence moved to any other note that has a place for it", () => {
    const moves = fc.record({ saved: fc.nat(SAVED.length - 1), moved: fc.nat(), to: fc.nat() });
    let held = 0;
    fc.assert(
      fc.property(moves, ({ saved, moved, to }) => {
        const base = bases[saved]!;
        const plan = planBundles({
          base,
          readings,
          contracts: [],
          taken: new Map(),
          audit: allSupported,
        });
        const adding = plan.operations.filter(({ kind }) => kind === "add");
        const operation = adding[moved % adding.length]!;
        const note = base.notes[to % base.notes.length]!;
        const elsewhere = moveOperation(base, readVocabulary(base), operation, note, "Ada");
        if (elsewhere === null) return;
        const operations = plan.operations.map((each) => (each === operation ? elsewhere : each));
        const applied = applyOperations(base, operations);
        const growth = measureGrowth(base, operations, applied.changes);
        expect(verdictInMemory(base, { ...plan, operations, ...applied, growth })).toMatchObject({
          kind: "holds",
        });
        held += 1;
      }),
      { numRuns: 40 },
    );
    expect(held).toBeGreaterThan(10);
  });

  test("also when two bundles confirm one statement", async () => {
    const statement = "Probes find deception in 40 models.";
    const base = await baseOf({ "a.md": `# Probes\n\n${statement} They are cheap.\n` });
    const operation = (id: string, label: string) => ({
      id,
      kind: "confirm" as const,
      claim: {
        text: statement,
        bundle: `p/ws/${label}`,
        path: "manifest.json",
        pointer: "/claims/0",
      },
      target: { path: "a.md", section: "Probes", range: { start: 45, end: 45 } },
      before: "",
      after: `[^${label}]`,
      footnote: { label, text: `fab run p/ws/${label}, artifact/results/x.json` },
      reason: "said before",
      confidence: 0.9,
      evidence: [],
      alternatives: [],
      findings: [],
    });
    const operations = [operation("op-1", "one"), operation("op-2", "two")];
    const applied = applyOperations(base, operations);
    expect(applied.changes[0]?.after).toContain("in 40 models.[^one][^two] They");
    const bundles = operations.map(({ claim }) => ({
      path: "",
      id: claim.bundle,
      digest: `sha256:${"0".repeat(64)}`,
      accepted: true,
      reasons: [],
      claims: [{ pointer: "/claims/0", text: statement }],
    }));
    const growth = measureGrowth(base, operations, applied.changes);
    const plan = { id: "two", base: "", bundles, operations, ...applied, growth };
    expect(verdictInMemory(base, plan)).toMatchObject({ kind: "holds" });
  });
});
