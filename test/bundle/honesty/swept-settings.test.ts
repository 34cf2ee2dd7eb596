import { describe, expect, test } from "vitest";
import { rowsStudy, type Shows, told } from "./honesty-support.ts";

/** Seedlings at three doses and two soaking times, two trays each; all at the highest dose wilted. */
const SEEDLINGS = rowsStudy(
  [12, 24].flatMap((soak) =>
    (
      [
        [2e-4, 9.1, 0],
        [5e-4, 8.2, 0],
        [2e-3, 3.4, 1],
      ] as const
    ).flatMap(([dose, height, wilted]) =>
      [0, 1].map((tray) => ({ dose, soak, tray, height: height + soak / 100 + tray / 10, wilted })),
    ),
  ),
  {
    columns: {
      dose: { role: "input" },
      soak: { means: "soaking time", role: "input" },
      tray: { role: "seed" },
      height: { better: "higher" },
      wilted: { better: "lower" },
    },
  },
);

function verdictOn(text: string, ...shows: readonly Shows[]): string {
  return told(SEEDLINGS, text, ...shows).verdict;
}

describe("a winner that is called by a number", () => {
  const tallest = (dose: string, soaks = "$distinct(rows.soak)"): string =>
    `$all(${soaks}.($s := $; $argmax($groupmeans($$.rows[soak=$s], 'dose', 'height'), 'height').dose = ${dose}))`;

  test.each(["both soaking times", "every soaking time"])("is shown at %s", (each) => {
    const text = (dose: string): string =>
      `A dose of ${dose} has the highest mean height at ${each}.`;
    const says = `the highest mean height at ${each}`;
    expect(verdictOn(text("2e-4"), [says, "holds", tallest("2e-4")])).toBe("supported");
    expect(verdictOn(text("5e-4"), [says, "holds", tallest("5e-4")])).toBe("refuted");
    expect(verdictOn(text("2e-4"), [says, "holds", tallest("2e-4", "[12]")])).toBe("unbound");
  });
});

describe("none of the other so many", () => {
  const text = (others: number, dose = "2e-3"): string =>
    `Apart from dose ${dose}, none of the other ${others} wilted.`;
  const says = (others: number): string => `none of the other ${others} wilted`;

  test.each([
    ["a count of those of which it does not hold", "$count(rows[dose!=2e-3 and wilted=0]) = 8"],
    ["a count of nothing", "$count(rows[dose!=2e-3 and wilted=1]) = 0"],
    ["each of them", "$all(rows[dose!=2e-3].(wilted=0))"],
  ])("is shown by %s", (_, expression) => {
    expect(verdictOn(text(8), [says(8), "holds", expression])).toBe("supported");
    expect(verdictOn(text(9), [says(9), "holds", expression])).toBe("unbound");
    expect(verdictOn(text(8, "5e-4"), [says(8), "holds", expression])).not.toBe("supported");
  });

  test("has its number from how many rows there are beside", () => {
    const none: Shows = ["none of the other", "holds", "$count(rows[dose!=2e-3 and wilted=1]) = 0"];
    const others: Shows = ["other 8", "value", "$count(rows[dose!=2e-3])"];
    expect(verdictOn(text(8), none, others)).toBe("supported");
    const own: Shows = ["other 4", "value", "$count(rows[dose=2e-3])"];
    expect(verdictOn(text(4), none, own)).toBe("unbound");
    const another: Shows = ["other 8", "value", "$count(rows[dose!=5e-4])"];
    expect(verdictOn(text(8), none, another)).toBe("unbound");
  });

  test("is not shown where it holds of all of them", () => {
    const turned = rowsStudy(
      [1, 2, 3, 4].map((pot) => ({
        pot,
        bench: pot < 2 ? "north" : "south",
        moulded: pot < 2 ? 0 : 1,
      })),
      { columns: { pot: { role: "input" } } },
    );
    const claim = "Apart from north, none of the other 3 moulded.";
    const all = "$count(rows[bench!='north' and moulded=1]) = 3";
    const { verdict } = told(turned, claim, ["none of the other 3 moulded", "holds", all]);
    expect(verdict).not.toBe("supported");
  });
});

describe("what is confined to one setting", () => {
  const wilted = (dose: string, is = "wilted=1"): string => `$all(rows[${is}].(dose = ${dose}))`;
  const verdict = (dose: string, expression: string): string =>
    verdictOn(`Wilted trays are confined to a dose of ${dose}.`, ["confined", "holds", expression]);

  test("is shown where all of which it holds are set so", () => {
    expect(verdict("2e-3", wilted("2e-3"))).toBe("supported");
  });

  test("is refuted where another is so as well", () => {
    expect(verdict("5e-4", wilted("5e-4"))).toBe("refuted");
  });

  test.each([
    ["that names another setting", wilted("5e-4")],
    ["of those of which it does not hold", wilted("2e-3", "wilted=0")],
    ["of another column", wilted("2e-3", "height<4")],
    ["of none", wilted("2e-3", "wilted=2")],
  ])("is not shown by an expression %s", (_, expression) => {
    expect(verdict("2e-3", expression)).not.toBe("supported");
  });

  test.each([
    ["each of the others", "$all(rows[dose!=2e-3].(wilted=0))"],
    ["the one setting that is left", "$distinct(rows[wilted=1].dose) = 2e-3"],
    ["how many there are", "$count(rows[wilted=1]) = 4"],
  ])("is not refuted by %s", (_, expression) => {
    expect(verdict("2e-3", expression)).not.toBe("refuted");
  });

  test("may be called by its number alone, as the file writes it", () => {
    const rows = ["1e-4", "3e-4", "1e-3"].flatMap((dose, at) =>
      [0, 1].map((tray) => [dose, tray, 9.4 - 2 * at + tray / 10, at === 2 ? 1 : 0].join()),
    );
    const study = {
      path: "artifact/results/pots.csv",
      content: ["dose,tray,height,wilted", ...rows].join("\n"),
      glossary: { columns: { dose: { role: "input" }, tray: { role: "seed" } } },
    };
    const shows = (dose: string): Shows => [`confined to ${dose}`, "holds", wilted(dose)];
    expect(told(study, "Wilted trays are confined to 1e-3.", shows("1e-3")).verdict).toBe(
      "supported",
    );
    expect(told(study, "Wilted trays are confined to 1e-4.", shows("1e-4")).verdict).toBe(
      "refuted",
    );
  });
});

describe("all settings on one side of a limit", () => {
  const text = (least: string): string =>
    `For all doses below 2e-3 the height is at least ${least}.`;
  const verdict = (least: string, expression: string): string =>
    verdictOn(text(least), [text(least).slice(0, -1), "holds", expression]);

  test.each([
    ["each of them", (least: string) => `$all(rows[dose<2e-3].(height >= ${least}))`],
    ["the least of them", (least: string) => `$min(rows[dose<2e-3].height) >= ${least}`],
  ])("are shown without the limit by %s", (_, expression) => {
    expect(verdict("8.3", expression("8.3"))).toBe("supported");
    expect(verdict("8.9", expression("8.9"))).toBe("refuted");
  });

  test("are not shown by some of them", () => {
    expect(verdict("9.0", "$all(rows[dose<5e-4].(height >= 9.0))")).toBe("unbound");
  });

  test("are not refuted by another bound", () => {
    expect(verdict("8.3", "$all(rows[dose<2e-3].(height >= 9.0))")).not.toBe("refuted");
  });
});
