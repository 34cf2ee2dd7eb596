import { evaluate } from "./evaluate.ts";
import { type Evaluation, fail, type Scope, spend } from "./evaluation.ts";
import type { Entry } from "./expression.ts";
import { described } from "./operations.ts";
import {
  type Derivation,
  itemsOf,
  NOTHING,
  type Row,
  type Scalar,
  sequence,
  type Traced,
} from "./traced.ts";

/** `rows{lr: $average(val_acc)}`: an object with one entry for each key that the rows have. */
export function grouped(
  value: Traced,
  entries: readonly Entry[],
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  if (value.kind === "nothing") return value;
  const groups = new Map<string, { readonly items: Traced[]; readonly entry: Entry }>();
  for (const item of itemsOf(value)) {
    spend(evaluation);
    for (const entry of entries) {
      const key = keyText(evaluate(entry.key, item, scope, evaluation));
      if (key === null) continue;
      const group = groups.get(key) ?? { items: [], entry };
      groups.set(key, group);
      group.items.push(item);
    }
  }
  const held = [...groups].map(([key, { items, entry }]): [string, Traced] => {
    const context = items.length === 1 ? items[0]! : sequence(items);
    return [key, evaluate(entry.value, context, scope, evaluation)];
  });
  return reckonedRow(new Map(held));
}

/** `{"gap": a - b}`: an object made of one context. */
export function objectOf(
  entries: readonly Entry[],
  context: Traced,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  const held = entries.flatMap(({ key, value }): [string, Traced][] => {
    const name = keyText(evaluate(key, context, scope, evaluation));
    return name === null ? [] : [[name, evaluate(value, context, scope, evaluation)]];
  });
  return reckonedRow(new Map(held));
}

/** A row that was reckoned, as an object of values that were. */
export function reckonedRow(entries: ReadonlyMap<string, Traced>): Row {
  const given = [...entries].filter(([, value]) => value.kind !== "nothing");
  const holds = given.flatMap(([, value]) =>
    itemsOf(value).flatMap((item): Derivation[] => (item.kind === "scalar" ? [item.from] : [])),
  );
  return {
    kind: "row",
    entries: new Map(given),
    from: { kind: "row", path: null, pointer: "", because: [], holds },
  };
}

function keyText(value: Traced): string | null {
  if (value === NOTHING || value.kind === "nothing") return null;
  if (value.kind !== "scalar") return fail(`a key must be one text, not ${described(value)}`);
  return keyOfScalar(value);
}

/** How a value is written where it is a key. */
export function keyOfScalar({ value, lexeme }: Scalar): string {
  return lexeme ?? String(value);
}
