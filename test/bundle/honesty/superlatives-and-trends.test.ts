import { describe, expect, test } from "vitest";
import { KILN, rowsStudy, type Shows, type Study, told } from "./honesty-support.ts";

type Pair = readonly [
  name: string,
  text: string,
  says: string,
  asks: "value" | "holds",
  expression: string,
];

function supports([, text, ...shows]: Pair, study: Study = KILN): void {
  expect(told(study, text, shows)).toEqual({ verdict: "supported", why: "" });
}

function opposes([, text, ...shows]: Pair, why: string, study: Study = KILN): void {
  const found = told(study, text, shows);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

describe("a superlative", () => {
  const first = (end: "max" | "min", column: string, glaze: string, rows = "rows"): string =>
    `$arg${end}($groupmeans(${rows}, 'glaze', '${column}'), '${column}').glaze = '${glaze}'`;

  test.each<Pair>([
    ["highest", "Salt has the highest gloss.", "highest", "holds", first("max", "gloss", "salt")],
    [
      "best is lowest",
      "Salt has the best hairline cracks.",
      "best",
      "holds",
      first("min", "cracks", "salt"),
    ],
    [
      "worst is highest",
      "Tin has the worst hairline cracks.",
      "worst",
      "holds",
      first("max", "cracks", "tin"),
    ],
    [
      "by the value",
      "Salt has the highest gloss.",
      "highest",
      "holds",
      "$average(rows[glaze='salt'].gloss) = $max($groupmeans(rows, 'glaze', 'gloss').gloss)",
    ],
  ])("%s is supported", (...pair) => supports(pair));

  test.each<readonly [why: string, ...Pair]>([
    [
      "the best cracks is the lowest, and it takes the highest",
      "best taken as highest",
      "Tin has the best hairline cracks.",
      "best",
      "holds",
      first("max", "cracks", "tin"),
    ],
    [
      "it takes the lowest, and the text speaks of the highest",
      "the other end",
      "Tin has the highest gloss.",
      "highest",
      "holds",
      first("min", "gloss", "tin"),
    ],
    [
      "it reads hardness, and the text speaks of gloss",
      "another metric",
      "Salt has the highest gloss.",
      "highest",
      "holds",
      first("max", "hardness", "salt"),
    ],
    [
      "results have false",
      "one that is not first",
      "Copper has the highest gloss.",
      "highest",
      "holds",
      first("max", "gloss", "copper"),
    ],
    [
      "does not name there the one that the expression finds first",
      "another's name",
      "Copper has the highest gloss.",
      "highest",
      "holds",
      first("max", "gloss", "salt"),
    ],
    [
      "it takes glaze copper, tin of 3",
      "without the rival",
      "Copper has the highest gloss.",
      "highest",
      "holds",
      first("max", "gloss", "copper", "rows[glaze != 'salt']"),
    ],
    [
      "does not say which of several comes first",
      "names alone",
      "Copper has the highest gloss.",
      "highest",
      "holds",
      "'copper' = 'copper'",
    ],
    [
      "it turns the sign",
      "of values turned in sign",
      "Tin has the highest gloss.",
      "highest",
      "holds",
      "-$average(rows[glaze='tin'].gloss) = $max(['tin','salt','copper'].($g := $; -$average($$.rows[glaze=$g].gloss)))",
    ],
  ])("not %s: %s", (why, ...pair) => opposes(pair, why));

  test("of two that are equal is neither's", () => {
    const study = rowsStudy([
      { glaze: "salt", gloss: 0.5 },
      { glaze: "tin", gloss: 0.5 },
      { glaze: "copper", gloss: 0.4 },
    ]);
    const holds = "$argmax(rows, 'gloss').glaze = 'salt'";
    expect(told(study, "Salt has the highest gloss.", ["highest", "holds", holds]).verdict).toBe(
      "refuted",
    );
  });
});

describe("a trend", () => {
  const STEPS = rowsStudy(
    [
      [1, 0.9],
      [2, 0.7],
      [3, 0.8],
      [4, 0.5],
    ].map(([layer, loss]) => ({ layer, loss })),
  );
  const KEPT = rowsStudy([4, 3, 2, 1].map((layer) => ({ layer, loss: 1 - layer / 10 })));

  test.each([
    ["along its input", "Loss falls with each layer.", "$falling(rows^(layer).loss)"],
    ["against its input", "Loss falls with each layer.", "$rising(rows^(>layer).loss)"],
    ["in the order of the file", "Loss falls with each layer.", "$rising(rows.loss)"],
  ])("%s is supported", (_, text, expression) => {
    supports(["", text, "falls with each", "holds", expression], KEPT);
  });

  test("that is turned is refuted", () => {
    const shows: Shows = ["rises with each", "holds", "$rising(rows.loss)"];
    expect(told(KEPT, "Loss rises with each layer.", shows).verdict).toBe("refuted");
  });

  test.each([
    ["that breaks", "$falling(rows^(layer).loss)", "results have false"],
    [
      "along its own values",
      "$falling(rows^(>loss).loss)",
      "do not stand in the order of anything",
    ],
    ["of sorted values", "$rising($sort(rows.loss))", "do not stand in the order of anything"],
    [
      "that leaves rows out",
      "$falling(rows[layer != 3]^(layer).loss)",
      "it takes layer 1, 2, 4 of 4",
    ],
    ["of numbers that it writes", "$falling([3, 2, 1])", "it writes 3 itself"],
    ["of values turned in sign", "$falling(rows^(layer).(-loss))", "it turns the sign"],
    ["of another column", "$falling(rows^(layer).layer)", "column"],
  ])("%s is not supported", (_, expression, why) => {
    opposes(
      ["", "Loss falls with each layer.", "falls with each", "holds", expression],
      why,
      STEPS,
    );
  });
});
