import type { JsonNode } from "./json-document.ts";

/** The part of a JSON document that a pointer (RFC 6901: `/claims/1/text`) leads to; null where it leads nowhere. */
export function nodeAt(root: JsonNode | null, pointer: string): JsonNode | null {
  let node = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (node?.kind === "object")
      node = node.entries.findLast((entry) => entry.key === key)?.value ?? null;
    else if (node?.kind === "array") node = node.items[Number(key)] ?? null;
    else return null;
  }
  return node;
}

/** A pointer one step further. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
