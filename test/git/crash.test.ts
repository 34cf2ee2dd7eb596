import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeGit } from "../support/fake-git.ts";
import { program } from "../support/program.ts";
import { madeRepository } from "./open.ts";

const PROPOSE = `
  import { detachedEnvironment } from "./src/git/environment.ts";
  import { proposalStore } from "./src/git/proposal-store.ts";
  import { openRepository } from "./src/git/repository.ts";

  const store = proposalStore(await openRepository(process.cwd(), detachedEnvironment(process.env)));
  const blob = await store.writeBlob(Buffer.from("# Proposed\\n"));
  const tree = await store.writeTree("HEAD", [{ path: "a.md", blob }]);
  const author = { name: "winnow", email: "winnow@example.org" };
  const parent = process.argv[2];
  const commit = await store.writeCommit({ tree, parents: [parent], message: "Propose", author, date: 1779000000 });
  await store.moveBranch("winnow/p", commit, null);
  console.log(commit);
`;

/** Counts its calls; after the one numbered $KILL_AFTER it kills the program that called it. */
const KILLING_GIT = `
  n=$(($(cat "$COUNTER" 2>/dev/null || echo 0) + 1)); echo $n > "$COUNTER"
  "$REAL" "$@"; code=$?
  [ "$n" = "$(cat "$COUNTER.at")" ] && kill -9 $PPID
  exit $code`;

test("killed after any of its calls of git, a proposal leaves all as it was and comes out the same when run again", () => {
  const made = madeRepository({ "a.md": "# A\n", "b.md": "# B\n" });
  made.write("a.md", "# Dirty\n");
  made.write("new.md", "# Untracked\n");
  const head = made.git("rev-parse", "HEAD").trim();
  const folder = join(made.root, "..");
  const counter = join(folder, "counter");
  const path = fakeGit(made, `COUNTER='${counter}'${KILLING_GIT}`);
  const propose = program(folder, "propose", PROPOSE);

  function run(killAfter: number) {
    made.write("../counter", "0");
    made.write("../counter.at", `${killAfter}`);
    const env = { ...made.environment, PATH: path };
    return spawnSync(process.execPath, [propose, head], { cwd: made.root, env, encoding: "utf8" });
  }
  function ofTheUser(): string {
    return [
      made.git("status", "--porcelain"),
      made.git("ls-files", "-s"),
      made.git("rev-parse", "HEAD", "main"),
      made.git("symbolic-ref", "HEAD"),
      made.git("config", "--list", "--local"),
      readFileSync(join(made.root, "a.md"), "utf8"),
    ].join("\n");
  }

  const before = ofTheUser();
  const whole = run(0);
  expect(whole.stderr).toBe("");
  const commit = whole.stdout.trim();
  const calls = Number(readFileSync(counter, "utf8"));
  expect(calls).toBeGreaterThan(10);
  made.git("update-ref", "-d", "refs/heads/winnow/p");
  made.git("gc", "--quiet", "--prune=now");

  for (let call = 1; call <= calls; call += 1) {
    expect(run(call).signal).toBe("SIGKILL");
    expect(ofTheUser()).toBe(before);
    made.git("fsck", "--connectivity-only");
    expect(run(0).stdout.trim()).toBe(commit);
    expect(ofTheUser()).toBe(before);
    made.git("update-ref", "-d", "refs/heads/winnow/p");
    rmSync(join(made.root, ".git", "logs", "refs", "heads", "winnow"), {
      recursive: true,
      force: true,
    });
  }
  expect(existsSync(join(made.root, ".git", "index.lock"))).toBe(false);
});
