import { HIGHER_IS_BETTER, LOWER_IS_BETTER } from "../../lexicon/merit.ts";
import { nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";

/** Whether a measure counts how much is done in a time, of which what is faster has more: `requests_per_second`. */
export function isRate({ name, means }: Measure): boolean {
  return /(?:(?:^|[^a-z])(?:per[_ ](?:s|sec|second|minute|min|hour|h)|throughput|tput|speed|fps|qps|rps)|(?<=\p{L})\/(?:s|sec|min|h))(?:$|[^a-z])/iu.test(
    `${name} ${means ?? ""}`,
  );
}

/** Whether more or less of a measure is better; null where neither the glossary nor its name tells. */
export function betterOf({ name, means, better }: Measure): "higher" | "lower" | null {
  if (better !== null) return better;
  const parts = [...nameParts(name), ...nameParts(means ?? "")].map((part) => part.split("@")[0]!);
  if (parts.some((part) => LOWER_IS_BETTER.has(part))) return "lower";
  return parts.some((part) => HIGHER_IS_BETTER.has(part)) ? "higher" : null;
}
