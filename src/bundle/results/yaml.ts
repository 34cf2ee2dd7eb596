import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from "yaml";
import { tooDeepAt } from "../../note/yaml-depth.ts";
import type { Range } from "../../text/range.ts";
import { type JsonEntry, type JsonNode, MAX_JSON_VALUES } from "../json-document.ts";
import { odd, type ResultProblem, type ResultReading, unread, unreadable } from "./reading.ts";
import { rootOf, valuesOfTree } from "./tree-values.ts";

/** The parser takes its time: so much of it is read in about two seconds. */
const MAX_LENGTH = 1 << 20;

/**
 * Reads YAML 1.2 (core schema) as data, several documents as a list. Tags are not resolved, dates stay text, and aliases
 * stand for what they name as often as the values of a file may be.
 */
export function readYamlResults(text: string): ResultReading {
  if (text.length > MAX_LENGTH)
    return unreadable(
      `has ${text.length} characters of YAML, more than the ${MAX_LENGTH} that are read`,
    );
  const deep = tooDeepAt(text);
  if (deep !== null)
    return unreadable("is nested too deep to be read", { start: deep, end: deep + 1 });
  const documents = parseAllDocuments(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  if (!Array.isArray(documents)) return unreadable("is empty");
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) {
    const [start, end] = error.pos;
    return unreadable(`is no valid YAML: ${error.message.split("\n", 1)[0]}`, { start, end });
  }
  const problems: ResultProblem[] = [];
  const roots = documents.map((document) => nodesOf(document as Document, text, problems));
  const root: JsonNode =
    roots.length === 1
      ? roots[0]!
      : { kind: "array", range: { start: 0, end: text.length }, items: roots };
  return valuesOfTree([rootOf(root)], problems);
}

/** A node that aliases may name, and how many nodes it is. */
interface Anchored {
  readonly node: JsonNode;
  readonly size: number;
}

interface Walk {
  readonly text: string;
  readonly problems: ResultProblem[];
  readonly anchors: Map<string, Anchored>;
  left: number;
}

function nodesOf(document: Document, text: string, problems: ResultProblem[]): JsonNode {
  const walk: Walk = { text, problems, anchors: new Map(), left: MAX_JSON_VALUES };
  return nodeOf(walk, document.contents, { start: 0, end: 0 });
}

// `tooDeepAt` bounds the recursion.
function nodeOf(walk: Walk, node: unknown, outer: Range): JsonNode {
  const range = rangeOf(node, outer);
  const { left } = walk;
  walk.left -= 1;
  if (isAlias(node)) return aliased(walk, node.source, range);
  const read = plainNode(walk, node, range);
  const { anchor } = (node ?? {}) as { readonly anchor?: string };
  if (anchor !== undefined) walk.anchors.set(anchor, { node: read, size: left - walk.left });
  return read;
}

function plainNode(walk: Walk, node: unknown, range: Range): JsonNode {
  if (isSeq(node))
    return { kind: "array", range, items: node.items.map((item) => nodeOf(walk, item, range)) };
  if (isMap(node)) {
    const entries = new Map<string, JsonEntry>();
    for (const pair of node.items) {
      const keyRange = rangeOf(pair.key, range);
      const key = isScalar(pair.key)
        ? String(pair.key.value)
        : walk.text.slice(keyRange.start, keyRange.end);
      if (entries.has(key))
        walk.problems.push(odd(`key "${key}" is given twice; the last one counts`, keyRange));
      entries.set(key, { key, keyRange, value: nodeOf(walk, pair.value, keyRange) });
    }
    return { kind: "object", range, entries: [...entries.values()] };
  }
  const value = isScalar(node) ? node.value : null;
  const lexeme = walk.text.slice(range.start, range.end);
  if (typeof value === "number" && !Number.isFinite(value))
    return { kind: "scalar", range, value: null, lexeme };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return { kind: "scalar", range, value, lexeme };
  if (typeof value === "bigint") return { kind: "scalar", range, value: Number(value), lexeme };
  return { kind: "scalar", range, value: null, lexeme: "null" };
}

/** What an alias names, which has been read before it, unless that would make a few lines into a flood of values. */
function aliased(walk: Walk, name: string, range: Range): JsonNode {
  const named = walk.anchors.get(name);
  const left = walk.left - (named?.size ?? 0);
  if (named !== undefined && left > 0) {
    walk.left = left;
    return named.node;
  }
  const reason = named === undefined ? "names nothing before it" : "repeats too many values";
  walk.problems.push(unread(`the alias *${name} ${reason}; write its values out`, range));
  return { kind: "scalar", range, value: null, lexeme: "null" };
}

function rangeOf(node: unknown, outer: Range): Range {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : outer;
}
