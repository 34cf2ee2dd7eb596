import type { ReadApart } from "../bundle.ts";
import type { JsonNode } from "../json-document.ts";
import { TOO_MANY_VALUES } from "./limits.ts";
import { type ResultReading, unread, unreadable } from "./reading.ts";
import { rootOf, valuesOfTree } from "./tree-values.ts";

/** Reads the rows of a Parquet file as data; they were read apart, since nothing but a time limit bounds that. */
export function readParquetRows(apart: ReadApart | undefined): ResultReading {
  if (apart === undefined) return unreadable("was not opened");
  if (apart.kind === "unread") return unreadable(apart.reason);
  const { values, problems } = valuesOfTree([rootOf(nodeOf(apart.rows))], []);
  return { values, problems: apart.isCut ? [...problems, unread(TOO_MANY_VALUES)] : problems };
}

const NOWHERE = { start: 0, end: 0 };

// Nested as deep as the columns of the file, whose number is bounded.
function nodeOf(value: unknown): JsonNode {
  if (Array.isArray(value)) return { kind: "array", range: NOWHERE, items: value.map(nodeOf) };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => ({
      key,
      keyRange: NOWHERE,
      value: nodeOf(each),
    }));
    return { kind: "object", range: NOWHERE, entries };
  }
  const scalar = { kind: "scalar", range: NOWHERE, lexeme: String(value) } as const;
  if (typeof value === "string" || typeof value === "boolean") return { ...scalar, value };
  if (typeof value === "number") return { ...scalar, value: Number.isFinite(value) ? value : null };
  return { ...scalar, value: null, lexeme: "null" };
}
