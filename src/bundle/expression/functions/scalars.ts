import { fail } from "../evaluation.ts";
import { described, numberOf } from "../operations.ts";
import { NOTHING, reckoned, type Scalar, type Traced } from "../traced.ts";
import { type ExpressionFunction, type Functions, figureOf } from "./function.ts";

/** Functions of one number or one text. */
export const SCALARS: Functions = {
  abs: ofNumber("abs", Math.abs),
  floor: ofNumber("floor", Math.floor),
  ceil: ofNumber("ceil", Math.ceil),
  sqrt: ofNumber("sqrt", Math.sqrt),
  round: {
    usage: "$round(number, places)",
    takes: [1, 2],
    call([number = NOTHING, places = NOTHING]) {
      const figure = figureOf(number, "$round(number, places)");
      if (figure === null) return NOTHING;
      const to = figureOf(places, "$round(number, places)")?.value ?? 0;
      return finite("round", [figure.from], rounded(figure.value, to));
    },
  },
  power: {
    usage: "$power(number, exponent)",
    takes: [2, 2],
    call([number = NOTHING, exponent = NOTHING]) {
      const usage = "$power(number, exponent)";
      const [base, to] = [figureOf(number, usage), figureOf(exponent, usage)];
      return base === null || to === null
        ? NOTHING
        : finite("power", [base.from, to.from], base.value ** to.value);
    },
  },
  number: {
    usage: "$number(text)",
    takes: [1, 1],
    call([value = NOTHING]) {
      const scalar = scalarOf(value, "$number(text)");
      if (scalar === null) return NOTHING;
      const number = numberOf(scalar) ?? fail(`$number(text): ${described(value)} is no number`);
      return { ...scalar, value: number, lexeme: scalar.lexeme ?? String(scalar.value) };
    },
  },
  string: {
    usage: "$string(value)",
    takes: [1, 1],
    call([value = NOTHING]) {
      const scalar = scalarOf(value, "$string(value)");
      return scalar === null ? NOTHING : { ...scalar, value: textOf(scalar), lexeme: null };
    },
  },
  contains: {
    usage: "$contains(text, part)",
    takes: [2, 2],
    call([text = NOTHING, part = NOTHING]) {
      const usage = "$contains(text, part)";
      const [whole, piece] = [scalarOf(text, usage), scalarOf(part, usage)];
      if (whole === null || piece === null) return NOTHING;
      return reckoned("contains", [whole.from, piece.from], textOf(whole).includes(textOf(piece)));
    },
  },
  lowercase: ofText("lowercase", (text) => text.toLowerCase()),
  uppercase: ofText("uppercase", (text) => text.toUpperCase()),
};

/** Half-way numbers go to the even neighbour, as JSONata has it. */
function rounded(value: number, places: number): number {
  const shifted = shiftedBy(value, Math.trunc(places));
  const nearest = Math.round(shifted);
  const isHalf = Math.abs(nearest - shifted) === 0.5;
  return shiftedBy(isHalf && nearest % 2 !== 0 ? nearest - 1 : nearest, -Math.trunc(places));
}

/** A number times a power of ten, by its digits: 1.005 * 100 is 100.5, not 100.49999999999999. */
function shiftedBy(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

function ofNumber(by: string, reckon: (value: number) => number): ExpressionFunction {
  const usage = `$${by}(number)`;
  return {
    usage,
    takes: [1, 1],
    call([value = NOTHING]) {
      const figure = figureOf(value, usage);
      return figure === null ? NOTHING : finite(by, [figure.from], reckon(figure.value));
    },
  };
}

function ofText(by: string, change: (text: string) => string): ExpressionFunction {
  return {
    usage: `$${by}(text)`,
    takes: [1, 1],
    call([value = NOTHING]) {
      const scalar = scalarOf(value, `$${by}(text)`);
      return scalar === null ? NOTHING : { ...scalar, value: change(textOf(scalar)), lexeme: null };
    },
  };
}

function finite(by: string, from: readonly Scalar["from"][], value: number): Scalar {
  return Number.isFinite(value) ? reckoned(by, from, value) : fail(`$${by} gives no number here`);
}

function scalarOf(value: Traced, usage: string): Scalar | null {
  if (value.kind === "nothing") return null;
  return value.kind === "scalar"
    ? value
    : fail(`${usage} takes one value and got ${described(value)}`);
}

function textOf({ value, lexeme }: Scalar): string {
  return lexeme ?? String(value);
}
