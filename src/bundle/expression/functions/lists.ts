import { fail, spend } from "../evaluation.ts";
import { described, isEqual, isTrue, origins } from "../operations.ts";
import { entryOf } from "../results-data.ts";
import { compareScalars } from "../sort.ts";
import {
  itemsOf,
  NOTHING,
  type Row,
  reckoned,
  type Scalar,
  sequence,
  type Traced,
} from "../traced.ts";
import { type Functions, nameOf, rowsOf } from "./function.ts";

/** Functions of lists and objects, as JSONata has them. */
export const LISTS: Functions = {
  distinct: {
    usage: "$distinct(values)",
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const items = itemsOf(values);
      spend(evaluation, items.length);
      return sequence(distinct(items));
    },
  },
  sort: {
    usage: "$sort(values)",
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const scalars = itemsOf(values).map(
        (item): Scalar =>
          item.kind === "scalar"
            ? item
            : fail(
                `$sort(values) needs numbers or texts and got ${described(item)}: rows are sorted by rows^(column)`,
              ),
      );
      spend(evaluation, scalars.length * Math.ceil(Math.log2(scalars.length + 1)));
      return sequence(scalars.toSorted(compareScalars));
    },
  },
  reverse: {
    usage: "$reverse(values)",
    takes: [1, 1],
    call: ([values = NOTHING]) => sequence(itemsOf(values).toReversed()),
  },
  append: {
    usage: "$append(values, others)",
    takes: [2, 2],
    call: ([values = NOTHING, others = NOTHING]) =>
      sequence([...itemsOf(values), ...itemsOf(others)]),
  },
  keys: {
    usage: "$keys(object)",
    takes: [1, 1],
    call: ([object = NOTHING]) =>
      sequence(distinct(rowsOf(object, "$keys(object)").flatMap(keyScalars))),
  },
  lookup: {
    usage: "$lookup(object, key)",
    takes: [2, 2],
    call: ([object = NOTHING, key = NOTHING]) =>
      sequence(
        rowsOf(object, "$lookup(object, key)").flatMap((row) =>
          itemsOf(entryOf(row, nameOf(key, "$lookup(object, key)"))),
        ),
      ),
  },
  exists: {
    usage: "$exists(value)",
    takes: [1, 1],
    call: ([value = NOTHING]) => reckoned("exists", origins(value), value.kind !== "nothing"),
  },
  not: {
    usage: "$not(condition)",
    takes: [1, 1],
    call: ([value = NOTHING]) => reckoned("not", origins(value), !isTrue(value)),
  },
  boolean: {
    usage: "$boolean(value)",
    takes: [1, 1],
    call: ([value = NOTHING]) => reckoned("boolean", origins(value), isTrue(value)),
  },
};

function keyScalars(row: Row): Scalar[] {
  return [...row.entries].map(([key, value]) => ({
    kind: "scalar",
    value: key,
    lexeme: null,
    from: { kind: "key", key, of: value.kind === "row" ? value.from : row.from },
  }));
}

/** The values, each once. Scalars are told apart by how they are written and rows by what they hold, so that many of them take no long time. */
function distinct(items: readonly Traced[]): Traced[] {
  const written = new Set<unknown>();
  const kept: Traced[] = [];
  for (const item of items) {
    if (item.kind === "scalar") {
      const id = `${typeof item.value} ${item.value}`;
      if (!written.has(id)) kept.push(item);
      written.add(id);
    } else if (item.kind === "row") {
      if (!written.has(item.entries)) kept.push(item);
      written.add(item.entries);
    } else if (!kept.some((each) => isEqual(each, item))) kept.push(item);
  }
  return kept;
}
