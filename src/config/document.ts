import type { Position } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** A configuration file as written, whatever it says. */
export interface ConfigDocument {
  readonly value: unknown;
  /** Where a key or an element stands; where there is none, what would hold it. */
  placeOf(path: readonly PropertyKey[]): Position;
}

/** The error for something wrong in a configuration file, at its place. */
export function invalidAt(
  path: string,
  { line, column }: Position,
  message: string,
  hint: string | null = null,
): WinnowError {
  return new WinnowError("CONFIG_INVALID", `${visible(path)}:${line}:${column}: ${message}`, hint);
}

/** What is said of a key whose value is `null`, or left out. */
export const NO_VALUE = "no value; leave the key out for its default";

/** What is said of a key that stands in an object before. */
export function repeatedKey(key: string): string {
  return `\`${visible(key)}\` stands there twice`;
}
