import { z } from "zod";
import { below } from "./json-pointer.ts";

/** A part of a value that was left out, since it is not what its place allows. */
export interface LeftOut {
  /** RFC 6901, from the root of the document. */
  readonly pointer: string;
  /** What is wrong with it. */
  readonly message: string;
}

/** A list of things, any of which may be left out by `readTolerantly`; no list, or null, is an empty one. */
export function listOf<T>(item: z.ZodType<T>, most: number) {
  return z
    .array(item.optional())
    .max(most)
    .nullish()
    .transform((items) => (items ?? []).filter((each) => each !== undefined));
}

/**
 * Reads a JSON value by a schema, leaving out of it what the schema does not allow, as little at a time as it can: a field
 * that is optional, an item of a `listOf`, else what holds it. Null where the whole value would have to be left out.
 */
export function readTolerantly<T>(
  schema: z.ZodType<T>,
  value: unknown,
  pointer: string,
): { readonly value: T | null; readonly leftOut: readonly LeftOut[] } {
  const leftOut = new Map<string, string>();
  const rest = { value: structuredClone(value) };
  let parsed = schema.safeParse(rest.value);
  while (!parsed.success && rest.value !== undefined) {
    const { issues } = parsed.error;
    for (const issue of issues) {
      const at = issue.path.reduce<string>((sum, part) => below(sum, String(part)), pointer);
      // What was taken away here, and is missed then, has been told of.
      if (!leftOut.has(at)) leftOut.set(at, messageOf(issue));
    }
    // Several things may be wrong with one part: all are looked up before any is taken away.
    const parts = issues.map(({ path }) => presentPart(rest, ["value", ...path]));
    for (const { holder, key } of parts) holder[key] = undefined;
    parsed = schema.safeParse(rest.value);
  }
  return { value: parsed.success ? parsed.data : null, leftOut: told(leftOut) };
}

function told(leftOut: ReadonlyMap<string, string>): LeftOut[] {
  return [...leftOut].map(([pointer, message]) => ({ pointer, message }));
}

/** Where a part is held, or the nearest part around it that is there. An item of a list leaves a gap when it is taken out. */
function presentPart(
  root: { value: unknown },
  path: readonly PropertyKey[],
): { readonly holder: Record<PropertyKey, unknown>; readonly key: PropertyKey } {
  let found = { holder: root as Record<PropertyKey, unknown>, key: "value" as PropertyKey };
  let value: unknown = root;
  for (const key of path) {
    const child = childOf(value, key);
    if (child === undefined) break;
    found = { holder: value as Record<PropertyKey, unknown>, key };
    value = child;
  }
  return found;
}

function childOf(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** One of zod's messages; of a value of several shapes, what keeps it from the last. */
export function messageOf(issue: z.core.$ZodIssue): string {
  const inner = issue.code === "invalid_union" ? issue.errors.flat().at(-1)?.message : undefined;
  return inner ?? issue.message;
}
