import { mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import type { Check } from "../../src/commands/doctor/check.ts";
import { checkNode } from "../../src/commands/doctor/programs.ts";
import { fakeGit } from "../support/fake-git.ts";
import {
  removeFolder,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { PROGRAM, proposals, untouchedParts, winnow } from "../support/winnow.ts";

const LONG_AGO = 1_700_000_000;

let base: TemporaryRepository;

beforeEach(() => {
  base = temporaryRepository({ "a.md": "# A\n\nThis note says something in a sentence.\n" });
  onTestFinished(() => base.remove());
  base.write(".git/info/exclude", "node_modules\n");
  mkdirSync(join(base.root, "node_modules/.bin"), { recursive: true });
  symlinkSync(PROGRAM, join(base.root, "node_modules/.bin/winnow"));
});

interface Told {
  readonly code: number | null;
  /** What was told, by name of the check. */
  readonly checks: Readonly<Record<string, readonly Check[]>>;
}

function doctor(environment: Readonly<Record<string, string>> = {}, made = base): Told {
  const { code, out } = winnow(made, ["doctor", "--format", "json"], { environment });
  const checks: Record<string, Check[]> = {};
  for (const check of JSON.parse(out).checks as Check[]) {
    checks[check.name] = [...(checks[check.name] ?? []), check];
  }
  return { code, checks };
}

/** A file that some run left behind long ago. */
function leave(path: string, made = base): void {
  const file = join(made.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  utimesSync(file, LONG_AGO, LONG_AGO);
}

it("finds nothing wrong once init has run", () => {
  winnow(base, ["init"]);
  const { code, checks } = doctor();
  expect(code).toBe(0);
  expect(
    Object.values(checks)
      .flat()
      .filter(({ state }) => state !== "ok"),
  ).toEqual([]);
  expect(checks.program?.[0]?.message).toBe(
    "the hook finds this winnow, as node_modules/.bin/winnow",
  );
});

it("changes nothing, whatever it finds", () => {
  for (const path of [".git/winnow/tmp/index-1", ".git/index.lock", ".a.md.0123456789ab.tmp"])
    leave(path);
  const listed = () => readdirSync(base.root, { recursive: true }).sort();
  const before = { parts: untouchedParts(base), listed: listed() };
  doctor();
  expect({ parts: untouchedParts(base), listed: listed() }).toEqual(before);
});

it("says how to get the hook that is missing", () => {
  const { code, checks } = doctor();
  expect(code).toBe(1);
  expect(checks.hook).toMatchObject([{ state: "problem", help: "winnow init" }]);
});

it("tells of a hook that git passes over", () => {
  base.write(".git/hooks/pre-commit", "#!/bin/sh\nwinnow lint --staged\n");
  const [hook] = doctor().checks.hook!;
  expect(hook).toMatchObject({ state: "problem", help: "chmod +x .git/hooks/pre-commit" });
});

it("tells where the hook finds another winnow than this", () => {
  const programs = join(base.root, "..", "programs");
  mkdirSync(programs);
  writeFileSync(join(programs, "winnow"), "#!/bin/sh\n", { mode: 0o755 });
  rmSync(join(base.root, "node_modules"), { recursive: true });
  winnow(base, ["init"]);
  const { checks } = doctor({ PATH: `${programs}:${base.environment.PATH}` });
  expect(checks.program).toMatchObject([
    { state: "note", message: `the hook finds another winnow, ${join(programs, "winnow")}` },
  ]);
});

it("tells that the hook has only npx to ask", () => {
  rmSync(join(base.root, "node_modules"), { recursive: true });
  winnow(base, ["init"]);
  expect(doctor().checks.program).toMatchObject([{ state: "note" }]);
});

it("tells of variables that lead git elsewhere", () => {
  const file = join(base.root, ".git/other-index");
  expect(doctor({ GIT_INDEX_FILE: file }).checks.environment).toMatchObject([
    { state: "note", message: `lint --staged looks where these lead: GIT_INDEX_FILE=${file}` },
  ]);
});

it("tells of a configuration that can't be read, and goes on", () => {
  base.write("winnow.jsonc", '{ "rulez": {} }');
  const { code, checks } = doctor();
  expect(code).toBe(1);
  expect(checks.configuration).toMatchObject([{ state: "problem", help: "did you mean rules?" }]);
  expect(checks.leftovers).toMatchObject([{ state: "ok" }]);
});

it.each([
  ["18.20.0", "problem"],
  ["20.18.9", "problem"],
  ["20.19.0", "ok"],
  ["22.1.0", "ok"],
])("takes node %s for a %s", (version, state) => {
  expect(checkNode(version).state).toBe(state);
});

it("tells of a git that is too old", () => {
  const PATH = fakeGit(base, "echo git version 2.37.9");
  expect(doctor({ PATH }).checks.git).toMatchObject([
    { state: "problem", message: "2.37.9 is too old" },
  ]);
});

it("tells of a git that is not there", () => {
  const { code, checks } = doctor({ PATH: "/nonexistent" });
  expect(code).toBe(1);
  expect(checks.git).toMatchObject([{ state: "problem" }]);
});

it("tells of a folder that is in no repository", () => {
  const folder = temporaryFolder();
  onTestFinished(() => removeFolder(folder));
  const { code, out } = winnow(base, ["doctor", "-C", folder]);
  expect(code).toBe(1);
  expect(out).toContain("is not in a git repository");
});

it("tells of a cache that is damaged, and how to clear it", () => {
  winnow(base, ["lint"]);
  const [folder] = readdirSync(join(base.root, ".git/winnow")).filter((name) =>
    /^facts-/.test(name),
  );
  const [file] = readdirSync(join(base.root, ".git/winnow", folder!));
  const path = `.git/winnow/${folder}/${file}`;
  writeFileSync(join(base.root, path), "damaged");
  expect(doctor().checks.cache).toMatchObject([{ state: "note", help: `rm -r ${path}` }]);
});

it("tells of a cache that another build left", () => {
  leave(".git/winnow/facts-other/x.segment");
  expect(doctor().checks.cache).toMatchObject([
    { state: "note", help: "rm -r .git/winnow/facts-other" },
  ]);
});

it.each([".git/winnow/tmp/index-1f", ".git/winnow/facts-x/new-12-34"])(
  "tells of %s, which a killed run left unfinished",
  (path) => {
    leave(path);
    const helps = doctor().checks.cache!.map(({ help }) => help);
    expect(helps).toContain(`rm -r ${path}`);
  },
);

it("lets a file be that a run may still be writing", () => {
  base.write(".git/winnow/tmp/index-1f", "");
  expect(doctor().checks.cache).toMatchObject([{ state: "ok" }]);
});

it.each([".git/index.lock", ".git/HEAD.lock", ".git/refs/heads/winnow/2026-x.lock"])(
  "tells of %s, left behind",
  (path) => {
    leave(path);
    const { code, checks } = doctor();
    expect(code).toBe(1);
    expect(checks.locks).toMatchObject([
      { state: "problem", help: `if no git is running: rm ${path}` },
    ]);
  },
);

it("takes a lock of just now for git at work", () => {
  base.write(".git/index.lock", "");
  expect(doctor().checks.locks).toMatchObject([{ state: "note" }]);
});

it("tells of the index of a linked worktree that is locked there", () => {
  const linked = join(base.root, "..", "linked");
  base.git("worktree", "add", "--quiet", linked);
  leave(".git/worktrees/linked/index.lock");
  const { out } = winnow(base, ["doctor"], { directory: linked });
  expect(out).toContain("worktrees/linked/index.lock was left behind");
});

it("tells of files that a killed fix left beside notes", () => {
  leave("papers/.a b.md.0123456789ab.tmp");
  expect(doctor().checks.leftovers).toMatchObject([
    { state: "note", help: "rm -- 'papers/.a b.md.0123456789ab.tmp'" },
  ]);
});

it("gives commands for where it was started", () => {
  leave("papers/.a.md.0123456789ab.tmp");
  const { out } = winnow(base, ["doctor"], { directory: join(base.root, "papers") });
  expect(out).toContain("rm -- .a.md.0123456789ab.tmp\n");
});

it("counts the proposals that wait, and tells of those merged", () => {
  const sample = sampleBase();
  onTestFinished(() => sample.remove());
  winnow(sample, ["consolidate", "artifacts/w2s-imitation-pilot/ws_002"]);
  const branch = proposals(sample)[0]!.branch;
  expect(doctor({}, sample).checks.proposals).toMatchObject([{ message: "1 waits for review" }]);
  sample.git("merge", "--quiet", branch);
  expect(doctor({}, sample).checks.proposals).toMatchObject([
    { state: "ok", message: "none waits" },
    { state: "note", help: `git branch -d ${branch}` },
  ]);
});

it("tells of a branch below winnow/ that holds no record", () => {
  base.git("branch", "winnow/half");
  expect(doctor().checks.proposals).toMatchObject([
    { state: "ok" },
    { state: "problem", help: "git branch -D winnow/half" },
  ]);
});

it("tells of a branch that stands where proposals go", () => {
  base.git("branch", "winnow");
  expect(doctor().checks.proposals).toMatchObject([
    { state: "problem", help: "git branch -m winnow winnow-old" },
  ]);
});

it("does its work before there is a commit", () => {
  const fresh = temporaryRepository({ "a.md": "# A\n" }, { commit: false });
  onTestFinished(() => fresh.remove());
  expect(doctor({}, fresh).checks.proposals).toMatchObject([{ state: "ok" }]);
});
