import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { lineStarts, positionAt } from "../text/position.ts";
import { type ConfigDocument, invalidAt, NO_VALUE, repeatedKey } from "./document.ts";

/**
 * Reads JSON with comments and trailing commas. A text without a value is an empty object.
 * @throws WinnowError CONFIG_INVALID for what is no JSON, a key that stands twice and a `null`.
 */
export function readJsonc(path: string, text: string): ConfigDocument {
  const starts = lineStarts(text);
  const at = (offset: number) => positionAt(starts, offset);
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, {
    allowTrailingComma: true,
    allowEmptyContent: true,
  });
  const first = errors[0];
  if (first !== undefined) throw invalidAt(path, at(first.offset), inWords(first));
  if (root === undefined) return { value: {}, placeOf: () => at(0) };
  const odd = oddity(root);
  if (odd !== null) throw invalidAt(path, at(odd.offset), odd.message);
  return { value: getNodeValue(root), placeOf: (keys) => at(nearest(root, keys)) };
}

/** `CommaExpected` as words. */
function inWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

/** The first thing in a document that JSON allows and a configuration does not. */
function oddity(node: Node): { readonly offset: number; readonly message: string } | null {
  if (node.type === "null") return { offset: node.offset, message: NO_VALUE };
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (child.type === "property") {
      const key: string = child.children![0]!.value;
      if (seen.has(key)) return { offset: child.offset, message: repeatedKey(key) };
      seen.add(key);
    }
    const within = oddity(child);
    if (within !== null) return within;
  }
  return null;
}

/** Where the property or element at a path begins, or else what would hold it. */
function nearest(root: Node, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (found !== undefined)
      return found.parent?.type === "property" ? found.parent.offset : found.offset;
  }
  return root.offset;
}
