import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gives, SWEEP } from "./expression-support.ts";

const PATH = "artifact/results/sweep.csv";

function failure(expression: string, steps?: number): string {
  const given = gives({ [PATH]: SWEEP }, PATH, expression, steps) as { fails?: string } | null;
  return given?.fails ?? `it gave ${JSON.stringify(given)}`;
}

/** Binds what is made of the last value, so many times: `($a0 := 1; $a1 := $a0 + $a0; …)`. */
function doubled(start: string, step: (last: string) => string, times: number): string {
  const bindings = Array.from({ length: times }, (_, at) => `$a${at + 1} := ${step(`$a${at}`)}`);
  return `($a0 := ${start}; ${bindings.join("; ")}; $a${times})`;
}

describe("what grows without end is ended by what may be done:", () => {
  it.each([
    ["a list joined to itself", doubled("rows.yield", (last) => `$append(${last}, ${last})`, 40)],
    ["a list of two of itself", doubled("rows.yield", (last) => `[${last}, ${last}]`, 40)],
    ["lists in lists", doubled("rows.yield", (last) => `[[${last}], [${last}]]`, 40)],
  ])("%s", (_, expression) => {
    expect(failure(expression)).toContain("too many steps");
  });

  it("a text joined to itself ends as well", () => {
    const text = doubled("'abcdefgh'", (last) => `${last} & ${last}`, 80);
    expect(failure(text)).not.toContain("it gave");
  });
});

describe("what is asked of a long list in every row costs its length each time:", () => {
  const rows = Array.from({ length: 300 }, (_, run) => ({ run, yield: 0 }));
  const path = "artifact/results/long.json";
  const long = (expression: string) =>
    gives({ [path]: JSON.stringify(rows) }, path, expression, 20_000);

  it.each([
    ["equal to itself", "($x := rows.yield; $count(rows[$x = $x]))"],
    ["holding a number", "($x := rows.yield; $count(rows[7 in $x]))"],
    ["true", "($x := rows.yield; $count(rows[$x]))"],
    ["true, to choose by", "($x := rows.yield; rows.($x ? 1 : 2))"],
    ["counted", "($x := rows.yield; rows.($count($x)))"],
    ["turned round", "($x := rows.yield; rows.($reverse($x)[0]))"],
  ])("%s", (_, expression) => {
    expect(long(expression)).toEqual({ fails: expect.stringContaining("too many steps") });
  });

  it("rows are told apart without comparing each with each", () => {
    expect(long("$count($distinct(rows))")).toBe(300);
  });
});

describe("names of the program's own are names like any other:", () => {
  const OWN = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

  it.each(OWN)("%s is no statistic of groups", (name) => {
    expect(failure(`$groupstats(rows, 'bed', 'yield', '${name}')`)).toContain("mean, median");
  });

  it.each(OWN)("%s is no function, no column and no name that is bound", (name) => {
    expect(failure(`$${name}(rows)`)).toContain(`there is no function $${name}`);
    expect(failure(`rows.${name}`)).toContain(`there is no ${name}, only dose`);
    expect(failure(`$${name}`)).toContain("is bound to nothing");
    expect(failure(`$lookup(rows[0], '${name}')`)).toContain("it gives nothing");
    expect(failure(`$argmax(rows, '${name}').yield`)).toContain("it gives nothing");
  });

  it.each(OWN)("%s may be a key of the results", (name) => {
    const path = "artifact/results/own.json";
    const text = `{"rows": [{"${name}": 0.5}, {"${name}": 0.7}]}`;
    expect(gives({ [path]: text }, path, `$sum(rows.${name})`)).toBeCloseTo(1.2);
  });
});

describe("what is written at length is refused:", () => {
  it.each([
    ["brackets that never close", "[".repeat(1900)],
    ["parentheses that never close", `${"(".repeat(1900)}1`],
    ["conditions in conditions", `${"1 ? ".repeat(400)}1`],
    ["functions after functions", `rows.yield${" ~> $sum".repeat(200)}`],
    ["blocks in filters", `${"rows[(".repeat(200)}1${")]".repeat(200)}`],
    ["a long text of blanks", "rows.yield".padEnd(3_900)],
  ])("%s", (_, expression) => {
    expect(failure(expression)).not.toContain("it gave");
  });
});

it("no expression put together of its words makes it throw", () => {
  const words =
    `rows yield dose bed $sum( $count( $append( $groupstats( $rows( $lookup( $all( $pearson( ( ) [ ] { } . , ; := = < > + - * / % &
    'yield' '__proto__' 0 1 -1 1e400 null true $ $$ $x * ** ~> ? : ^( and in`.split(/\s+/);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (picked) => {
      failure(picked.join(" "), 20_000);
    }),
    { numRuns: 2_000 },
  );
});
