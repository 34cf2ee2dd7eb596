import { z } from "zod";
import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import type { WinnowError } from "../text/winnow-error.ts";
import { type ConfigDocument, invalidAt } from "./document.ts";

/** What a schema has against a configuration file, as an error that names the first thing, its place and what may have been meant. */
export function problemOf(
  path: string,
  document: ConfigDocument,
  schema: z.ZodType,
  error: z.ZodError,
): WinnowError {
  const issue = tellingIssue(error.issues);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const what = issue.path.at(-1) === "rules" ? "rule" : "key";
    return invalidAt(
      path,
      document.placeOf([...issue.path, key]),
      `${within(issue.path)}unknown ${what} \`${visible(key)}\``,
      suggestion(key, keysAt(schema, issue.path)),
    );
  }
  const written = valueAt(document.value, issue.path);
  const known = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return invalidAt(
    path,
    document.placeOf(issue.path),
    `${within(issue.path)}${visible(issue.message)}`,
    typeof written === "string" ? suggestion(written, known) : null,
  );
}

/** A key nobody knows is often the reason why another is missing; of what fits none of several forms, the nearest is told. */
function tellingIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const first = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
  if (first.code !== "invalid_union") return first;
  const deeper = first.errors
    .filter((branch) => branch.length > 0)
    .map(tellingIssue)
    .filter(({ path }) => path.length > 0)
    .sort((a, b) => b.path.length - a.path.length)[0];
  return deeper === undefined ? first : { ...deeper, path: [...first.path, ...deeper.path] };
}

function within(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "" : `\`${visible(path.join("."))}\`: `;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (held, key) =>
      typeof held === "object" && held !== null && Object.hasOwn(held, key)
        ? held[key as keyof typeof held]
        : undefined,
    value,
  );
}

/** The keys that a schema knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => keysAt(each, path));
  const [first, ...rest] = path;
  if (schema instanceof z.ZodArray && first !== undefined) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodTuple && first !== undefined)
    return keysAt(schema.def.items[Number(first)], rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined
    ? Object.keys(schema.shape)
    : keysAt(schema.shape[String(first)], rest);
}
