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
    for (const issue of parsed.error.issues) {
      const at = issue.path.reduce<string>((sum, part) => below(sum, String(part)), pointer);
      // What was taken away here, and is missed then, has been told of.
      if (!leftOut.has(at)) leftOut.set(at, messageOf(issue));
      const path = ["value", ...issue.path];
      while (path.length > 0 && !remove(rest, path)) path.pop();
    }
    parsed = schema.safeParse(rest.value);
  }
  return { value: parsed.success ? parsed.data : null, leftOut: told(leftOut) };
}

function told(leftOut: ReadonlyMap<string, string>): LeftOut[] {
  return [...leftOut].map(([pointer, message]) => ({ pointer, message }));
}

/** Takes a part out of a value; an item of a list leaves a gap, so that the others keep their places. */
function remove(root: object, path: readonly PropertyKey[]): boolean {
  let holder: unknown = root;
  for (const key of path.slice(0, -1)) holder = childOf(holder, key);
  const key = path.at(-1)!;
  if (childOf(holder, key) === undefined) return false;
  (holder as Record<PropertyKey, unknown>)[key] = undefined;
  return true;
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
