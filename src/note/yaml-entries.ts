import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Range } from "../text/range.ts";
import type { FrontMatterEntry, Json } from "./facts.ts";
import { tooDeepAt } from "./yaml-depth.ts";

/** YAML read as data: its entries, or the first thing that makes it unfit to be trusted. */
export type YamlReading =
  | { readonly kind: "entries"; readonly entries: readonly FrontMatterEntry[] }
  | ({ readonly kind: "refused" } & Refusal);

const MAX_DEPTH = 20;
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Refusal {
  readonly message: string;
  readonly range: Range;
}

/**
 * Reads one YAML mapping (YAML 1.2, core schema). Dates and times stay strings. Aliases, anchors, tags, merge keys,
 * further documents, repeated keys and deep nesting are refused, never expanded. Ranges are offsets into `yaml`.
 */
export function readYaml(yaml: string): YamlReading {
  const deep = tooDeepAt(yaml);
  if (deep !== null)
    return { kind: "refused", message: TOO_DEEP, range: { start: deep, end: deep + 1 } };
  const document = parseDocument(yaml, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: true,
    strict: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const whole = { start: 0, end: yaml.length };
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) {
    return { kind: "refused", message: firstLine(error.message), range: within(whole, error.pos) };
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return { kind: "entries", entries: [] };
  if (!isMap(root))
    return { kind: "refused", message: "it is not a mapping of keys to values", range: whole };
  const refusals: Refusal[] = [];
  const entries = entriesOf(root, yaml, whole, refusals);
  return refusals[0] === undefined
    ? { kind: "entries", entries }
    : { kind: "refused", ...refusals[0] };
}

function entriesOf(
  map: YAMLMap,
  yaml: string,
  whole: Range,
  refusals: Refusal[],
): FrontMatterEntry[] {
  refuseMarks(map, whole, refusals);
  const seen = new Set<string>();
  return map.items.map((pair) => {
    const keyRange = rangeOf(pair.key, whole);
    const key = keyOf(pair.key, seen, keyRange, refusals);
    const colon = { start: keyRange.end, end: keyRange.end };
    const value = jsonOf(pair.value, 1, colon, refusals);
    return { key, keyRange, value, valueRange: trimmed(yaml, rangeOf(pair.value, colon)) };
  });
}

// Recursion is bounded by MAX_DEPTH.
function jsonOf(node: unknown, depth: number, outer: Range, refusals: Refusal[]): Json {
  const range = rangeOf(node, outer);
  if (depth > MAX_DEPTH) {
    refusals.push({ message: TOO_DEEP, range });
    return null;
  }
  refuseMarks(node, range, refusals);
  if (isSeq(node)) return node.items.map((item) => jsonOf(item, depth + 1, range, refusals));
  if (isMap(node)) {
    const seen = new Set<string>();
    const pairs = node.items.map((pair) => {
      const key = keyOf(pair.key, seen, rangeOf(pair.key, range), refusals);
      return [key, jsonOf(pair.value, depth + 1, range, refusals)] as const;
    });
    return Object.fromEntries(pairs);
  }
  const value = isScalar(node) ? node.value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return null;
}

function keyOf(node: unknown, seen: Set<string>, range: Range, refusals: Refusal[]): string {
  refuseMarks(node, range, refusals);
  if (!isScalar(node) || node.value === null) {
    refusals.push({ message: "a key is not a plain word", range });
    return "";
  }
  const key = String(node.value);
  const name = key.normalize("NFC");
  if (FORBIDDEN_KEYS.has(key)) refusals.push({ message: `the key ${key} is not allowed`, range });
  if (key === "<<") refusals.push({ message: "merge keys (<<) are not allowed", range });
  if (seen.has(name)) refusals.push({ message: `the key ${key} is given twice`, range });
  seen.add(name);
  return key;
}

function refuseMarks(node: unknown, range: Range, refusals: Refusal[]): void {
  if (isAlias(node)) refusals.push({ message: "aliases (*name) are not allowed", range });
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  if (anchor) refusals.push({ message: "anchors (&name) are not allowed", range });
  if (tag) refusals.push({ message: `tags (${tag}) are not allowed`, range });
}

function rangeOf(node: unknown, otherwise: Range): Range {
  const range = (node as { range?: readonly [number, number, number] } | null)?.range;
  return range ? { start: range[0], end: range[1] } : otherwise;
}

// A block scalar's range takes in its last line break.
function trimmed(yaml: string, range: Range): Range {
  const text = yaml.slice(range.start, range.end).trimEnd();
  return { start: range.start, end: range.start + text.length };
}

function within(whole: Range, [start, end]: readonly [number, number]): Range {
  const from = Math.min(start, whole.end);
  return { start: from, end: Math.max(from, Math.min(end, whole.end)) };
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]!;
}
