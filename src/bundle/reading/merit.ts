import { HIGHER_IS_BETTER, LOWER_IS_BETTER } from "../../lexicon/merit.ts";
import { nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";

/** Whether more or less of a measure is better; null where neither the glossary nor its name tells. */
export function betterOf({ name, means, better }: Measure): "higher" | "lower" | null {
  if (better !== null) return better;
  const parts = [...nameParts(name), ...nameParts(means ?? "")].map((part) => part.split("@")[0]!);
  if (parts.some((part) => LOWER_IS_BETTER.has(part))) return "lower";
  return parts.some((part) => HIGHER_IS_BETTER.has(part)) ? "higher" : null;
}
