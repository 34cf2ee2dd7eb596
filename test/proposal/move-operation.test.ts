import { beforeAll, describe, expect, test } from "vitest";
import type { Base } from "../../src/base/base.ts";
import { readVocabulary } from "../../src/base/vocabulary.ts";
import { applyOperations } from "../../src/plan/apply.ts";
import type { Operation } from "../../src/plan/plan.ts";
import { chosenOperation } from "../../src/proposal/chosen-operation.ts";
import { moveOperation, otherPlaces } from "../../src/proposal/move-operation.ts";
import { DEBATE, only, planOn, run } from "../plan/scenario.ts";
import { baseOf } from "../support/base.ts";

const CLAIM = "Judges rule wrongly in 34% of long debates.";

const NOTES = {
  "debate.md": DEBATE,
  "judges.md": "# Judges\n\n## Results\n\n- judges of long debates tire\n- judges rule\n",
  "prose.md": "# Judges\n\n## Results\n\nJudges of long debates tire. They rule anyway.\n",
  "questions.md": "# Questions\n\n## Questions\n\n- Do judges of long debates tire?\n",
  "unclosed.md": "# Judges\n\n## Results\n\nJudges of long debates tire.\n\n<!-- and so on\n",
};

let base: Base;
let added: Operation;
beforeAll(async () => {
  base = await baseOf(NOTES);
  const found = run({
    claims: [CLAIM],
    results: { judges_rule_wrongly_long_debates: 0.34 },
    usedRefs: ["alexandria://debate.md"],
  });
  added = only(await planOn({ "debate.md": DEBATE }, [found]));
  expect(added).toMatchObject({ kind: "add", target: { path: "debate.md" } });
});

function moved(operation: Operation, path: string): Operation | null {
  const note = base.notes.find((each) => each.path === path)!;
  return moveOperation(base, readVocabulary(base), operation, note, "Ada");
}

/** The note as it is with the operation, its label shortened. */
function written(operation: Operation | null): string {
  const { changes } = applyOperations(base, [operation!]);
  return changes[0]!.after.replace(/debate-pilot-ws-001-\w{4}/g, "run");
}

describe("a new sentence that is moved", () => {
  test("follows the paragraph nearest to it in the other note", () => {
    expect(written(moved(added, "prose.md"))).toContain(`They rule anyway. ${CLAIM}[^run]\n`);
  });

  test("becomes an item of a list, without a full stop where its neighbours have none", () => {
    expect(written(moved(added, "judges.md"))).toContain(
      `tire\n- ${CLAIM.slice(0, -1)}[^run]\n- judges rule`,
    );
  });

  test("becomes a sentence again where it goes on from a list to prose", () => {
    const item = moved(added, "judges.md")!;
    expect(written(moved(item, "prose.md"))).toContain(`They rule anyway. ${CLAIM}[^run]\n`);
  });

  test("keeps its id, and says who moved it and from where", () => {
    expect(moved(added, "prose.md")).toMatchObject({
      id: added.id,
      target: { path: "prose.md", section: "Results" },
      reason: expect.stringContaining("Ada moved it here from debate.md"),
    });
  });

  test("stays where a note has no section for it", () => {
    expect(moved(added, "questions.md")).toBeNull();
  });

  test("stays where markup would swallow it", () => {
    expect(moved(added, "unclosed.md")).toBeNull();
  });
});

test("only a new sentence has other places, and none that no proposal may write", () => {
  const alternatives = ["prose.md", ".github/x.md"].map((path) => ({ path, score: 0.5 }));
  expect(otherPlaces({ ...added, alternatives })).toEqual([{ path: "prose.md", score: 0.5 }]);
  expect(otherPlaces({ ...added, kind: "confirm", alternatives })).toEqual([]);
});

describe("an operation as a person leaves it", () => {
  const left = (choice: { text: string | null; to?: { path: string; blob: string } }) =>
    chosenOperation(
      base,
      () => readVocabulary(base),
      added,
      { operation: added.id, verdict: "accept", ...choice },
      "Ada",
    );
  const blobOf = (path: string) => base.notes.find((each) => each.path === path)!.blob;

  test("is the one proposed where nothing of it was changed", () => {
    expect(left({ text: null })).toBe(added);
  });

  test("has their words at the place they moved it to", () => {
    const to = { path: "prose.md", blob: blobOf("prose.md") };
    expect(written(left({ to, text: "Judges may be wrong." }))).toContain(
      "They rule anyway. Judges may be wrong.[^run]\n",
    );
  });

  test("is refused where that note is not the one they saw", () => {
    const to = { path: "prose.md", blob: "0".repeat(40) };
    expect(() => left({ to, text: null })).toThrow("prose.md has changed");
  });

  test("is refused where that note has no place for it", () => {
    const to = { path: "questions.md", blob: blobOf("questions.md") };
    expect(() => left({ to, text: null })).toThrow("no place");
  });
});
