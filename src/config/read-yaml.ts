import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, visit } from "yaml";
import { lineStarts, type Position, positionAt } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { type ConfigDocument, invalidAt, NO_VALUE, repeatedKey } from "./document.ts";

/**
 * Reads YAML 1.2, of which it takes what JSON has as well. A text without a value is an empty object.
 * @throws WinnowError CONFIG_INVALID for what is no YAML, a key that stands twice, a key without a value, an alias.
 */
export function readYaml(path: string, text: string): ConfigDocument {
  const starts = lineStarts(text);
  const at = (offset: number) => positionAt(starts, offset);
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) throw invalidAt(path, at(first.pos[0]), visible(first.message));
  if (document.contents === null) return { value: {}, placeOf: () => at(0) };
  refuseOddities(document, (offset, message) => invalidAt(path, at(offset), message));
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (keys): Position => at(nearest(document.contents, keys)),
  };
}

/** Throws for the first thing that YAML allows and a configuration does not. */
function refuseOddities(
  document: ReturnType<typeof parseDocument>,
  problem: (offset: number, message: string) => Error,
): void {
  visit(document, {
    Alias(_, alias) {
      throw problem(startOf(alias), "aliases (`*name`) are not read");
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const pair of map.items) {
        const key = keyOf(pair);
        if (seen.has(key)) throw problem(startOf(pair.key), repeatedKey(key));
        seen.add(key);
        if (pair.value === null) throw problem(startOf(pair.key), NO_VALUE);
      }
    },
    Scalar(_, scalar) {
      if (scalar.value === null) throw problem(startOf(scalar), NO_VALUE);
    },
  });
}

/** Where the key or element at a path begins, or else what would hold it. */
function nearest(root: unknown, path: readonly PropertyKey[]): number {
  let place = startOf(root);
  let node = root;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => keyOf(each) === segment);
      if (pair === undefined) return place;
      place = startOf(pair.key);
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(segment)] : undefined;
      if (node === undefined) return place;
      place = startOf(node);
    }
  }
  return place;
}

/** A key as toJS writes it. */
function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
