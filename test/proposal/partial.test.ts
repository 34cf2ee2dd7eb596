import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Base } from "../../src/base/base.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { readBundleFolder } from "../../src/files/bundle-folder.ts";
import { findBundleFolders } from "../../src/files/find-bundles.ts";
import type { Operation, Plan } from "../../src/plan/plan.ts";
import { planBundles } from "../../src/plan/plan-bundles.ts";
import { resultOf } from "../../src/plan/result.ts";
import { cutPlan, staleNotes } from "../../src/proposal/cut-plan.ts";
import { editableText, editOperation } from "../../src/proposal/edit-operation.ts";
import {
  changing,
  type RecordedProposal,
  readRecordedProposal,
} from "../../src/proposal/read-record.ts";
import { remainder } from "../../src/proposal/remainder.ts";
import { encode } from "../../src/text/source.ts";
import { allSupported, DEBATE, planOn, run } from "../plan/scenario.ts";
import { baseOf } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";
import { KNOWLEDGE_BASE, knowledgeBase } from "../support/knowledge-base.ts";
import { blobOf, recordOf, verdictInMemory } from "../support/verdict.ts";
import { WORKER } from "../support/winnow.ts";

let base: Base;
let proposal: RecordedProposal;

beforeAll(async () => {
  const notes = knowledgeBase().filter(({ path }) => !/^README|^\.|artifacts/.test(path));
  base = withBlobs(await baseOf(Object.fromEntries(notes.map(({ path, text }) => [path, text]))));
  const readings = [];
  for (const folder of findBundleFolders(KNOWLEDGE_BASE)) {
    readings.push(readBundle(await readBundleFolder(folder, WORKER)));
  }
  const { compare } = openJudge();
  proposal = recorded(
    planBundles({ base, readings, contracts: [], taken: new Map(), audit: allSupported, compare }),
  );
});

/** git's own blob ids, which a base in memory does not have. */
function withBlobs(made: Base): Base {
  return { ...made, notes: made.notes.map((note) => ({ ...note, blob: blobOf(note.text) })) };
}

function recorded(plan: Plan): RecordedProposal {
  return readRecordedProposal(encode(recordOf(plan)))!;
}

function taken(operations: readonly Operation[]): Map<string, Operation> {
  return new Map(operations.map((each) => [each.id, each]));
}

describe("a part of a proposal", () => {
  test("is the proposal itself when all of it is taken", () => {
    const plan = cutPlan(base, proposal, taken(changing(proposal)), () => "");
    expect(plan.id).toBe(proposal.id);
    expect(plan.partOf).toBeUndefined();
  });

  test("loses nothing, whichever operations it has, and neither does what is left of it", () => {
    const all = changing(proposal);
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1, maxLength: all.length - 1 }), (first) => {
        const plan = cutPlan(base, proposal, taken(first), () => "waits");
        expect(verdictInMemory(base, plan)).toMatchObject({ kind: "holds" });
        const then = withBlobs(resultOf(base, plan.changes));
        const waiting = new Set(all.filter((each) => !first.includes(each)).map(({ id }) => id));
        const rest = remainder(then, proposal, plan, waiting, () => "taken");
        expect(verdictInMemory(then, rest)).toMatchObject({ kind: "holds" });
        const end = resultOf(then, rest.changes);
        for (const { target, after } of all) {
          expect(end.notes.find(({ path }) => path === target!.path)!.text).toContain(after.trim());
        }
      }),
      { numRuns: 25 },
    );
  });

  test("holds what is left out, so that it comes in again while nobody rejects it", () => {
    const [first, ...others] = changing(proposal);
    const plan = cutPlan(base, proposal, taken([first!]), ({ id }) => `waits: ${id}`);
    const held = plan.operations.filter(({ withheld }) => withheld);
    expect(held.map(({ id, reason }) => [id, reason])).toEqual(
      others.map(({ id }) => [id, `waits: ${id}`]),
    );
    expect(plan.partOf).toBe(proposal.id);
  });

  test("is refused once a note it read is another", () => {
    const path = proposal.changes[0]!.path;
    const changed: Base = {
      ...base,
      notes: base.notes.map((note) =>
        note.path === path ? { ...note, blob: blobOf(`${note.text}\n`) } : note,
      ),
    };
    expect(staleNotes(changed, proposal)).toEqual([path]);
    expect(() => cutPlan(changed, proposal, new Map(), () => "")).toThrow(
      `${path} has changed since this was proposed`,
    );
  });

  test("has the head of a new note, whichever of its claims is taken first", async () => {
    const notes = { "debate.md": DEBATE };
    const plan = await planOn(notes, [
      run({
        id: "compression/ws_009/run-20260401T000000",
        summary: "Tokenizer throughput.",
        claims: [
          "Tokenizer throughput rose to 812 kilobytes.",
          "Tokenizer memory fell to 40 megabytes.",
        ],
        results: { tokenizer_throughput_kilobytes: 812, tokenizer_memory_megabytes: 40 },
        report: `# Tokenizer throughput\n\n${"Tokenizers were timed. ".repeat(20)}`,
      }),
    ]);
    const created = changing(recorded(plan));
    expect(created.map(({ kind }) => kind)).toEqual(["create", "create"]);
    const fresh = withBlobs(await baseOf(notes));
    const second = cutPlan(fresh, recorded(plan), taken([created[1]!]), () => "waits");
    expect(second.changes[0]!.after).toMatch(/^---\n/);
    expect(verdictInMemory(fresh, second)).toMatchObject({ kind: "holds" });
    const then = withBlobs(resultOf(fresh, second.changes));
    const rest = remainder(then, recorded(plan), second, new Set([created[0]!.id]), () => "taken");
    expect(verdictInMemory(then, rest)).toMatchObject({ kind: "holds" });
    expect(rest.changes[0]!.after.indexOf("throughput rose")).toBeLessThan(
      rest.changes[0]!.after.indexOf("]: fab run"),
    );
    expect(rest.changes[0]!.after.match(/^---$/gm)).toHaveLength(2);
  });
});

describe("an operation's words", () => {
  test("may be changed, and the record says by whom", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "add")!;
    const changed = editOperation(operation, "Said otherwise.\n", "Ada");
    const plan = cutPlan(base, proposal, taken([changed]), () => "waits");
    expect(plan.changes[0]!.after).toContain(`Said otherwise.[^${operation.footnote!.label}]`);
    expect(plan.operations.find(({ id }) => id === operation.id)?.edited).toBe("Ada");
    expect(verdictInMemory(base, plan, "allowed")).toMatchObject({ kind: "holds" });
  });

  test("may not have been changed in what nobody accepted", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "add")!;
    const changed = editOperation(operation, "Said otherwise.", "Ada");
    const plan = cutPlan(base, proposal, taken([changed]), () => "waits");
    expect(verdictInMemory(base, plan)).toMatchObject({ kind: "violated", invariant: "record" });
  });

  test("stay as they are when nothing is changed", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "add")!;
    expect(editOperation(operation, `${editableText(operation)}\n`, "Ada")).toBe(operation);
  });

  test("may not all go", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "add")!;
    const mark = `[^${operation.footnote!.label}]`;
    expect(() => editOperation(operation, ` ${mark}\n`, "Ada")).toThrow("no words are left");
  });

  test("are not there where an operation only adds a footnote", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "confirm")!;
    expect(editableText(operation)).toBeNull();
    expect(() => editOperation(operation, "New.", "Ada")).toThrow("nothing to edit");
  });

  test("are refused where the note would not read them as prose", () => {
    const operation = changing(proposal).find(({ kind }) => kind === "add")!;
    const changed = editOperation(
      operation,
      `Said \`[^${operation.footnote!.label}]\` otherwise.`,
      "Ada",
    );
    expect(() => cutPlan(base, proposal, taken([changed]), () => "")).toThrow(
      "would not be read as prose",
    );
  });
});
