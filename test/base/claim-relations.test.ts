import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexBase } from "../../src/base/base-index.ts";
import { type ClaimRelations, claimRelating } from "../../src/base/claim-relations.ts";
import { baseOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

const PLENTY = 1e12;
const TOPIC = "The linear probe reads the frozen layers of a small model on planted lies.";

/** Notes on one topic, in each of which a table gives another number. */
const TABLES: Files = Object.fromEntries(
  [1, 2, 3, 4].map((note) => [
    `${note}.md`,
    `# Note ${note}\n\n${TOPIC}\n\n## Accuracy on planted lies\n\n| Model | Accuracy |\n| - | - |\n| Qwen2.5 | 0.${note}1 |\n`,
  ]),
);

/** Notes of which each says of each layer what all others say, with another number. */
const LOGS: Files = Object.fromEntries(
  ["a", "b", "c", "d"].map((note, index) => [
    `${note}.md`,
    ["first", "second", "third", "fourth", "fifth"]
      .map((layer) => `The ${layer} probe reaches an accuracy of 0.${index}${layer.length}.\n`)
      .join("\n"),
  ]),
);

/** What is found, each as one line. */
function told({ conflicts, duplicates }: ClaimRelations): string[] {
  return [...conflicts, ...duplicates].map(
    ({ own, other }) =>
      `${own.note.path}:${own.statement.range.start} ${other.note.path}:${other.statement.range.start}`,
  );
}

describe("tables", () => {
  it("are read once each, however many they are compared with", async () => {
    const index = indexBase(await baseOf(TABLES));
    const read: string[] = [];
    const judge = openJudge();
    const tables: typeof judge.tables = {
      ...judge.tables,
      read(table) {
        read.push(table.table.rows[0]![1]!.text);
        return judge.tables.read(table);
      },
    };
    const { relations } = claimRelating(index, () => ({ ...judge, tables }));
    const found = Object.keys(TABLES).map((path) => relations(path, null).conflicts.length);
    expect(found).toEqual([3, 3, 3, 3]);
    expect(read.sort()).toEqual(["0.11", "0.21", "0.31", "0.41"]);
  });

  it("are compared only as far as the note may go", async () => {
    const index = indexBase(await baseOf(TABLES));
    const { relations } = claimRelating(index, openJudge, 20);
    expect(relations("1.md", null)).toMatchObject({ conflicts: [], isWhole: false });
  });
});

describe("what comparing the claims of a note may take", () => {
  it("is told where it does not do", async () => {
    const index = indexBase(await baseOf(LOGS));
    const wholes = [PLENTY, 20_000, 0].map((work) => {
      const { relations } = claimRelating(index, openJudge, work);
      return relations("a.md", null).isWhole;
    });
    expect(wholes).toEqual([true, false, false]);
  });

  it("leaves of all that there is what comes first, and more the more it is", async () => {
    const index = indexBase(await baseOf(LOGS));
    const all = told(claimRelating(index, openJudge, PLENTY).relations("b.md", null));
    expect(all.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.nat(120_000), fc.nat(120_000), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((work) =>
          told(claimRelating(index, openJudge, work).relations("b.md", null)),
        );
        expect(all.slice(0, more!.length)).toEqual(more);
        expect(more!.slice(0, less!.length)).toEqual(less);
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on what was compared before", async () => {
    const index = indexBase(await baseOf(LOGS));
    const warm = claimRelating(index, openJudge, 40_000);
    for (const path of Object.keys(LOGS)) warm.relations(path, null);
    for (const path of Object.keys(LOGS)) {
      const cold = claimRelating(index, openJudge, 40_000);
      const again = claimRelating(index, openJudge, 40_000);
      again.relations("a.md", null);
      expect(told(again.relations(path, null))).toEqual(told(cold.relations(path, null)));
    }
  });
});

describe("boilerplate", () => {
  const LINE = "Every note of this folder follows the template that the whole team agreed upon.\n";
  const filesWith = (copies: number): Files =>
    Object.fromEntries(Array.from({ length: copies }, (_, each) => [`${each}.md`, LINE]));
  const isBoilerplate = async (copies: number) => {
    const index = indexBase(await baseOf(filesWith(copies)));
    const relating = claimRelating(index, openJudge);
    const [first] = relating.relations("0.md", null).duplicates;
    return [first!.own, first!.other].map(relating.isBoilerplate);
  };

  it("is a claim that stands in four other notes", async () => {
    expect(await isBoilerplate(4)).toEqual([false, false]);
    expect(await isBoilerplate(5)).toEqual([true, true]);
  });
});
