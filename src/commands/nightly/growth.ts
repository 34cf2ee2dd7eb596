import type { Revision } from "../../base/ports.ts";
import { firstParents, sizedFiles } from "../../git/history.ts";
import type { Level } from "../../review/digest/digest.ts";
import { chosenDays, daysBefore, GROWTH_DAYS } from "../../review/digest/levels.ts";
import type { Session } from "../session.ts";

const MOST_COMMITS = 5_000;
const MOST_LOOKED_AT = 30;

/**
 * How large the base was over the last days, by the commits its branch stood at: at most 30 of them are looked at, the
 * last of a day each, and the last one before these days. What is a note now counts as one throughout.
 */
export async function growthLevels(
  session: Session,
  revision: Revision,
  day: string,
): Promise<Level[]> {
  const { repository } = session;
  const from = daysBefore(day, GROWTH_DAYS);
  const last = new Map<string, string>();
  for (const { commit, day: made } of await firstParents(repository, revision.name, MOST_COMMITS)) {
    const shown = made < from ? from : made > day ? day : made;
    if (!last.has(shown)) last.set(shown, commit);
  }
  const days = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  const filter = await session.filterFor(revision);
  const levels: Level[] = [];
  for (const [at, commit] of chosenDays(days, MOST_LOOKED_AT)) {
    const files = await sizedFiles(repository, commit);
    const sizes = new Map(files.map(({ path, size }) => [path, size]));
    const notes = filter.notes(files);
    const bytes = notes.reduce((sum, { path }) => sum + sizes.get(path)!, 0);
    levels.push({ day: at, notes: notes.length, bytes });
  }
  return levels;
}
