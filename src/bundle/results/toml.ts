import { parse, TomlDate, TomlError } from "smol-toml";
import type { Range } from "../../text/range.ts";
import type { JsonNode } from "../json-document.ts";
import { type ResultReading, unreadable } from "./reading.ts";
import { linesOf } from "./text-lines.ts";
import { rootOf, valuesOfTree } from "./tree-values.ts";

const MAX_LENGTH = 1 << 20;

/** Reads TOML as data. The parser tells no places: a value's is the line that names its last key, in the order of the file. */
export function readTomlResults(text: string): ResultReading {
  if (text.length > MAX_LENGTH)
    return unreadable(
      `has ${text.length} characters of TOML, more than the ${MAX_LENGTH} that are read`,
    );
  try {
    const document = parse(text, { integersAsBigInt: "asNeeded" });
    return valuesOfTree([rootOf(nodeOf(document, { start: 0, end: 0 }, placesIn(text)))], []);
  } catch (error) {
    const reason =
      error instanceof TomlError ? error.message.split("\n", 1)[0]! : "it cannot be read";
    return unreadable(`is no valid TOML: ${reason}`);
  }
}

interface Place {
  readonly range: Range;
  readonly lexeme: string;
}

/** The values that lines give to keys, each key's in order. */
type Places = ReadonlyMap<string, Place[]>;

/** The last part of a key, which may be dotted. */
const KEY = /(?:"([^"]{0,200})"|'([^']{0,200})'|([\w-]{1,200}))$/;

function placesIn(text: string): Places {
  const places = new Map<string, Place[]>();
  for (const { text: line, start } of linesOf(text)) {
    const sign = line.indexOf("=");
    const found = KEY.exec(line.slice(0, Math.max(0, sign)).trim());
    if (found === null) continue;
    const key = (found[1] ?? found[2] ?? found[3])!;
    const rest = line.slice(sign + 1);
    const written = /^[^#"'[{]*/.exec(rest)![0].trim() || rest.trim();
    const at = start + line.indexOf(written, sign + 1);
    const held = places.get(key) ?? [];
    held.push({ range: { start: at, end: at + written.length }, lexeme: written });
    places.set(key, held);
  }
  for (const held of places.values()) held.reverse();
  return places;
}

// The parser bounds the depth.
function nodeOf(value: unknown, range: Range, places: Places): JsonNode {
  if (Array.isArray(value))
    return { kind: "array", range, items: value.map((item) => nodeOf(item, range, places)) };
  if (value instanceof TomlDate)
    return { kind: "scalar", range, value: value.toISOString(), lexeme: value.toISOString() };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => {
      const isTable =
        typeof each === "object" && !Array.isArray(each) && !(each instanceof TomlDate);
      const place = isTable ? undefined : places.get(key)?.pop();
      const keyRange = place?.range ?? range;
      const node = nodeOf(each, keyRange, places);
      const own = place !== undefined && node.kind === "scalar" && typeof node.value === "number";
      return { key, keyRange, value: own ? { ...node, lexeme: place.lexeme } : node };
    });
    return { kind: "object", range, entries };
  }
  const number = typeof value === "bigint" ? Number(value) : value;
  const lexeme = String(value);
  if (typeof number === "number")
    return { kind: "scalar", range, value: Number.isFinite(number) ? number : null, lexeme };
  if (typeof number === "string" || typeof number === "boolean")
    return { kind: "scalar", range, value: number, lexeme };
  return { kind: "scalar", range, value: null, lexeme: "null" };
}
