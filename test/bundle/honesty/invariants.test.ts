import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audited, KILN, of, type Shows, told } from "./honesty-support.ts";

const GLAZES = ["salt", "tin", "copper"] as const;
const TEMPS = [900, 1100] as const;
const glaze = fc.constantFrom(...GLAZES);
const temp = fc.constantFrom(...TEMPS);
const column = fc.constantFrom("gloss", "hardness");

/** Rows as the study has them, to reckon with here. */
const ROWS = JSON.parse(KILN.content) as readonly {
  readonly glaze: string;
  readonly temp: number;
  readonly gloss: number;
  readonly hardness: number;
}[];

type Column = "gloss" | "hardness";

function meanOf(name: string, at: number, by: string): number {
  const values = ROWS.filter((row) => row.glaze === name && row.temp === at).map(
    (row) => row[by as Column],
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The claim that a mean is a number, and the honest expression of it. */
function meanClaim(name: string, at: number, by: string, number: string): [string, Shows] {
  const text = `At temperature ${at} the ${name} glaze has a ${by} of ${number}.`;
  return [text, [number, "value", of(`glaze='${name}' and temp=${at}`, by)]];
}

const literal = fc.oneof(
  fc.constantFrom("0.83", "1", "0", "true", "'0.83'", "[0.83]", "[1, 2, 3]", "'salt'", "null"),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value.toFixed(2)),
);
const literals: fc.Arbitrary<string> = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { maxDepth: 4 },
    literal,
    fc
      .tuple(
        tie("all"),
        fc.constantFrom("+", "-", "*", "/", "=", "<", ">", "and", "or", "&"),
        tie("all"),
      )
      .map((parts) => `(${parts.join(" ")})`),
    fc
      .tuple(
        fc.constantFrom(
          "$sum",
          "$average",
          "$max",
          "$count",
          "$sd",
          "$all",
          "$rising",
          "$not",
          "$abs",
        ),
        tie("all"),
      )
      .map(([name, inner]) => `${name}(${inner})`),
    fc.tuple(tie("all"), tie("all"), tie("all")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(tie("all"), tie("all")).map(([a, b]) => `[${a}, ${b}]`),
  ),
})).all;

describe("whatever the expression,", () => {
  const text =
    "At temperature 1100 the salt glaze has a gloss of 0.83, higher than tin, over 2 seeds.";
  const pieces = fc.constantFrom("0.83", "higher than", "2 seeds", text);
  const asks = fc.constantFrom("value" as const, "holds" as const);

  test("literals alone support nothing", () => {
    fc.assert(
      fc.property(literals, pieces, asks, (expression, says, as) => {
        const own = audited(KILN, text, [says, as, expression]).assertions.filter(
          ({ way }) => way === "expression",
        );
        expect(own.map(({ verdict }) => verdict)).not.toContain("supported");
      }),
      { numRuns: 300 },
    );
  });

  test("what is not supported says why", () => {
    const words =
      "rows[glaze='salt'] rows[temp=1100] rows .gloss .hardness .seed $average( $max( $count( $sd( ) > = - / 0.83 2 [0] and".split(
        " ",
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
        pieces,
        asks,
        (picked, says, as) => {
          for (const { verdict, found } of audited(KILN, text, [says, as, picked.join("")])
            .assertions)
            if (verdict === "unbound") expect(found.join("")).not.toBe("");
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("of a mean that is supported,", () => {
  test("no digit can be changed", () => {
    fc.assert(
      fc.property(
        glaze,
        temp,
        column,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (name, at, by, place, more) => {
          const number = meanOf(name, at, by).toFixed(2);
          const [text, shows] = meanClaim(name, at, by, number);
          const digits = [...number].flatMap((each, index) => (each === "." ? [] : [index]));
          const changed = digits[place % digits.length]!;
          const digit = String((Number(number[changed]) + more) % 10);
          const other = `${number.slice(0, changed)}${digit}${number.slice(changed + 1)}`;
          const [wrong, wrongly] = meanClaim(name, at, by, other);
          expect(told(KILN, text, shows).verdict).toBe("supported");
          expect(told(KILN, wrong, wrongly).verdict).toBe("refuted");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("neither the arm, nor the setting, nor the column can be exchanged in the text alone", () => {
    fc.assert(
      fc.property(glaze, temp, column, glaze, temp, column, (name, at, by, name2, at2, by2) => {
        fc.pre(name !== name2 || at !== at2 || by !== by2);
        const number = meanOf(name, at, by).toFixed(2);
        const [, shows] = meanClaim(name, at, by, number);
        const [text] = meanClaim(name2, at2, by2, number);
        const isTrue = meanOf(name2, at2, by2).toFixed(2) === number;
        if (!isTrue) expect(told(KILN, text, shows).verdict).not.toBe("supported");
      }),
      { numRuns: 80 },
    );
  });

  test("rows may stand in any order", () => {
    fc.assert(
      fc.property(
        glaze,
        temp,
        column,
        fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }),
        (name, at, by, rows) => {
          const [text, shows] = meanClaim(name, at, by, meanOf(name, at, by).toFixed(2));
          const study = { ...KILN, content: JSON.stringify(rows) };
          expect(told(study, text, shows).verdict).toBe("supported");
        },
      ),
      { numRuns: 40 },
    );
  });

  test("no subset of its rows shows another value", () => {
    const chosen = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 1 });
    fc.assert(
      fc.property(chosen, (places) => {
        const of = places.map((place) => `rows[${place}].gloss`);
        const value = places.reduce((sum, place) => sum + ROWS[place]!.gloss, 0) / places.length;
        const whole = ROWS.reduce((sum, { gloss }) => sum + gloss, 0) / ROWS.length;
        const number = value.toFixed(3);
        fc.pre(number !== whole.toFixed(3));
        const shows: Shows = [number, "value", `$average([${of.join(", ")}])`];
        expect(told(KILN, `The mean gloss is ${number}.`, shows).verdict).not.toBe("supported");
      }),
      { numRuns: 150 },
    );
  });
});

describe("of two that are compared,", () => {
  test("only one order is supported, and that is the true one", () => {
    fc.assert(
      fc.property(glaze, glaze, temp, column, fc.boolean(), (name, other, at, by, isTurned) => {
        const [own, rival] = [meanOf(name, at, by), meanOf(other, at, by)];
        fc.pre(name !== other);
        const [left, right] = [name, other].map((each) => of(`glaze='${each}' and temp=${at}`, by));
        const expression = isTurned ? `${right} < ${left}` : `${left} > ${right}`;
        const text = `At temperature ${at} the ${name} glaze has a higher ${by} than the ${other} glaze.`;
        expect(told(KILN, text, ["higher", "holds", expression]).verdict).toBe(
          own > rival ? "supported" : "refuted",
        );
      }),
      { numRuns: 60 },
    );
  });

  test("no choice of a setting for each makes a false order true", () => {
    fc.assert(
      fc.property(glaze, glaze, temp, temp, (name, other, at, at2) => {
        fc.pre(name !== other);
        const [left, right] = [
          of(`glaze='${name}' and temp=${at}`),
          of(`glaze='${other}' and temp=${at2}`),
        ];
        const text = `The ${name} glaze has a higher gloss than the ${other} glaze.`;
        const holds = `${left} > ${right}`;
        expect(told(KILN, text, ["higher", "holds", holds]).verdict).not.toBe("supported");
      }),
      { numRuns: 40 },
    );
  });
});
