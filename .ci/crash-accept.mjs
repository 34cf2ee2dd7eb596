// Kills `winnow accept` at its file-system operations, one run a point, and checks each time that `winnow doctor --fix`
// brings the repository to exactly what it was before or exactly what it is after, whatever the user left lying about
// in it; and that accepting again ends where the uninterrupted run does.
// Usage: node .ci/crash-accept.mjs [stride] [whole|part]   (1 tries every point)
import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { crashLab } from "./crash-shim.mjs";

const stride = Number(process.argv[2] ?? 1);
const { git, run, fresh, template, end } = crashLab();
assert.equal(run(template, ["consolidate"]).status, 0);
const { proposals } = JSON.parse(run(template, ["proposals", "--format", "json"]).stdout);
const { id, operations: planned } = proposals[0];
const part = process.argv[3] === "part" ? ["--only", planned[0].id] : [];
// What a user has lying about: an edit, something staged, something untracked.
appendFileSync(join(template, "papers/ai-control.md"), "\nEdited, not committed.\n");
writeFileSync(join(template, "papers/draft.md"), "# Staged\n");
git(template, "add", "papers/draft.md");
writeFileSync(join(template, "scratch.md"), "# Untracked\n");

const accept = (base, crashAt) => run(base, ["accept", id, ...part], crashAt);
const own = (base) => [
  git(base, "status", "--porcelain"),
  git(base, "diff"),
  git(base, "diff", "--cached"),
  readFileSync(join(base, "scratch.md"), "utf8"),
];
const tree = (base) => git(base, "rev-parse", "HEAD^{tree}").trim();
const log = (base) => {
  const files = git(base, "for-each-ref", "refs/heads/winnow-log") === "" ? "" : git(base, "ls-tree", "-r", "--name-only", "winnow-log");
  return files.split("\n").filter((line) => line !== "").length;
};
/** How many operations wait, over all proposals. */
const waiting = (base) => {
  const told = JSON.parse(run(base, ["proposals", "--format", "json"]).stdout);
  return told.proposals.filter(({ state }) => state === "open").flatMap(({ operations }) => operations.filter(({ decision }) => decision === null)).length;
};

/** A lock is reported once it is older than git needs it for. */
function ageLocks(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith(".lock"))) {
    utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
  }
}

const before = fresh("before");
const lyingAbout = own(before);
const untouched = tree(before);
const whole = fresh("whole");
const { operations, status, stderr } = accept(whole, 0);
assert.equal(status, 0, stderr);
const accepted = tree(whole);
const left = waiting(whole);
assert.deepEqual(own(whole), lyingAbout, "accepting touched what was the user's");
assert.equal(log(whole), 1);
assert.equal(left, part.length === 0 ? 0 : planned.length - 1);

const outcome = { killed: 0, before: 0, after: 0, cleared: 0 };
for (let at = 1; at <= operations; at += stride) {
  const base = fresh("base");
  if (accept(base, at).status !== 0) outcome.killed += 1;
  for (let tries = 0; tries < 4; tries += 1) {
    ageLocks(join(base, ".git"));
    const { stdout } = run(base, ["doctor", "--fix"]);
    const locks = [...stdout.matchAll(/rm (\S+\.lock)/g)].map(([, lock]) => lock);
    if (locks.length === 0) break;
    for (const lock of locks) rmSync(resolve(base, lock), { force: true });
    outcome.cleared += 1;
  }
  git(base, "fsck", "--connectivity-only");
  assert.deepEqual(own(base), lyingAbout, `point ${at}: what was the user's changed`);
  assert.ok([untouched, accepted].includes(tree(base)), `point ${at}: neither before nor after`);
  const done = tree(base) === accepted;
  outcome[done ? "after" : "before"] += 1;
  assert.equal(log(base), done ? 1 : 0, `point ${at}: the log does not tell what happened`);
  const again = accept(base, null);
  if (!done) assert.equal(again.status, 0, `point ${at}: ${again.stderr}`);
  assert.equal(tree(base), accepted, `point ${at}: accepting again ends elsewhere`);
  assert.equal(waiting(base), left, `point ${at}: something else waits`);
  assert.deepEqual(own(base), lyingAbout, `point ${at}: accepting again touched what was the user's`);
}
end();
console.log(`${operations} operations, every ${stride}. ${outcome.killed} killed: ${outcome.before} as before, ${outcome.after} as after; ${outcome.cleared} left locks that doctor named`);
