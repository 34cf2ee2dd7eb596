// Lives through random sequences of what agents, people and git do to a base with proposals, and checks after each step
// what must hold whatever came before: the worktree is as git has it, the repository sound, no claim stands twice, what
// was rejected or reverted stands nowhere and waits nowhere, what was accepted stands, and planning again proposes nothing.
// Usage: node .ci/life.mjs [sequences] [steps] [seed]
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [sequences = 4, steps = 10, seed = 1] = process.argv.slice(2).map(Number);
const scratch = mkdtempSync(join(tmpdir(), "winnow-life-"));
const program = resolve("dist/winnow.cjs");
const environment = {
  PATH: process.env.PATH,
  HOME: scratch,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

/** A small generator of pseudo-random numbers (mulberry32), so that a seed tells a sequence. */
function generator(state) {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function live(number) {
  const random = generator(seed * 1000 + number);
  const base = join(scratch, `base-${number}`);
  cpSync("kb", base, { recursive: true });
  const git = (...words) => execFileSync("git", words, { cwd: base, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const winnow = (...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: base, env: environment, encoding: "utf8" });
    return { status, stdout, stderr };
  };
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "base");
  const proposals = () => JSON.parse(winnow("proposals", "--format", "json").stdout).proposals.filter(({ state }) => state === "open");
  const done = [];
  /** What was decided, by claim: the last thing that holds of it. */
  const fate = new Map();
  const pick = (list) => list[random(list.length)];
  const waiting = () => proposals().flatMap(({ id, operations }) => operations.filter(({ decision }) => decision === null).map((each) => ({ proposal: id, ...each })));
  const notes = () => git("ls-files", "-z", "--", "*.md").split("\0").filter((path) => path !== "" && !path.startsWith("artifacts/") && path.includes("/"));
  const acceptances = [];

  function decide(verdict, some) {
    const all = waiting();
    if (all.length === 0) return "nothing waits";
    const { proposal } = pick(all);
    const own = all.filter((each) => each.proposal === proposal);
    const chosen = some ? own.filter(() => random(2) === 0) : own;
    if (chosen.length === 0) chosen.push(own[0]);
    const only = chosen.flatMap(({ id }) => ["--only", id]);
    const reason = verdict === "reject" ? ["--reason", "thin"] : [];
    const { status, stderr } = winnow(verdict, proposal, ...only, ...reason);
    assert.equal(status, 0, stderr);
    for (const { claim } of chosen) fate.set(claim, verdict);
    if (verdict === "accept") acceptances.push({ commit: git("rev-parse", "HEAD").trim(), claims: chosen.map(({ claim }) => claim) });
    return `${verdict} ${chosen.map(({ id }) => id).join(" ")}`;
  }
  const actions = {
    consolidate: () => winnow("consolidate").stderr.split("\n").find((line) => line !== ""),
    acceptAll: () => decide("accept", false),
    acceptSome: () => decide("accept", true),
    rejectSome: () => decide("reject", true),
    edit() {
      const path = pick(notes());
      appendFileSync(join(base, path), `\nA line of a person's own, number ${done.length}.\n`);
      git("commit", "-q", "-a", "-m", "Edit");
      return `edit ${path}`;
    },
    rename() {
      const path = pick(notes());
      const to = path.replace(/\.md$/, `-${done.length}.md`);
      git("mv", path, to);
      git("commit", "-q", "-m", "Rename");
      return `rename ${path} ${to}`;
    },
    revert() {
      if (acceptances.length === 0) return "nothing to revert";
      const { commit, claims } = acceptances.splice(random(acceptances.length), 1)[0];
      try {
        git("revert", "--no-edit", "--mainline=1", commit);
      } catch {
        git("revert", "--abort");
        return "revert conflicts";
      }
      for (const claim of claims) fate.set(claim, "reject");
      return `revert ${commit.slice(0, 8)}`;
    },
    collect() {
      git("gc", "--quiet", "--prune=now");
      return "gc";
    },
  };
  for (let step = 0; step < steps; step += 1) {
    const name = step === 0 ? "consolidate" : pick(Object.keys(actions));
    done.push(`${name}: ${actions[name]()}`);
    const told = `sequence ${number} of seed ${seed}:\n${done.join("\n")}\n`;
    assert.equal(git("status", "--porcelain"), "", told);
    git("fsck", "--connectivity-only", "--no-dangling");
    const texts = notes().map((path) => readFileSync(join(base, path), "utf8")).join("\n");
    const open = new Set(waiting().map(({ claim }) => claim));
    for (const [claim, verdict] of fate) {
      const words = claim.replace(/\.$/, "");
      const stands = texts.split(words).length - 1;
      assert.ok(stands <= 1, `${told}"${claim}" stands ${stands} times`);
      assert.ok(!open.has(claim), `${told}"${claim}" was decided on and waits again`);
      // A claim that confirms a sentence has no words of its own in the note.
      if (verdict === "reject") assert.equal(stands, 0, `${told}"${claim}" was rejected and stands`);
    }
    assert.ok(!readdirSync(join(base, ".git/winnow")).includes("acceptance.json"), told);
    if (name === "consolidate") {
      const branches = git("for-each-ref", "refs/heads/winnow/");
      assert.match(winnow("consolidate").stderr, /Nothing to propose/, told);
      assert.equal(git("for-each-ref", "refs/heads/winnow/"), branches, told);
    }
    for (const { id } of proposals()) assert.equal(winnow("verify", id).status, 0, `${told}${id} does not verify`);
  }
  return done;
}

let total = 0;
for (let number = 0; number < sequences; number += 1) {
  total += live(number).length;
  rmSync(join(scratch, `base-${number}`), { recursive: true });
}
rmSync(scratch, { recursive: true });
console.log(`${sequences} sequences, ${total} steps: all held`);
