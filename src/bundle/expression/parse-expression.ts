import jsonata from "jsonata";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import { type Entry, type Expression, OPERATORS, type Operator, type Step } from "./expression.ts";

const LONGEST = 2_000;
const DEEPEST = 60;

export type Parsing =
  | { readonly kind: "parsed"; readonly expression: Expression }
  | { readonly kind: "refused"; readonly reason: string };

/** A node as JSONata's parser gives it; its own types name only some of the fields. */
interface ParsedNode {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly ParsedNode[];
  readonly stages?: readonly ParsedNode[];
  readonly predicate?: readonly ParsedNode[];
  readonly group?: { readonly lhs: readonly (readonly [ParsedNode, ParsedNode])[] };
  readonly expr?: ParsedNode;
  readonly lhs?: ParsedNode | readonly (readonly [ParsedNode, ParsedNode])[];
  readonly rhs?: ParsedNode;
  readonly expression?: ParsedNode;
  readonly expressions?: readonly ParsedNode[];
  readonly arguments?: readonly ParsedNode[];
  readonly procedure?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly then?: ParsedNode;
  readonly else?: ParsedNode;
  readonly terms?: readonly { readonly descending: boolean; readonly expression: ParsedNode }[];
  readonly keepArray?: boolean;
  readonly keepSingletonArray?: boolean;
  readonly focus?: unknown;
  readonly index?: unknown;
}

/** What the subset leaves out, with what to write instead. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  [
    "lambda",
    "functions cannot be defined: write rows.(…) to reckon for each row, rows[…] to choose rows",
  ],
  ["regex", "regular expressions are not run: compare with = or use $contains"],
  ["partial", "functions cannot be applied in part: give all that they take"],
  ["transform", "results cannot be changed (|…|…|)"],
  ["descendant", "** is not read: name the keys on the way, or * for all keys of one level"],
  ["parent", "% for what is around is not read: bind it to a name first, as in ($x := …; …)"],
]);

/** Reads an expression by JSONata's own parser, and takes it where every part of it is in the subset. Never throws. */
export function parseExpression(text: string): Parsing {
  if (text.trim() === "") return { kind: "refused", reason: "it is empty" };
  if (text.length > LONGEST)
    return { kind: "refused", reason: `it is longer than ${LONGEST} characters` };
  try {
    const parsed = jsonata(text).ast() as unknown as ParsedNode;
    return { kind: "parsed", expression: convert(parsed, 0) };
  } catch (error) {
    return { kind: "refused", reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof WinnowError) return error.message;
  if (error instanceof RangeError) return "it is nested too deep";
  const { message, position } = error as {
    readonly message?: unknown;
    readonly position?: unknown;
  };
  const where = typeof position === "number" ? ` (at character ${position})` : "";
  return `it is not valid JSONata: ${visible(String(message ?? "it cannot be parsed"))}${where}`;
}

function refuse(reason: string): never {
  throw new WinnowError("EXPRESSION_INVALID", reason);
}

function convert(node: ParsedNode, depth: number): Expression {
  if (depth > DEEPEST) refuse(`it is nested more than ${DEEPEST} deep`);
  const whole = withoutFilters(node, depth);
  const filters = filtersOf(node.predicate, depth);
  const filtered: Expression =
    filters.length === 0 ? whole : { kind: "filtered", of: whole, filters };
  if (node.group === undefined) return filtered;
  return { kind: "group", of: filtered, entries: entriesOf(node.group.lhs, depth) };
}

function withoutFilters(node: ParsedNode, depth: number): Expression {
  const below = (inner: ParsedNode | undefined): Expression => convert(present(inner), depth + 1);
  switch (node.type) {
    case "string":
    case "number":
    case "value":
      return { kind: "literal", value: node.value as number | string | boolean | null };
    case "variable":
      return { kind: "variable", name: String(node.value) };
    case "path":
      return {
        kind: "path",
        steps: present(node.steps).map((step) => stepOf(step, depth + 1)),
        keepsList: node.keepSingletonArray === true,
      };
    case "name":
    case "wildcard":
      return { kind: "path", steps: [stepOf(node, depth + 1)], keepsList: false };
    case "binary":
      return {
        kind: "operation",
        operator: operatorOf(node.value),
        left: below(node.lhs as ParsedNode),
        right: below(node.rhs),
      };
    case "unary":
      return unary(node, depth);
    case "function":
      return callOf(present(node.procedure), present(node.arguments).map(below));
    case "apply":
      return applied(below(node.lhs as ParsedNode), present(node.rhs), depth + 1);
    case "condition":
      return {
        kind: "condition",
        condition: below(node.condition),
        met: below(node.then),
        otherwise: node.else === undefined ? null : below(node.else),
      };
    case "block":
      return { kind: "block", expressions: present(node.expressions).map(below) };
    case "bind":
      return {
        kind: "binding",
        name: String((node.lhs as ParsedNode).value),
        value: below(node.rhs),
      };
    default:
      return refuse(LEFT_OUT.get(node.type) ?? `${visible(node.type)} is not read`);
  }
}

function unary(node: ParsedNode, depth: number): Expression {
  if (node.value === "-")
    return { kind: "negation", of: convert(present(node.expression), depth + 1) };
  if (node.value === "{")
    return {
      kind: "object",
      entries: entriesOf(node.lhs as readonly [ParsedNode, ParsedNode][], depth),
    };
  const items = present(node.expressions).map((item) => convert(item, depth + 1));
  return { kind: "list", items };
}

/** `values ~> $average` is `$average(values)`. */
function applied(left: Expression, right: ParsedNode, depth: number): Expression {
  if (right.type === "variable") return callOf(right, [left]);
  if (right.type !== "function")
    return refuse(LEFT_OUT.get(right.type) ?? "~> must lead to a function");
  const others = present(right.arguments).map((each) => convert(each, depth + 1));
  return callOf(present(right.procedure), [left, ...others]);
}

function callOf(procedure: ParsedNode, operands: readonly Expression[]): Expression {
  if (procedure.type !== "variable") refuse(present(LEFT_OUT.get("lambda")));
  return { kind: "call", name: String(procedure.value), operands };
}

function stepOf(node: ParsedNode, depth: number): Step {
  if (depth > DEEPEST) refuse(`it is nested more than ${DEEPEST} deep`);
  if (node.focus !== undefined || node.index !== undefined)
    refuse("@ and # are not read: bind a value to a name instead, as in rows.($x := …; …)");
  if (node.group !== undefined) refuse("a group-by must stand at the end of a path");
  const filters = [...filtersOf(node.stages, depth), ...filtersOf(node.predicate, depth)];
  switch (node.type) {
    case "name":
    case "string":
      return { kind: "name", name: String(node.value), filters };
    case "wildcard":
      return { kind: "every", filters };
    case "sort": {
      const terms = present(node.terms).map(({ descending, expression }) => ({
        by: convert(expression, depth + 1),
        isDescending: descending,
      }));
      return { kind: "sort", terms, filters };
    }
    default:
      return { kind: "inner", expression: withoutFilters(node, depth), filters };
  }
}

function filtersOf(stages: readonly ParsedNode[] | undefined, depth: number): Expression[] {
  return (stages ?? []).map((stage) => {
    if (stage.type !== "filter") refuse("# is not read: bind a value to a name instead");
    return convert(present(stage.expr), depth + 1);
  });
}

function entriesOf(
  pairs: readonly (readonly [ParsedNode, ParsedNode])[],
  depth: number,
): readonly Entry[] {
  return pairs.map(([key, value]) => ({
    key: convert(key, depth + 1),
    value: convert(value, depth + 1),
  }));
}

function operatorOf(value: unknown): Operator {
  const operator = OPERATORS.find((each) => each === value);
  return operator ?? refuse(`the operator ${visible(String(value))} is not read`);
}

function present<Of>(value: Of | undefined): Of {
  return value ?? refuse("it is incomplete");
}
