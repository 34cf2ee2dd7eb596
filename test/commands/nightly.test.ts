import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { devNull, hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeGit } from "../support/fake-git.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { PROGRAM, proposals, untouchedParts, winnow } from "../support/winnow.ts";

const DAY = ["--as-of", "2026-11-21"];

/** As soon as a proposal has its branch, a note is gone from it. */
const TAMPERING_GIT = `
  "$REAL" "$@" || exit
  for ref in "$@"; do case "$ref" in refs/heads/winnow/*) [ -n "$TAMPERED" ] && continue
    export TAMPERED=1 GIT_INDEX_FILE="$HOME/index" GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
    case " $* " in *" update-ref "*)
      "$REAL" read-tree "$ref" && "$REAL" update-index --force-remove papers/ai-control.md
      tree=$("$REAL" write-tree)
      commit=$("$REAL" log -1 --format=%B "$ref" | "$REAL" commit-tree "$tree" -p "$ref^")
      "$REAL" update-ref "$ref" "$commit";;
    esac;;
  esac; done`;

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
});

afterEach(() => base.remove());

function digest(name = "2026-11-21.md"): string {
  return readFileSync(join(base.root, ".git/winnow/digests", name), "utf8");
}

/** Has nothing in the sample base count as an error, besides what else is configured. */
function configure(nightly: object = {}): void {
  const off = ["duplicate-source", "self-duplicate", "broken-link"].map((rule) => [rule, "warn"]);
  base.write("winnow.jsonc", JSON.stringify({ rules: Object.fromEntries(off), nightly }));
}

/** The titles of a digest's sections, with the number of items in each. */
function sections(text: string): Record<string, number> {
  const parts = text.split(/^### /m).slice(1);
  return Object.fromEntries(
    parts.map((part) => [part.split("\n")[0]!, part.match(/^- /gm)?.length ?? 0]),
  );
}

function run(args: readonly string[] = [], environment = base.environment): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, "nightly", ...DAY, "-o", devNull, ...args], {
      cwd: base.root,
      env: environment,
      stdio: "ignore",
    });
    child.on("close", resolve);
  });
}

describe("a night", () => {
  test("proposes what bundles change, checks the last commit and tells of both", () => {
    const { code, out, err } = winnow(base, ["nightly", ...DAY]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toBe(digest());
    expect(out).toContain(
      "7 changes wait for a decision, in 1 proposal; 1 claim was held; lint finds 4 errors, 0 warnings.",
    );
    expect(sections(out)).toEqual({
      Proposed: 1,
      "What came in": 4,
      "Held, and why": 1,
      Growth: 0,
      Health: 0,
    });
    expect(digest("2026-11-21.html")).toMatch(/^<!doctype html>/);
    const [{ branch } = { branch: "" }] = proposals(base);
    expect(winnow(base, ["verify", branch]).code).toBe(0);
    expect(out).toContain(`winnow review ${branch.replace("winnow/", "")}`);
  });

  test("leaves worktree, index and HEAD as they are, down to the bytes", () => {
    base.write("papers/draft.md", "# Not yet committed\n");
    base.write("papers/ai-control.md", "# Changed by hand\n");
    base.git("add", "papers/draft.md");
    const before = untouchedParts(base);
    winnow(base, ["nightly", ...DAY]);
    expect(untouchedParts(base)).toEqual(before);
    expect(proposals(base)).toHaveLength(1);
    base.git("fsck", "--strict");
  });

  test("looks at the last commit, not at the worktree", () => {
    base.write("papers/draft.md", "# Draft\n\nSee [the other](gone.md).\n");
    const health = (text: string) => /\| findings \| .*/.exec(text)![0];
    const before = health(winnow(base, ["nightly", ...DAY]).out);
    expect(before).toBe("| findings | 4 errors, 0 warnings |");
    base.commit("Past the hook");
    expect(health(winnow(base, ["nightly", ...DAY]).out)).toBe(
      "| findings | 5 errors, 1 warning |",
    );
  });

  test("that is repeated proposes nothing, says so, and tells no less", () => {
    const first = winnow(base, ["nightly", ...DAY]);
    const before = proposals(base);
    const second = winnow(base, ["nightly", ...DAY]);
    expect(second.err).toBe("Nothing new to propose.\n");
    expect(proposals(base)).toEqual(before);
    const told = (text: string) => text.replace("**new** ", "").replace(/\| time taken .*/, "");
    expect(told(second.out)).toBe(told(first.out));
    expect(readdirSync(join(base.root, ".git/winnow/digests"))).toEqual([
      "2026-11-21.html",
      "2026-11-21.md",
    ]);
  });

  test("ends well where lint finds no error, and badly where it does", () => {
    expect(winnow(base, ["nightly", ...DAY]).code).toBe(1);
    configure();
    expect(winnow(base, ["nightly", ...DAY]).code).toBe(0);
  });

  test("with nothing to do says how the base does", () => {
    base.git("rm", "-r", "--quiet", "artifacts");
    base.commit("No bundles");
    const { out, err } = winnow(base, ["nightly", ...DAY]);
    expect(err).toBe("Nothing new to propose.\n");
    expect(out).toContain("Nothing waits for a decision; lint finds 4 errors, 0 warnings.");
    expect(sections(out)).toEqual({ Growth: 0, Health: 0 });
  });

  test("tells both sides of the conflicts that the configuration has it look for", () => {
    base.git("rm", "-r", "--quiet", "artifacts");
    base.commit("No bundles");
    base.write("winnow.jsonc", '{ "rules": { "number-conflict": "info" } }');
    const { out } = winnow(base, ["nightly", ...DAY]);
    expect(out).toContain("1 conflict is open; lint finds 4 errors, 0 warnings, 1 info.");
    expect(sections(out)).toEqual({ "Open conflicts": 1, Growth: 0, Health: 0 });
  });

  test("tells of growth by what the history holds", () => {
    base.write("papers/one-more.md", "# One more\n\nIt says that one more is enough.\n");
    base.git("add", "--all");
    execFileSync("git", ["commit", "--quiet", "--message=One more"], {
      cwd: base.root,
      env: { ...base.environment, GIT_COMMITTER_DATE: "2026-01-20T12:00:00Z" },
    });
    const growth = (day: string) => {
      const { out } = winnow(base, ["nightly", "--as-of", day]);
      return /\| notes \| \S+ \| .*/.exec(out)![0];
    };
    expect(growth("2026-01-31")).toBe("| notes | ▁▁▁▁██ | 35 | 36 |");
    expect(growth("2026-11-21")).toBe("| notes | ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁ | 36 | 36 |");
  });

  test("names the head of the log", () => {
    winnow(base, ["nightly", ...DAY]);
    expect(digest()).toContain("| head of the log | empty |");
    winnow(base, ["reject", proposals(base)[0]!.branch, "--reason", "Not now"]);
    winnow(base, ["nightly", ...DAY]);
    expect(digest()).toMatch(/\| head of the log \| [0-9a-f]{64} \|/);
    expect(digest()).toContain("Nothing waits for a decision;");
  });

  test("prints the page where it is asked for, and refuses what it does not know", () => {
    expect(winnow(base, ["nightly", "-f", "html"]).out).toMatch(/^<!doctype html>/);
    expect(winnow(base, ["nightly", "-f", "json"]).code).toBe(2);
    expect(winnow(base, ["nightly", "artifacts"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("winnow consolidate BUNDLE"),
    });
    expect(winnow(base, ["nightly", "--push", "nowhere"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no remote nowhere"),
    });
  });

  test("works in a bare repository", () => {
    const bare = join(base.root, "../bare.git");
    base.git("clone", "--quiet", "--bare", base.root, bare);
    const { code, out } = winnow(base, ["nightly", ...DAY], { directory: bare });
    expect({ code, told: sections(out).Proposed }).toEqual({ code: 1, told: undefined });
    expect(existsSync(join(bare, "winnow/digests/2026-11-21.md"))).toBe(true);
  });
});

describe("budgets", () => {
  test("with as many proposals open as allowed, nothing new is proposed", () => {
    configure({ openProposals: 1 });
    winnow(base, ["consolidate", "artifacts/deception-probe-pilot"]);
    const { out } = winnow(base, ["nightly", ...DAY]);
    expect(proposals(base)).toHaveLength(1);
    expect(sections(out)["Waits for another night"]).toBe(3);
    expect(out).toContain(
      "At most 1 proposal may wait for a decision, and 1 do: nothing new is proposed",
    );
  });

  test("with as many changes waiting as allowed, nothing new is proposed", () => {
    configure({ waitingOperations: 1 });
    winnow(base, ["consolidate", "artifacts/deception-probe-pilot"]);
    const { out } = winnow(base, ["nightly", ...DAY]);
    expect(proposals(base)).toHaveLength(1);
    expect(out).toContain(
      "At most 1 change may wait for a decision, and 2 do: nothing new is proposed",
    );
  });

  test("a plan that brings more is cut to whole bundles, those that matter most first", () => {
    configure({ waitingOperations: 6 });
    const { out } = winnow(base, ["nightly", ...DAY]);
    expect(out).toContain("3 changes wait for a decision, in 1 proposal");
    expect(
      /### Waits for another night\n\n- At most 6 changes may wait.*\n([\s\S]*?)\n\n/.exec(out)![1],
    ).toBe("- `w2s-imitation-pilot/ws_001/run-20260914T091502`");
    expect(winnow(base, ["verify", proposals(base)[0]!.branch]).code).toBe(0);
  });

  test("a bundle that brings more than any night may comes in alone", () => {
    configure({ waitingOperations: 1 });
    base.git(
      "rm",
      "-r",
      "--quiet",
      "artifacts/deception-probe-pilot",
      "artifacts/w2s-imitation-pilot/ws_002",
    );
    expect(winnow(base, ["nightly", ...DAY]).out).toContain("4 changes wait for a decision");
  });

  test("what waited comes in on another night, and all of it once", () => {
    configure({ waitingOperations: 5 });
    for (let night = 0; night < 4; night += 1) {
      winnow(base, ["nightly", ...DAY]);
      for (const { branch } of proposals(base)) winnow(base, ["accept", branch]);
    }
    const cut = base.git("show", "main:papers/weak-to-strong-generalization.md");
    const whole = sampleBase();
    try {
      winnow(whole, ["consolidate"]);
      const { branch } = proposals(whole)[0]!;
      const statements = (text: string) =>
        text
          .split("\n")
          .filter((line) => /\[\^\S+\]/.test(line))
          .map((line) => line.replace(/\[\^\S+\].*/, ""))
          .sort();
      expect(statements(cut)).toEqual(
        statements(whole.git("show", `${branch}:papers/weak-to-strong-generalization.md`)),
      );
    } finally {
      whole.remove();
    }
    expect(winnow(base, ["nightly", ...DAY]).err).toBe("Nothing new to propose.\n");
  });

  test("past the minutes the remaining steps are skipped and named, which is no success", () => {
    configure({ minutes: 1e-9 });
    const { code, out, err } = winnow(base, ["nightly", ...DAY]);
    expect(code).toBe(2);
    expect(proposals(base)).toHaveLength(0);
    expect(out).toContain("| findings | not looked for |");
    for (const step of ["taking bundles in", "checking the last commit", "measuring growth"]) {
      expect(out).toContain(`had passed: ${step}.`);
      expect(err).toContain(`had passed: ${step}.`);
    }
  });
});

describe("what goes wrong", () => {
  test("a proposal that does not stand up to its verification is removed again and told", () => {
    configure();
    const before = untouchedParts(base);
    const path = fakeGit(base, TAMPERING_GIT);
    const { code, out, err } = winnow(base, ["nightly", ...DAY], { environment: { PATH: path } });
    expect(code).toBe(1);
    expect(proposals(base)).toEqual([]);
    expect(err).toContain("; the proposal was taken back.");
    expect(out).toMatch(/### What went wrong\n\n- Refused: \S+ does not hold \(/);
    expect(untouchedParts(base)).toEqual(before);
  });

  test("a proposal that a person had a hand in is theirs, and left", () => {
    configure();
    winnow(base, ["nightly", ...DAY]);
    const [{ branch, commit } = { branch: "", commit: "" }] = proposals(base);
    base.git("checkout", "--quiet", branch);
    base.write("papers/ai-control.md", "# Nothing is left\n");
    base.git("commit", "--quiet", "--all", "--amend", "--no-edit");
    base.git("checkout", "--quiet", "main");
    const changed = proposals(base);
    expect(changed[0]!.commit).not.toBe(commit);
    expect(winnow(base, ["nightly", ...DAY]).code).toBe(0);
    expect(proposals(base)).toEqual(changed);
  });

  test("a step that fails is named, the others are done, and it is no success", () => {
    base.write("winnow-baseline.json", "{");
    base.commit("A baseline that is none");
    const { code, out, err } = winnow(base, ["nightly", ...DAY]);
    expect(code).toBe(2);
    expect(err).toContain("Failed: checking the last commit: ");
    expect(out).toContain("Failed: checking the last commit: ");
    expect(proposals(base)).toHaveLength(1);
  });

  test("killed once its proposal is there, it comes out the same when run again", async () => {
    configure();
    const expected = sampleBase();
    expected.write("winnow.jsonc", readFileSync(join(base.root, "winnow.jsonc")));
    winnow(expected, ["nightly", ...DAY]);
    // The first look at the proposal's own record tells that it stands.
    const git = fakeGit(
      base,
      `"$REAL" "$@"; code=$?\ncase " $* " in *" update-ref "*) kill -9 $PPID;; esac\nexit $code`,
    );
    const before = untouchedParts(base);
    expect(await run([], { ...base.environment, PATH: git })).toBe(null);
    expect(proposals(base)).toEqual(proposals(expected));
    expect(existsSync(join(base.root, ".git/winnow/digests"))).toBe(false);
    expect(existsSync(join(base.root, ".git/winnow/nightly.lock"))).toBe(true);
    const { code, out } = winnow(base, ["nightly", ...DAY]);
    expect({ code, proposals: proposals(base) }).toEqual({
      code: 0,
      proposals: proposals(expected),
    });
    expect(out).toContain("7 changes wait for a decision, in 1 proposal");
    expect(untouchedParts(base)).toEqual(before);
    expect(existsSync(join(base.root, ".git/winnow/nightly.lock"))).toBe(false);
    expected.remove();
  });

  test("while another is at work it says so and ends well", () => {
    const held = { host: hostname(), process: process.pid, began: null };
    mkdirSync(join(base.root, ".git/winnow"));
    writeFileSync(join(base.root, ".git/winnow/nightly.lock"), JSON.stringify(held));
    const { code, out, err } = winnow(base, ["nightly", ...DAY]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(
      /^winnow: busy: another winnow is at work on this base\n {2}.*rm .*nightly\.lock/,
    );
    expect(proposals(base)).toHaveLength(0);
  });

  test("forty at once leave one proposal, and all end well", async () => {
    configure();
    const codes = await Promise.all(Array.from({ length: 40 }, () => run()));
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(proposals(base)).toHaveLength(1);
    expect(winnow(base, ["verify", proposals(base)[0]!.branch]).code).toBe(0);
    expect(digest()).toContain("7 changes wait for a decision, in 1 proposal");
  }, 300_000);
});
