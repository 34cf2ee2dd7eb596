import { spawn } from "node:child_process";
import { devNull } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { PROGRAM, proposals, untouchedParts, winnow } from "../support/winnow.ts";

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
});

afterEach(() => base.remove());

describe("winnow consolidate", () => {
  test("proposes on a branch of its own and touches nothing else", () => {
    base.write("papers/draft.md", "# Not yet committed\n");
    base.write("papers/ai-control.md", "# Changed by hand\n");
    base.git("add", "papers/draft.md");
    const before = untouchedParts(base);
    const { code, err } = winnow(base, ["consolidate"]);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining("Proposed on branch"),
    });
    expect(proposals(base)).toHaveLength(1);
    expect(untouchedParts(base)).toEqual(before);
    base.git("fsck", "--strict");
  });

  test("makes one commit for each note it touches, each with its trailers", () => {
    winnow(base, ["consolidate"]);
    const [{ branch } = { branch: "" }] = proposals(base);
    const commits = base.git("log", "--format=%H", `main..${branch}`).trim().split("\n");
    const notes = base
      .git("diff", "--name-only", `main..${branch}`, "--", "*.md")
      .trim()
      .split("\n");
    expect(commits).toHaveLength(notes.length);
    for (const commit of commits) {
      const trailers = base.git("log", "-1", "--format=%(trailers:only)", commit);
      expect(trailers).toMatch(/^Winnow-Proposal: \S+$/m);
      expect(trailers).toMatch(/^Winnow-Operation: (?:add|confirm|contest) op-[0-9a-f]{8}$/m);
      expect(trailers).toMatch(/^Winnow-Bundle: \S+ sha256:[0-9a-f]{64}$/m);
      expect(trailers).toMatch(/^Winnow-Record: sha256:[0-9a-f]{64}$/m);
    }
  });

  test("proposes nothing the second time", () => {
    winnow(base, ["consolidate"]);
    const before = proposals(base);
    const { code, err } = winnow(base, ["consolidate"]);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining("Nothing to propose"),
    });
    expect(proposals(base)).toEqual(before);
  });

  test("proposes nothing once its proposal is merged", () => {
    winnow(base, ["consolidate"]);
    base.git("merge", "--quiet", "--ff-only", proposals(base)[0]!.branch);
    const { err } = winnow(base, ["consolidate"]);
    expect(err).toContain("Nothing to propose");
    expect(proposals(base)).toHaveLength(1);
  });

  test("leaves an open proposal as it is when main has moved on meanwhile", () => {
    winnow(base, ["consolidate"]);
    const before = proposals(base);
    base.write("papers/new.md", "# New\n");
    base.commit("One more note");
    expect(winnow(base, ["consolidate"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("Nothing to propose"),
    });
    expect(proposals(base)).toEqual(before);
  });

  test("says so when a branch of another's stands where the proposal would", () => {
    winnow(base, ["consolidate"]);
    const [{ branch } = { branch: "" }] = proposals(base);
    base.git("branch", "--quiet", "--force", branch, "main");
    expect(winnow(base, ["consolidate"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("holds something else"),
    });
  });

  test("leaves one proposal when many runs start at once", async () => {
    const run = () =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [PROGRAM, "consolidate", "-o", devNull], {
          cwd: base.root,
          env: base.environment,
          stdio: "ignore",
        });
        child.on("close", resolve);
      });
    const codes = await Promise.all(Array.from({ length: 8 }, run));
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(proposals(base)).toHaveLength(1);
    expect(winnow(base, ["verify", proposals(base)[0]!.branch]).code).toBe(0);
  });

  test("does not propose a bundle again while a proposal with it is open", () => {
    winnow(base, ["consolidate", "artifacts/w2s-imitation-pilot"]);
    winnow(base, ["consolidate"]);
    const branches = proposals(base).map(({ branch }) => branch);
    expect(branches).toHaveLength(2);
    expect(branches[0]).toContain("w2s-imitation-pilot");
    expect(branches[1]).toMatch(/deception-probe-pilot-[0-9a-f]+$/);
  });

  test("takes a reverted merge for a rejection, until that is taken back", () => {
    winnow(base, ["consolidate"]);
    const [{ branch } = { branch: "" }] = proposals(base);
    base.git("merge", "--quiet", "--no-ff", "--no-edit", branch);
    base.git("revert", "--no-edit", "--mainline=1", "HEAD");
    const { out, err } = winnow(base, ["consolidate"]);
    expect(err).toContain("Nothing to propose");
    expect(out).toContain("Rejected by Test Author on");
    const revert = base.git("rev-parse", "HEAD").trim();
    winnow(base, ["decisions", "--undo", revert]);
    expect(winnow(base, ["consolidate"]).err).toContain("Proposed on branch");
    expect(base.git("merge-base", branch, "main").trim()).toBe(revert);
  });

  test("says so when there is no bundle, or a file is named for one", () => {
    base.git("rm", "-r", "--quiet", "artifacts");
    expect(winnow(base, ["consolidate"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("There is no bundle at artifacts/*/*/*/"),
    });
    expect(winnow(base, ["consolidate", "README.md"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no bundle at or below README.md"),
    });
  });

  test("gives the same commit in another clone, folder, time zone and language", () => {
    winnow(base, ["consolidate"]);
    const clone = temporaryRepository();
    try {
      clone.git("fetch", "--quiet", base.root, "main");
      clone.git("reset", "--quiet", "--hard", "FETCH_HEAD");
      const away = { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
      winnow(clone, ["consolidate"], { directory: join(clone.root, "papers"), environment: away });
      expect(proposals(clone)).toEqual(proposals(base));
    } finally {
      clone.remove();
    }
  });

  test("needs no identity, no home and no terminal", () => {
    const personal = /^(?:HOME|XDG_|GIT_AUTHOR|GIT_COMMITTER)/;
    const environment = Object.fromEntries(
      Object.entries(base.environment).filter(([name]) => !personal.test(name)),
    );
    expect(winnow({ ...base, environment }, ["consolidate"]).code).toBe(0);
    expect(base.git("log", "-1", "--format=%an <%ae>", proposals(base)[0]!.branch).trim()).toBe(
      "winnow <winnow@localhost>",
    );
  });

  test("works in a repository with SHA-256 ids", () => {
    base.remove();
    base = sampleBase({ objectFormat: "sha256" });
    expect(winnow(base, ["consolidate"]).code).toBe(0);
    expect(proposals(base)[0]?.commit).toHaveLength(64);
  });

  test("prints the plan as JSON and changes nothing on --dry-run", () => {
    const { code, out } = winnow(base, ["consolidate", "--dry-run", "--format", "json"]);
    const plan = JSON.parse(out);
    expect({ code, version: plan.version, proposals: proposals(base) }).toEqual({
      code: 0,
      version: 1,
      proposals: [],
    });
    expect(Object.keys(plan)).toEqual([
      "version",
      "id",
      "base",
      "bundles",
      "operations",
      "record",
      "growth",
      "findings",
    ]);
  });

  test("does on the sample base what its README says", () => {
    const { out } = winnow(base, ["consolidate", "--dry-run", "--format", "json"]);
    const told = JSON.parse(out).operations.map(
      (operation: {
        claim: { bundle: string; pointer: string };
        kind: string;
        target: null | { path: string; section: string };
      }) => [
        `${operation.claim.bundle.split("/").slice(0, 2).join("/")}${operation.claim.pointer.replace("/claims", "").replace("/text", "")}`,
        operation.kind,
        operation.target?.path ?? null,
        operation.target?.section ?? null,
      ],
    );
    const w2s = "papers/weak-to-strong-generalization.md";
    expect(told).toEqual([
      ["deception-probe-pilot/ws_001/0", "contest", "methods/linear-probes.md", "Local runs"],
      ["deception-probe-pilot/ws_001/1", "add", "concepts/sandbagging.md", "Detection"],
      ["w2s-imitation-pilot/ws_001/0", "confirm", w2s, "Local replication"],
      ["w2s-imitation-pilot/ws_001/1", "add", w2s, "Failure modes"],
      ["w2s-imitation-pilot/ws_001/2", "add", w2s, "Failure modes"],
      ["w2s-imitation-pilot/ws_001/3", "add", w2s, "Failure modes"],
      ["w2s-imitation-pilot/ws_002/0", "hold", null, null],
      ["w2s-imitation-pilot/ws_002/1", "add", w2s, "Local replication"],
    ]);
  });
});
