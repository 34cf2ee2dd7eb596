import { evaluate } from "./evaluate.ts";
import { type Evaluation, fail, type Scope, spend, spendOn } from "./evaluation.ts";
import type { Expression } from "./expression.ts";
import { isTrue, origins } from "./operations.ts";
import {
  type Asked,
  type Choice,
  chosen,
  type Derivation,
  itemsOf,
  type List,
  NOTHING,
  sequence,
  type Traced,
} from "./traced.ts";

/** Those of the values that meet a condition, or the one at a place: `rows[lr = 0.1]`, `rows[0]`, `rows[-1]`. */
export function filtered(
  value: Traced,
  filter: Expression,
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  if (value.kind === "nothing") return value;
  const items = itemsOf(value);
  const place = filter.kind === "literal" && typeof filter.value === "number" ? filter.value : null;
  if (place !== null) return at(value, items, Math.floor(place));
  const asked: Asked[] = [];
  const kept: { readonly item: Traced; readonly verdict: Derivation }[] = [];
  for (const item of items) {
    spend(evaluation);
    const answer = evaluate(filter, item, scope, evaluation);
    spendOn(evaluation, [answer]);
    if (answer.kind === "scalar" && typeof answer.value === "number")
      return fail("a number cannot choose rows: write a condition, as in rows[layer = 14]");
    const isMet = isTrue(answer);
    const verdict: Derivation =
      answer.kind === "scalar"
        ? answer.from
        : { kind: "reckoned", by: "exists", value: isMet, of: origins(answer), because: [] };
    if (item.kind === "scalar" || item.kind === "row")
      asked.push({ of: item.from, verdict, isMet });
    if (isMet) kept.push({ item, verdict });
  }
  if (kept.length === 0) {
    const none: Choice = { kind: "filter", verdict: NEVER, asked };
    return { kind: "nothing", because: [none] };
  }
  return sequence(
    kept.map(({ item, verdict }) => chosen(item, { kind: "filter", verdict, asked })),
  );
}

const NEVER: Derivation = { kind: "literal", value: false };

function at(value: Traced, items: readonly Traced[], place: number): Traced {
  const index = place < 0 ? items.length + place : place;
  const item = items[index];
  if (item === undefined) return NOTHING;
  return items.length === 1 ? item : chosen(item, choiceAt(value, index, items.length));
}

/** The first or last of rows that were sorted by one value has the lowest or highest of them. */
function choiceAt(value: Traced, place: number, of: number): Choice {
  const [order, ...others] = value.kind === "list" ? (value as List).order : [];
  const isEnd = place === 0 || place === of - 1;
  if (order === undefined || others.length > 0 || !isEnd) return { kind: "place", place, of };
  const end = (place === 0) === order.isDescending ? "highest" : "lowest";
  return { kind: "extreme", end, among: order.by };
}
