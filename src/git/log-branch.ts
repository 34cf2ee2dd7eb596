import { EMPTY_LOG, LOG_BRANCH, type Log, logEntryPath, readLog } from "../proposal/log.ts";
import { type NewLogEntry, writeLogEntry } from "../proposal/log-entry.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { refsAt, swapRef } from "./ref.ts";
import type { Repository } from "./repository.ts";
import { commitRevision } from "./revision.ts";
import { writeBlob, writeCommit, writeEmptyTree, writeTree } from "./write-objects.ts";

const REF = `refs/heads/${LOG_BRANCH}`;
const ATTEMPTS = 50;

/**
 * The log as its branch has it; an empty one where there is no such branch.
 * @throws WinnowError UNREADABLE when an entry was changed or taken out.
 */
export async function readLogBranch(repository: Repository): Promise<Log> {
  return readLogAt(repository, await tip(repository));
}

/**
 * Adds an entry to the log. Whoever else adds one meanwhile, both are kept. An entry that stands there already, as when
 * a run that was killed is taken up again, is not added twice.
 * @returns the entry's hash
 * @throws WinnowError UNREADABLE when the log is damaged; BUSY when its branch can't be moved.
 */
export async function appendToLog(repository: Repository, content: NewLogEntry): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const from = await tip(repository);
    const log = await readLogAt(repository, from);
    const standing = log.entries.find(
      ({ id, entry: { previous } }) => written(content, previous).id === id,
    );
    if (standing !== undefined) return standing.id;
    const { id, bytes } = written(content, log.heads);
    const blob = await writeBlob(repository, bytes);
    const tree = await writeTree(repository, from, [{ path: logEntryPath(id), blob }]);
    const to = await writeCommit(repository, {
      tree,
      parents: [from ?? (await writeOrigin(repository))],
      message: `${subjectOf(content)}\n`,
      author: content.by,
      date: Math.floor(Date.parse(content.at) / 1000),
    });
    if ((await swapRef(repository, REF, to, from)) !== "changed") return id;
  }
  throw new WinnowError("BUSY", `${LOG_BRANCH} keeps being moved by others`, "try again");
}

async function tip(repository: Repository): Promise<string | null> {
  return (await refsAt(repository, REF)).get(REF) ?? null;
}

/**
 * Writes the empty commit that each log begins with. It is the same everywhere, so that git sees what two logs that were
 * begun in two clones have in common, and merges them.
 */
async function writeOrigin(repository: Repository): Promise<string> {
  return writeCommit(repository, {
    tree: await writeEmptyTree(repository),
    parents: [],
    message: "Begin the log of decisions\n",
    author: { name: "winnow", email: "winnow@localhost" },
    date: 0,
  });
}

async function readLogAt(repository: Repository, commit: string | null): Promise<Log> {
  if (commit === null) return EMPTY_LOG;
  const revision = await commitRevision(repository, commit);
  const blobs = await revision.read(revision.files.map(({ blob }) => blob));
  const reading = readLog(
    new Map(revision.files.map(({ path, blob }) => [path, blobs.get(blob)!])),
  );
  if (reading.kind === "log") return reading;
  throw new WinnowError(
    "UNREADABLE",
    `the log of decisions is damaged: ${reading.message}`,
    `git log --stat ${LOG_BRANCH} shows what was done to it; git branch -f ${LOG_BRANCH} COMMIT goes back`,
  );
}

function written(content: NewLogEntry, previous: readonly string[]) {
  return writeLogEntry({ ...content, version: 1, previous: [...previous] });
}

function subjectOf(entry: NewLogEntry): string {
  switch (entry.kind) {
    case "decisions":
      return `Decide on ${entry.proposal}`;
    case "dismissal":
      return `Settle a ${entry.rule}`;
    case "planted":
      return `Tell what became of a planted flaw in ${entry.proposal}`;
    case "undo":
      return `Take back ${entry.target.slice(0, 12)}`;
  }
}
