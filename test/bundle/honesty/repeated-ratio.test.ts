import { describe, expect, test } from "vitest";
import { rowsStudy, told } from "./honesty-support.ts";

/** How long three looms take for a cloth, twice each. */
const LOOMS = rowsStudy(
  (
    [
      ["hand", 61],
      ["hand", 65],
      ["treadle", 30],
      ["treadle", 32],
      ["power", 12],
      ["power", 11],
    ] as const
  ).map(([loom, weaving_hours], at) => ({ loom, seed: at % 2, weaving_hours })),
  { columns: { weaving_hours: { better: "lower" } } },
);
const hours = (loom: string): string => `$average(rows[loom='${loom}'].weaving_hours)`;
const HAND_BY_TREADLE = `$ratio(${hours("hand")}, ${hours("treadle")})`;

function verdictOn(text: string, says: string, expression = HAND_BY_TREADLE): string {
  return told(LOOMS, text, [says, "value", expression]).verdict;
}

describe("a ratio in brackets", () => {
  test.each([
    [
      "of a word",
      "In weaving hours, hand takes about twice as long as treadle (2.03 times on average).",
    ],
    ["of a comparison", "The weaving hours of hand are longer than those of treadle (2.03 times)."],
    ["of a verb with a name behind", "Hand needs more weaving hours than treadle (2.03 times)."],
    [
      "of less, as how many times the other is",
      "In weaving hours, treadle is faster than hand (2.03 times).",
    ],
  ])("repeats what was said before them, %s", (_, text) => {
    expect(verdictOn(text, "2.03 times")).toBe("supported");
    expect(verdictOn(text.replace("2.03", "2.40"), "2.40 times")).toBe("refuted");
  });

  test("is not refuted where it may be the other way round", () => {
    const text = "In weaving hours, hand takes longer than treadle (0.49 times).";
    expect(verdictOn(text, "0.49 times")).toBe("unbound");
  });

  test("that names its own sides is of those", () => {
    const text = (times: string): string =>
      `Hand takes more weaving hours than treadle (${times} times that of power).`;
    const expression = `$ratio(${hours("hand")}, ${hours("power")})`;
    expect(verdictOn(text("5.48"), "5.48 times", expression)).toBe("supported");
    expect(verdictOn(text("2.70"), "2.70 times", expression)).toBe("refuted");
  });
});
