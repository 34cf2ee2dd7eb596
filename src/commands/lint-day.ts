import type { Repository } from "../git/repository.ts";
import { commitDay, resolveCommit } from "../git/revision.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type Given, lastValue } from "./flags.ts";

/**
 * The day by which ages are judged: the one that is asked for, else that of the newest commit looked at, so that one
 * commit gives the same findings on any day. null for what is staged, since time passing is nothing a commit brings,
 * and before the first commit.
 * @throws WinnowError USAGE for what is no day.
 */
export async function dayOf(repository: Repository, given: Given): Promise<string | null> {
  const asked = askedDay(given);
  if (asked !== null) return asked;
  if (given.switches.has("staged")) return null;
  const commit = lastValue(given, "ref") ?? "HEAD";
  const exists = await resolveCommit(repository, commit).then(
    () => true,
    () => false,
  );
  return exists ? commitDay(repository, commit) : null;
}

/** The day that `--as-of` names; null where it is not given. @throws WinnowError USAGE for what is no day. */
export function askedDay(given: Given): string | null {
  const written = lastValue(given, "as-of");
  if (written === null) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(written)) return written;
  throw new WinnowError("USAGE", `--as-of ${visible(written)} is no day`, "write it as 2026-11-21");
}
