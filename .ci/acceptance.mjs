// Runs the built program on a real base and real bundles that are not part of the project, and checks what a user relies on.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const data = resolve(process.argv[2]);
const winnow = resolve("dist/winnow.cjs");
const scratch = mkdtempSync(join(tmpdir(), "winnow-acceptance-"));
const dates = { GIT_AUTHOR_DATE: "2026-05-19T12:00:00Z", GIT_COMMITTER_DATE: "2026-05-19T12:00:00Z" };
const author = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
const clean = { PATH: process.env.PATH, HOME: scratch, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

function run(cwd, command, words, env = {}) {
  const done = spawnSync(command, words, { cwd, env: { ...clean, ...env }, encoding: "utf8", maxBuffer: 1 << 28 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
function git(cwd, ...words) {
  const { code, out, err } = run(cwd, "git", words, { ...dates, ...author });
  assert.equal(code, 0, `git ${words.join(" ")}: ${err}`);
  return out.trim();
}
const program = (cwd, words, env) => run(cwd, process.execPath, [winnow, ...words], env);

function makeBase(name) {
  const base = join(scratch, name);
  cpSync(join(data, "alexandria"), base, { recursive: true });
  git(base, "init", "-q", "-b", "main");
  git(base, "add", "-A");
  git(base, "commit", "-q", "-m", "base");
  return base;
}
function bundlePaths() {
  const root = join(data, "bundles");
  return readdirSync(root).flatMap((p) =>
    readdirSync(join(root, p)).flatMap((w) => readdirSync(join(root, p, w)).map((r) => join(root, p, w, r))),
  );
}
function snapshot(base) {
  const files = git(base, "ls-files", "-z", "--cached", "--others").split("\0").filter(Boolean);
  const contents = files.map((file) => readFileSync(join(base, file)).toString("latin1"));
  return [files, contents, readFileSync(join(base, ".git/index")).toString("latin1"), git(base, "rev-parse", "HEAD"), readFileSync(join(base, ".git/HEAD"), "utf8")];
}

let passed = 0;
let failed = 0;
function check(name, body) {
  try {
    body();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error.message).split("\n").slice(0, 6).join("\n        ")}`);
  }
}

const base = makeBase("base");
const bundles = bundlePaths();
const before = snapshot(base);
const dry = program(base, ["consolidate", "--dry-run", "-f", "json", ...bundles]);
const plan = JSON.parse(dry.out || "{}");
const operationOn = (text) => plan.operations.find(({ claim }) => claim.text.includes(text));

check("the four bundles are planned without error", () => assert.equal(dry.code, 0, dry.err));
check("every claim of every accepted bundle is in exactly one operation", () => {
  const claims = plan.bundles.filter((b) => b.accepted).flatMap((b) => {
    const path = bundles.find((each) => each.endsWith(b.id));
    return JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")).claims.map((_, i) => `${b.id}/claims/${i}`);
  });
  assert.deepEqual(plan.operations.map(({ claim }) => claim.bundle + claim.pointer).sort(), claims.sort());
});
check("no note is created", () => assert.equal(plan.growth.created, 0));
check("ws_002 is refused with its reason", () => {
  const empty = plan.bundles.find(({ id }) => id.includes("/ws_002/"));
  assert.equal(empty.accepted, false);
  assert.ok(empty.reasons.length > 0);
});
check("the claim of 17-37 points is held, with 6.7-36.7 as the correction", () => {
  const held = operationOn("17-37 percentage points");
  assert.equal(held.kind, "hold");
  assert.match(held.reason, /6\.7-36\.7/);
});
check("the mean PGR that was cut at 0 is held, and says so", () => {
  const held = operationOn("strongly favors imitation");
  assert.equal(held.kind, "hold");
  assert.match(held.reason, /pgr was cut at 0 in 4 of 9 rows/);
});
check("the range of the bootstrap's advantage lands beside bootstrapping, with scope and footnote", () => {
  const added = operationOn("Bootstrap advantage ranges");
  assert.equal(added.kind, "add");
  assert.equal(added.target.path, "papers/weak-to-strong-generalization.md");
  assert.equal(added.target.section, "Techniques Beyond the Basic Loop");
  assert.match(added.after, /synthetic.*7 configurations.*\[\^[^\]]+\]/);
});

const lint = program(base, ["lint", "-f", "json"]);
const findings = JSON.parse(lint.out || "{}").findings ?? [];
check("both duplicate pairs are reported, and no look-alike", () => {
  const pairs = findings.filter(({ rule }) => rule === "duplicate-source").flatMap((f) => [f.path, ...f.related.map((r) => r.path)]);
  assert.deepEqual([...new Set(pairs)].sort(), [
    "papers/ai-safety-via-debate-2.md",
    "papers/ai-safety-via-debate.md",
    "papers/supervising-strong-learners-by-amplifying-weak-exp-2.md",
    "papers/supervising-strong-learners-by-amplifying-weak-exp.md",
  ]);
});
const selftest = program(base, ["selftest", "-f", "json"]);
const tried = JSON.parse(selftest.out || "{}");
check("the self-test finds what it plants, and raises next to nothing on clean text", () => {
  assert.equal(selftest.code, 0, selftest.err);
  const share = (parts) => parts.reduce((sum, { count }) => sum + count, 0) / parts.reduce((sum, { of }) => sum + of, 0);
  const found = share(tried.flaws.map(({ found }) => found));
  const raised = share(tried.controls.map(({ alarms }) => alarms));
  const { count, of } = tried.untouched.alarms;
  assert.ok(found >= 0.9, `found ${found}`);
  assert.ok(raised <= 0.02, `raised ${raised} on controls`);
  assert.ok(count / of <= 0.01, `${count} of ${of} on untouched text`);
});
check("the self-test writes nothing", () => assert.deepEqual(snapshot(base), before));
check("no [[n]](url) is called a broken link", () => assert.deepEqual(findings.filter(({ rule }) => rule === "broken-link"), []));

const first = program(base, ["consolidate", ...bundles]);
check("the proposal is made without error", () => assert.equal(first.code, 0, first.err));
const branches = () => git(base, "for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads/winnow/").split("\n");
const [proposal, commit] = branches()[0].split(" ");
check("worktree, index and HEAD are byte-identical", () => assert.deepEqual(snapshot(base), before));
check("a second run proposes nothing", () => {
  const again = program(base, ["consolidate", ...bundles]);
  assert.equal(again.code, 0, again.err);
  assert.deepEqual(branches(), [`${proposal} ${commit}`]);
});
check("another clone, time zone and directory give the same commit id", () => {
  const clone = join(scratch, "elsewhere", "a clone");
  git(scratch, "clone", "-q", base, clone);
  const copies = join(scratch, "other bundles");
  cpSync(join(data, "bundles"), copies, { recursive: true });
  const moved = bundles.map((path) => path.replace(join(data, "bundles"), copies)).reverse();
  const done = program(join(clone, "papers"), ["consolidate", ...moved], { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" });
  assert.equal(done.code, 0, done.err);
  assert.equal(git(clone, "rev-parse", proposal), commit);
});
check("the proposal verifies", () => {
  const verified = program(base, ["verify", proposal.replace("winnow/", "")]);
  assert.equal(verified.code, 0, verified.out + verified.err);
});
check("git finds the repository sound", () => git(base, "fsck", "--strict"));

rmSync(scratch, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
