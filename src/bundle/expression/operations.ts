import { fail } from "./evaluation.ts";
import type { Operator } from "./expression.ts";
import {
  type Derivation,
  itemsOf,
  type RowOrigin,
  reckoned,
  type Scalar,
  type Traced,
} from "./traced.ts";

const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number a scalar is; text that is a numeral counts, since keys of JSON and cells of tables are text. */
export function numberOf(scalar: Scalar): number | null {
  if (typeof scalar.value === "number") return scalar.value;
  return typeof scalar.value === "string" && NUMERAL.test(scalar.value)
    ? Number(scalar.value)
    : null;
}

/** Works out one binary operation as JSONata does, save that a number of the results equals the text it is written as. */
export function operate(operator: Operator, left: Traced, right: Traced): Traced {
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(operator, left, right);
    case "=":
      return verdict(operator, left, right, isEqual(left, right));
    case "!=":
      return verdict(operator, left, right, areGiven(left, right) && !isEqual(left, right));
    case "in":
      return verdict(
        operator,
        left,
        right,
        itemsOf(right).some((each) => isEqual(left, each)),
      );
    case "<":
    case "<=":
    case ">":
    case ">=":
      return ordered(operator, left, right);
    case "and":
      return verdict(operator, left, right, isTrue(left) && isTrue(right));
    case "or":
      return verdict(operator, left, right, isTrue(left) || isTrue(right));
    case "&":
      return reckoned("&", origins(left, right), `${textOf(left)}${textOf(right)}`);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "%", left: Traced, right: Traced): Traced {
  if (left.kind === "nothing") return left;
  if (right.kind === "nothing") return right;
  const a = operand(operator, left);
  const b = operand(operator, right);
  const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "%": a % b }[operator];
  if (!Number.isFinite(value)) fail(`${a} ${operator} ${b} is no number`);
  return reckoned(operator, origins(left, right), value);
}

function operand(operator: Operator, value: Traced): number {
  const number = value.kind === "scalar" ? numberOf(value) : null;
  if (number !== null) return number;
  if (value.kind === "list")
    return fail(
      `${operator} needs one number on each side and got a list of ${value.items.length}: reckon for each row, as in rows.(a ${operator} b), or take $average(…) first`,
    );
  return fail(`${operator} needs numbers and got ${described(value)}`);
}

function ordered(operator: "<" | "<=" | ">" | ">=", left: Traced, right: Traced): Traced {
  if (left.kind === "nothing") return left;
  if (right.kind === "nothing") return right;
  if (left.kind !== "scalar" || right.kind !== "scalar")
    return fail(
      `${operator} compares two values and got ${described(left)} and ${described(right)}: compare for each row, as in $all(rows.(a ${operator} b)), or take $average(…) first`,
    );
  const [a, b] = [numberOf(left) ?? left.value, numberOf(right) ?? right.value];
  if (typeof a !== typeof b || a === null || b === null || typeof a === "boolean")
    return fail(`${operator} cannot compare ${described(left)} with ${described(right)}`);
  const holds = { "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b }[operator];
  return verdict(operator, left, right, holds);
}

function verdict(operator: string, left: Traced, right: Traced, holds: boolean): Scalar {
  return reckoned(operator, origins(left, right), holds);
}

/** Of what is not there nothing is said, not even that it is something else. */
function areGiven(left: Traced, right: Traced): boolean {
  return left.kind !== "nothing" && right.kind !== "nothing";
}

/** Whether two values are the same: numbers as numbers, text as text, and a number as the text it is written as. */
export function isEqual(left: Traced, right: Traced): boolean {
  if (left.kind === "scalar" && right.kind === "scalar") {
    if (left.value === right.value) return true;
    if (left.lexeme !== null && left.lexeme === right.value) return true;
    if (right.lexeme !== null && right.lexeme === left.value) return true;
    if (typeof left.value === typeof right.value) return false;
    const number = numberOf(left);
    return number !== null && number === numberOf(right);
  }
  if (left.kind === "list" && right.kind === "list")
    return (
      left.items.length === right.items.length &&
      left.items.every((item, at) => isEqual(item, right.items[at]!))
    );
  return left.kind === "row" && right.kind === "row" && left.entries === right.entries;
}

/** Whether a value counts as true: as JSONata has it, no number but 0 and no text but "" is false. */
export function isTrue(value: Traced): boolean {
  switch (value.kind) {
    case "nothing":
      return false;
    case "scalar":
      return (
        value.value !== null && value.value !== false && value.value !== 0 && value.value !== ""
      );
    case "row":
      return value.entries.size > 0;
    case "list":
      return value.items.some(isTrue);
  }
}

/** What values come from, of a list what each item does. */
export function origins(...values: readonly Traced[]): (Derivation | RowOrigin)[] {
  return values.flatMap((value) => {
    if (value.kind === "list") return origins(...value.items);
    return value.kind === "nothing" ? [] : [value.from];
  });
}

function textOf(value: Traced): string {
  if (value.kind === "nothing") return "";
  if (value.kind === "scalar") return value.lexeme ?? String(value.value);
  return fail(`& joins texts and got ${described(value)}`);
}

/** A value in words, for what is told of it. */
export function described(value: Traced): string {
  switch (value.kind) {
    case "nothing":
      return "nothing";
    case "list":
      return `a list of ${value.items.length}`;
    case "row":
      return `an object (${[...value.entries.keys()].slice(0, 6).join(", ")})`;
    case "scalar":
      return typeof value.value === "string" ? `the text "${value.value}"` : String(value.value);
  }
}
