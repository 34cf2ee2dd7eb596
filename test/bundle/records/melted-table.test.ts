import { describe, expect, test } from "vitest";
import { laidOut, tablesOf } from "./laid-out.ts";

const melted = (...lines: readonly string[]) => laidOut({ "rows.csv": lines.join("\n") }).slice(1);

describe("columns of one measure for several arms", () => {
  test("give the arms that stand before the measure's name", () => {
    expect(melted("pair,weak_auc,strong_auc", "a1,0.51,0.62", "b2,0.55,0.64")).toEqual([
      {
        dimensions: ["arm", "pair arm"],
        measures: ["auc outcome"],
        rows: ["weak a1 | 0.51", "strong a1 | 0.62", "weak b2 | 0.55", "strong b2 | 0.64"],
      },
    ]);
  });

  test("give the arms that stand behind it", () => {
    const [table] = melted("pair,auc_clean,auc_noisy", "a1,0.51,0.62", "b2,0.55,0.64");
    expect(table?.rows[0]).toBe("clean a1 | 0.51");
  });

  test("are told from what a file says by its rows", () => {
    const tables = tablesOf({ "r.csv": "pair,weak_auc,strong_auc\na1,0.51,0.62\nb2,0.55,0.64" });
    expect(tables.map(({ isMelted }) => isMelted === true)).toEqual([false, true]);
  });

  test.each([
    ["statistics of one measure", "auc_mean,auc_std"],
    ["its best and its worst", "best_auc,worst_auc"],
    ["differences", "gap_auc,gain_auc"],
    ["sizes", "n_train,n_test"],
    ["columns with no word in common", "auc,loss"],
  ])("%s are none", (_, heads) => {
    expect(melted(`pair,${heads}`, "a1,51,62", "b2,55,64")).toEqual([]);
  });
});
