import { recordPath } from "../proposal/record.ts";
import { records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { runGit, tryGit } from "./run.ts";

/** A commit that takes out again what another one brought in. */
export interface Revert {
  readonly commit: string;
  readonly reverted: string;
  readonly by: { readonly name: string; readonly email: string };
  readonly at: string;
  readonly subject: string;
}

const FOLDER = recordPath("").split("/").slice(0, -1).join("/");
const CHANGED = /^([AD])\t(.+)$/gm;

/**
 * The commits of a branch that take a proposal out again, whatever they say of themselves: forges write reverts that name
 * no commit. Known by the trees alone: the record of the proposal goes, and each file that came in with it is again as it
 * was before. One that was taken in anew afterwards is none.
 */
export async function takenBack(repository: Repository, commit: string): Promise<Revert[]> {
  const output = await git(repository, [
    "log",
    "--first-parent",
    "--no-renames",
    "--diff-filter=AD",
    "--name-status",
    "--format=%x00%H%x00%an%x00%ae%x00%at%x00%s%x00",
    commit,
    "--",
    FOLDER,
  ]);
  const parts = output.toString("utf8").split("\0").slice(1);
  /** By record, what happened to it last. */
  const last = new Map<string, "came" | Omit<Revert, "reverted">>();
  const found: Revert[] = [];
  for (let at = 0; at < parts.length; at += 6) {
    const [id, name, email, seconds, subject, changes] = parts.slice(at, at + 6) as string[];
    for (const [, kind, path] of changes!.matchAll(CHANGED)) {
      const later = last.get(path!);
      if (kind === "A") {
        last.set(path!, "came");
        if (later === undefined || later === "came") continue;
        if (await undoes(repository, later.commit, id!)) found.push({ ...later, reverted: id! });
      } else if (later === undefined) {
        const date = new Date(Number(seconds) * 1000).toISOString();
        const by = { name: name!, email: email! };
        last.set(path!, { commit: id!, by, at: date, subject: subject! });
      }
    }
  }
  return found;
}

/** Whether a commit makes each file that another one changed what it was before that. */
async function undoes(repository: Repository, later: string, earlier: string): Promise<boolean> {
  const [undone, done] = [await changesOf(repository, later), await changesOf(repository, earlier)];
  return (
    done.size > 0 &&
    [...done].every(([path, { before, after }]) => {
      const change = undone.get(path);
      return change?.before === after && change.after === before;
    })
  );
}

/** What a commit changed against its first parent: by path, mode and blob; nothing for one without a parent. */
async function changesOf(
  repository: Repository,
  commit: string,
): Promise<ReadonlyMap<string, { readonly before: string; readonly after: string }>> {
  const { code, output } = await tryGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["diff-tree", "-r", "-z", "--no-renames", "--raw", `${commit}^1`, commit, "--"],
  });
  const fields = code === 0 ? records(output).map((record) => record.toString("latin1")) : [];
  return new Map(
    fields.flatMap((field, index) => {
      if (index % 2 === 1) return [];
      const [oldMode, newMode, oldBlob, newBlob] = field.slice(1).split(" ");
      const change = { before: `${oldMode} ${oldBlob}`, after: `${newMode} ${newBlob}` };
      return [[fields[index + 1]!, change] as const];
    }),
  );
}

function git({ root, environment }: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit({ directory: root, environment, args });
}
