import { describe, expect, it } from "vitest";
import { gives, SWEEP } from "./expression-support.ts";

const PATH = "artifact/results/sweep.csv";

function failure(expression: string, steps?: number): string {
  const given = gives({ [PATH]: SWEEP }, PATH, expression, steps) as { readonly fails?: string };
  return given.fails ?? `it gave ${JSON.stringify(given)}`;
}

describe("what the subset leaves out is refused, with what to write instead:", () => {
  it.each([
    [
      "a function that is defined",
      "($f := function($n){$n * 2}; $f(3))",
      "functions cannot be defined",
    ],
    [
      "a function that calls itself",
      "($f := function($n){$f($n)}; $f(3))",
      "functions cannot be defined",
    ],
    ["a function given to another", "$map(rows, function($r){$r.dose})", "rows.(…)"],
    ["a function handed on by name", "$filter(rows, $exists)", "is bound to nothing"],
    ["a regular expression", "rows[bed ~> /4/]", "regular expressions"],
    ["another expression", "$eval('1 + 1')", "cannot run other expressions"],
    ["part of a function", "$sum(?)", "in part"],
    ["a change of the results", "rows ~> |$|{'yield': 1}|", "cannot be changed"],
    ["every depth at once", "**.yield", "**"],
    ["what is around", "rows.yield.%.dose", "%"],
    ["a join", "rows@$r.yield", "@ and #"],
    ["a list of numbers made up", "[1..9]", "the operator .. is not read"],
    ["the clock", "$now()", "there is no function $now"],
    ["chance", "$random()", "there is no function $random"],
    ["what is not there", "$avg(rows.yield)", "write $average"],
    ["a slip of the pen", "$averge(rows.yield)", "did you mean average?"],
    ["what is no JSONata", "$sum(rows.yield", "not valid JSONata"],
    ["nothing", " ", "it is empty"],
    ["a name of the program's own", "$constructor(rows)", "there is no function $constructor"],
    ["a text too long", `1${" + 1".repeat(600)}`, "longer than 2000"],
    ["a nesting too deep", `${"(".repeat(80)}1${")".repeat(80)}`, "nested"],
    ["a nesting far too deep", `${"(".repeat(990)}1${")".repeat(990)}`, "nested"],
  ])("%s", (_, expression, reason) => {
    expect(failure(expression)).toContain(reason);
  });
});

describe("a wrong idiom is told with the right one:", () => {
  it.each([
    ["a column that is not there", "$average(rows.gain)", "there is no gain, only dose, bed, plot"],
    ["conditions that none meets", "$average(rows[bed = 5].yield)", "no row meets its conditions"],
    ["a list where a number is needed", "rows.yield > 0.1", "$all(rows.(a > b))"],
    ["lists subtracted", "rows.yield - rows.dose", "rows.(a - b)"],
    ["rows where numbers are needed", "$average(rows)", "rows.accuracy"],
    ["an object of groups", "$max(rows{bed: $average(yield)})", "(…).*"],
    ["a column without quotes", "$groupmeans(rows, bed, yield)", "texts in quotes"],
    ["a number that chooses", "rows[flooded].yield", "write a condition"],
    ["a name that is unbound", "$average($x.yield)", "$x is bound to nothing"],
    ["one value for two", "$pearson(rows.yield)", "was called with 1 values"],
    ["lists of two lengths", "$pearson(rows.yield, rows[bed=4].yield)", "18 and 9"],
    ["keys where rows are needed", "$argmax(rows.yield, 'yield')", "$rows(object, 'name')"],
    ["a statistic that is not known", "$groupstats(rows, 'bed', 'yield', 'mode')", "mean, median"],
  ])("%s", (_, expression, reason) => {
    expect(failure(expression)).toContain(reason);
  });
});

describe("what may be done is counted:", () => {
  const nested =
    "$count(rows.($a := $; $$.rows.($b := $; $$.rows[dose = $b.dose and bed = $a.bed])))";

  it("an expression that takes too many steps ends with that as the reason", () => {
    expect(failure(nested, 20_000)).toContain("too many steps");
  });

  it("the same expression ends at the same step each time", () => {
    const cost = (steps: number) => failure(nested, steps).includes("too many steps");
    let [least, most] = [0, 1_000_000];
    while (most - least > 1) {
      const middle = Math.floor((least + most) / 2);
      if (cost(middle)) least = middle;
      else most = middle;
    }
    expect([cost(least), cost(most)]).toEqual([true, false]);
  });
});
