import type { Base } from "../base/base.ts";
import type { Revision } from "../base/ports.ts";
import { writeStoredBase } from "../store/stored-base.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import { baselineAt } from "./baseline-at.ts";
import { ignoredAt } from "./ignore-file.ts";
import { type KeptSettings, keptName, openKeptBase } from "./kept-base.ts";
import { headRevision } from "./lint-scope.ts";
import type { Session } from "./session.ts";

/** Keeps a commit's base for the next hook, which then need not read the whole; where it can't, that hook reads it. */
export async function keepBase(session: Session, commit: Revision, base: Base): Promise<void> {
  const { repository, config, keepsBase } = session;
  if (!keepsBase) return;
  // A baseline that is not sound is told of by whoever looks at it.
  const baseline = await baselineAt(commit).catch(() => null);
  const settings: KeptSettings = { config, ignored: await ignoredAt(commit), baseline };
  const folder = winnowFolder(repository.commonDirectory);
  writeStoredBase(folder, keptName(repository.root), commit.name, settings, base);
}

/** Keeps a commit's base, unless the next hook finds one to begin with, however old. */
export async function keepFirstBase(session: Session, commit: Revision, base: Base): Promise<void> {
  if (lacksBase(session)) await keepBase(session, commit, base);
}

/** The same for the last commit, where there is one. */
export async function keepHeadBase(session: Session): Promise<void> {
  const head = lacksBase(session) ? await headRevision(session.repository) : null;
  if (head !== null) await keepBase(session, head, await session.loadBase(head));
}

function lacksBase({ repository, keepsBase }: Session): boolean {
  if (!keepsBase) return false;
  const kept = openKeptBase(repository.root, repository.commonDirectory);
  kept?.stored.close();
  return kept === null;
}
