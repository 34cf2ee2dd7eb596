import { type Evaluation, fail, miss, type Scope, spend, spendOn } from "./evaluation.ts";
import type { Expression, Step } from "./expression.ts";
import { filtered } from "./filter.ts";
import { call } from "./functions/call.ts";
import { grouped, objectOf } from "./group.ts";
import { isTrue, numberOf, operate } from "./operations.ts";
import { entryOf } from "./results-data.ts";
import { sorted } from "./sort.ts";
import { itemsOf, list, NOTHING, reckoned, sequence, type Traced } from "./traced.ts";

/** Works out one expression on one context. What JSONata leaves undefined is `nothing` here. */
export function evaluate(
  expression: Expression,
  context: Traced,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  spend(evaluation);
  const below = (inner: Expression): Traced => evaluate(inner, context, scope, evaluation);
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return { kind: "scalar", value, lexeme: null, from: { kind: "literal", value } };
    }
    case "variable":
      return variable(expression.name, context, scope, evaluation);
    case "path":
      return path(expression, context, scope, evaluation);
    case "call":
      return collapsed(call(expression.name, expression.operands.map(below), context, evaluation));
    case "operation": {
      const [left, right] = [below(expression.left), below(expression.right)];
      spendOn(evaluation, [left, right]);
      return operate(expression.operator, left, right);
    }
    case "negation":
      return negated(below(expression.of));
    case "list": {
      const items = expression.items.flatMap((item) => listed(item, below(item)));
      spendOn(evaluation, items);
      return list(items);
    }
    case "object":
      return objectOf(expression.entries, context, scope, evaluation);
    case "group":
      return grouped(below(expression.of), expression.entries, scope, evaluation);
    case "condition": {
      const condition = below(expression.condition);
      spendOn(evaluation, [condition]);
      if (isTrue(condition)) return below(expression.met);
      return expression.otherwise === null ? NOTHING : below(expression.otherwise);
    }
    case "block":
      return block(expression.expressions, context, scope, evaluation);
    case "binding": {
      const value = below(expression.value);
      scope.names.set(expression.name, value);
      return value;
    }
    case "filtered":
      return collapsed(
        expression.filters.reduce(
          (value, filter) => filtered(value, filter, scope, evaluation),
          below(expression.of),
        ),
      );
  }
}

function variable(name: string, context: Traced, scope: Scope, evaluation: Evaluation): Traced {
  if (name === "") return context;
  if (name === "$") return evaluation.input;
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
  }
  return fail(`$${name} is bound to nothing: write ($${name} := …; …)`);
}

function block(
  expressions: readonly Expression[],
  context: Traced,
  outer: Scope,
  evaluation: Evaluation,
): Traced {
  const scope: Scope = { names: new Map(), outer };
  return expressions.reduce<Traced>(
    (_, expression) => evaluate(expression, context, scope, evaluation),
    NOTHING,
  );
}

function path(
  { steps, keepsList }: Expression & { readonly kind: "path" },
  context: Traced,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  const startsElsewhere = steps[0]!.kind === "inner" && steps[0]!.expression.kind === "variable";
  let at: Traced = context.kind === "list" && !startsElsewhere ? context : sequence([context]);
  for (const [index, step] of steps.entries()) {
    at = stepped(step, at, index === steps.length - 1, scope, evaluation);
    if (at.kind === "nothing") return at;
  }
  return keepsList ? list(itemsOf(at)) : collapsed(at);
}

/** One step of a path: for each value so far what the step leads to, in one sequence. */
function stepped(
  step: Step,
  from: Traced,
  isLast: boolean,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  const filter = (value: Traced): Traced =>
    step.filters.reduce((kept, each) => filtered(kept, each, scope, evaluation), value);
  if (step.kind === "sort") return filter(sorted(itemsOf(from), step.terms, scope, evaluation));
  const found: Traced[] = [];
  let emptied: Traced = NOTHING;
  for (const item of itemsOf(from)) {
    spend(evaluation);
    const value = filter(led(step, item, scope, evaluation));
    if (value.kind === "nothing") emptied = value.because.length > 0 ? value : emptied;
    else found.push(value);
  }
  if (found.length === 0) return emptied;
  const only = found[0]!;
  if (isLast && found.length === 1 && only.kind === "list" && !only.isSequence) return only;
  const order = found.length === 1 && only.kind === "list" ? only.order : [];
  return sequence(found.flatMap(itemsOf), order);
}

function led(
  step: Exclude<Step, { kind: "sort" }>,
  item: Traced,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  switch (step.kind) {
    case "name":
      return named(item, step.name, evaluation);
    case "every":
      return item.kind === "row"
        ? sequence([...item.entries.keys()].flatMap((key) => itemsOf(entryOf(item, key))))
        : sequence(item.kind === "list" ? item.items.flatMap(itemsOf) : []);
    case "inner":
      return evaluate(step.expression, item, scope, evaluation);
  }
}

function named(item: Traced, name: string, evaluation: Evaluation): Traced {
  if (item.kind === "list") {
    const found = item.items.map((each) => named(each, name, evaluation));
    return sequence(found.flatMap(itemsOf));
  }
  if (item.kind !== "row") return NOTHING;
  if (!item.entries.has(name)) {
    miss(evaluation, item, name);
    return NOTHING;
  }
  return entryOf(item, name);
}

/** In a list, several values stand side by side; only a list that is written as one stays one. */
function listed(item: Expression, value: Traced): readonly Traced[] {
  return item.kind === "list" ? [value] : itemsOf(value);
}

/** A sequence of one is that one, and one of none is nothing. */
function collapsed(value: Traced): Traced {
  if (value.kind !== "list" || !value.isSequence || value.items.length > 1) return value;
  return value.items[0] ?? NOTHING;
}

function negated(value: Traced): Traced {
  if (value.kind === "nothing") return value;
  const number = value.kind === "scalar" ? numberOf(value) : null;
  return number === null || value.kind !== "scalar"
    ? fail("a minus needs a number behind it; a name with a hyphen is written in backquotes")
    : reckoned("minus", [value.from], -number);
}
