import { describe, expect, test } from "vitest";
import { audited, KILN, rowsStudy, type Shows, told } from "./honesty-support.ts";

const TEXT = "At temperature 1100 the salt glaze has a gloss of 0.83, higher than the tin glaze.";

/** Binds what is made of the last value, so many times: `($a0 := 1; $a1 := $a0 + $a0; …)`. */
function doubled(start: string, step: (last: string) => string, times = 40): string {
  const bindings = Array.from({ length: times }, (_, at) => `$a${at + 1} := ${step(`$a${at}`)}`);
  return `($a0 := ${start}; ${bindings.join("; ")}; $a${times})`;
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a function that calls itself", "($f := function($n){$f($n)}; $f(3))"],
  ["a huge range", "[1..10000000]"],
  ["a sum of a huge range", "$sum([1..1e9])"],
  ["deep parentheses", `${"(".repeat(900)}1${")".repeat(900)}`],
  ["deep lists", `${"[".repeat(900)}1${"]".repeat(900)}`],
  ["a deep path", `rows${".gloss".repeat(300)}`],
  ["a deep denial", "-".repeat(1_500).concat("1")],
  ["a regular expression", "$match(rows.glaze, /(a+)+$/)"],
  ["a regular expression in a filter", "rows[glaze ~> /(s|a|l|t)*$/].gloss"],
  ["a very long expression", `1${" + 1".repeat(900)}`],
  ["another expression", "$eval('1 + 1')"],
  ["a function outside of the subset", "$map(rows, $string)"],
  ["the clock", "$millis()"],
  ["chance", "$random()"],
  ["a prototype", "rows.__proto__.gloss"],
  ["a constructor", "rows.constructor.constructor('return 1')()"],
  ["a function named as a prototype", "$__proto__(rows)"],
  ["a statistic named as a method", "$groupstats(rows, 'glaze', 'gloss', 'hasOwnProperty').gloss"],
  ["a statistic named as a prototype", "$groupstats(rows, 'glaze', 'gloss', '__proto__').gloss"],
  ["a key named as a prototype", "{'__proto__': rows[0].gloss}.__proto__ = 1"],
  ["a list joined to itself", doubled("rows.gloss", (last) => `$append(${last}, ${last})`)],
  ["a list of itself", doubled("rows.gloss", (last) => `[${last}, ${last}]`)],
  ["a value added to itself", doubled("rows[0].gloss", (last) => `${last} + ${last}`)],
  ["a value less itself", doubled("rows[0].gloss", (last) => `${last} - ${last}`)],
  ["a value times itself", doubled("rows[0].gloss", (last) => `${last} * ${last}`)],
  ["the greatest of itself", doubled("rows[0].gloss", (last) => `$max([${last}, ${last}])`)],
  ["an answer and itself", doubled("rows[0].gloss > 0.1", (last) => `(${last} and ${last})`)],
  ["an answer denied", doubled("rows[0].gloss > 0.1", (last) => `$not(${last} or ${last})`)],
  ["a text joined to itself", doubled("'abcdefgh'", (last) => `${last} & ${last}`, 60)],
  ["an object of itself", `$keys(${doubled("rows", (last) => `{'a': ${last}, 'b': ${last}}`)})`],
  ["a sum in a filter", `rows[${doubled("gloss", (last) => `${last} + ${last}`)} > 0].gloss`],
  ["each row with each", "$count(rows.($a := $; $$.rows.($b := $; $$.rows[gloss > $b.gloss])))"],
];

describe("what is hostile shows nothing, and is told of:", () => {
  test.each(HOSTILE)("%s", (_, expression) => {
    for (const asks of ["value", "holds"] as const)
      for (const says of ["0.83", "higher than", TEXT]) {
        const { assertions, verdict } = audited(KILN, TEXT, [says, asks, expression]);
        const own = assertions.filter(({ way }) => way === "expression");
        expect(verdict).not.toBe("supported");
        for (const assertion of own) {
          expect(assertion.verdict).toBe("unbound");
          expect(assertion.found.join("")).not.toBe("");
        }
      }
  });
});

test("arms and columns may be called like what belongs to the program", () => {
  const study = rowsStudy(
    ["constructor", "toString", "__proto__"].map((arm, at) => ({
      arm,
      hasOwnProperty: [0.5, 0.7, 0.9][at],
    })),
    { columns: { hasOwnProperty: { means: "gloss", better: "higher" } } },
  );
  const shows: Shows = ["0.5", "value", "rows[arm='constructor'].hasOwnProperty"];
  expect(() => told(study, "The constructor arm has a gloss of 0.5.", shows)).not.toThrow();
  expect(told(study, "The toString arm has a gloss of 0.5.", shows).verdict).not.toBe("supported");
});

describe("a mean that each of many rows is set against is read once:", () => {
  const RUNS = 2_000;
  const study = rowsStudy(
    Array.from({ length: RUNS }, (_, run) => ({ run, gloss: ((run * 7_919) % 10_007) / 10_007 })),
  );
  const mean = "$m := $average(rows.gloss)";

  test.each([
    ["in a filter", `(${mean}; $count(rows[gloss > $m]))`],
    ["in each row", `(${mean}; $share(rows.(gloss > $m)))`],
  ])("%s", (_, expression) => {
    const text = "The gloss is above its mean in 17 of 2000 runs.";
    const { verdict } = told(study, text, ["17 of 2000", "value", expression]);
    expect(verdict).not.toBe("supported");
  });

  test("what rests on a mean of its own in every row is too much", () => {
    const expression = `(${mean}; $count(rows[gloss - $m > 0]))`;
    const { why } = told(study, "The gloss is above its mean in 17 of 2000 runs.", [
      "17 of 2000",
      "value",
      expression,
    ]);
    expect(why).toContain("too many values for each row");
  });

  test("more values than one number can have are told of at once", () => {
    const { why } = told(study, "The gloss is 0.512.", ["0.512", "value", "rows.gloss"]);
    expect(why).toContain("2000 values where one number is said");
  });
});
