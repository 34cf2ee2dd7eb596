import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { fakeGit } from "../support/fake-git.ts";
import {
  forgetProposedBase,
  listedProposals,
  type ProposedBase,
  proposedBase,
  waiting,
} from "../support/proposed-base.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { proposals, winnow } from "../support/winnow.ts";

let base: ProposedBase;
let repository: TemporaryRepository;

beforeEach(() => {
  base = proposedBase();
  repository = base.repository;
});

afterAll(forgetProposedBase);

const accept = (...words: readonly string[]) => winnow(repository, ["accept", base.id, ...words]);
const reject = (...words: readonly string[]) =>
  winnow(repository, ["reject", base.id, "--reason", "too thin", ...words]);
const git = (...words: readonly string[]) => repository.git(...words).trim();
const tree = (revision: string) => git("rev-parse", `${revision}^{tree}`);

describe("winnow accept", () => {
  test("takes in just what was proposed, with one commit by the person on top", () => {
    const proposed = tree(base.branch);
    const commit = git("rev-parse", base.branch);
    const before = git("rev-parse", "HEAD");
    const { code, err } = accept();
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining("git revert -m 1"),
    });
    expect(tree("HEAD")).toBe(proposed);
    expect(git("log", "-1", "--format=%P")).toBe(`${before} ${commit}`);
    expect(git("log", "-1", "--format=%an <%ae>")).toBe("Test Author <author@example.org>");
    expect(git("status", "--porcelain")).toBe("");
    expect(proposals(repository)).toEqual([]);
  });

  test("leaves alone what else is changed, staged or untracked", () => {
    repository.write("papers/ai-control.md", "# Changed by hand\n");
    repository.write("papers/staged.md", "# Staged\n");
    git("add", "papers/staged.md");
    repository.write("scratch.txt", "untracked\n");
    const before = [git("status", "--porcelain"), git("diff"), git("diff", "--cached")];
    expect(accept().code).toBe(0);
    expect([git("status", "--porcelain"), git("diff"), git("diff", "--cached")]).toEqual(before);
    git("commit", "--quiet", "--all", "--message=Something else");
    expect(git("diff", "--name-only", "HEAD^", "HEAD")).not.toContain(base.operations[0]!.path);
  });

  test("takes in a part, and leaves the rest to be accepted later", () => {
    const [first, ...others] = base.operations;
    expect(accept("--only", first!.id).code).toBe(0);
    expect(waiting(repository)).toBe(others.length);
    const [rest] = listedProposals(repository);
    expect(winnow(repository, ["verify", rest!.id]).code).toBe(0);
    expect(winnow(repository, ["accept", rest!.id]).code).toBe(0);
    const text = git("grep", "--fixed-strings", "--no-color", "-h", "w2s-imitation-pilot-ws-001");
    expect(text).toContain("[^w2s-imitation-pilot-ws-001");
    expect(waiting(repository)).toBe(0);
    expect(winnow(repository, ["consolidate"]).err).toContain("Nothing to propose");
  });

  test("leads on from a proposal of which a part was taken in to what is left of it", () => {
    const [first, ...others] = base.operations;
    accept("--only", first!.id);
    const [rest] = listedProposals(repository);
    const told = {
      code: 2,
      err: expect.stringMatching(
        new RegExp(
          `${base.id} was decided on: 1 change accepted, the last by Test Author on .*winnow review ${rest!.id}\n$`,
          "s",
        ),
      ),
    };
    expect(accept()).toMatchObject(told);
    expect(reject()).toMatchObject(told);
    expect(winnow(repository, ["review", "--web", base.branch])).toMatchObject(told);
    expect(winnow(repository, ["verify", base.id])).toMatchObject(told);
    winnow(repository, ["accept", rest!.id, "--only", others[0]!.id]);
    const [last] = listedProposals(repository);
    expect(accept().err).toContain(last!.id);
  });

  test("tells of a proposal that is decided on as a whole who did, and of any other name that there is none", () => {
    reject("--only", base.operations[0]!.id);
    accept();
    const count = base.operations.length - 1;
    expect(accept()).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        new RegExp(`${count} changes accepted, 1 change rejected, .*\n.*nothing of it waits`),
      ),
    });
    expect(winnow(repository, ["verify", "nothing"])).toMatchObject({
      code: 2,
      err: "winnow: there is no proposal nothing\n  winnow proposals lists them\n",
    });
  });

  test("is taken back by git revert, to the very tree that was there before", () => {
    const before = tree("HEAD");
    accept();
    git("revert", "--no-edit", "--mainline=1", "HEAD");
    expect(tree("HEAD")).toBe(before);
  });

  test("rebuilds a proposal where other notes have changed since, and proves it anew", () => {
    repository.write("papers/new.md", "# New\n\nA note that nobody proposed.\n");
    const head = repository.commit("One more note");
    expect(accept().code).toBe(0);
    const notes = new Set(base.operations.map(({ path }) => path));
    const changed = git("diff", "--name-only", head, "HEAD").split("\n");
    expect(changed.filter((path) => path.endsWith(".md"))).toEqual([...notes].sort());
    expect(existsSync(join(repository.root, "papers/new.md"))).toBe(true);
  });

  test("refuses a proposal whose note has changed, which consolidate then proposes anew", () => {
    const { path } = base.operations[0]!;
    const text = readFileSync(join(repository.root, path), "utf8");
    repository.write(path, text.replace(/\n$/, "\nOne more line of mine.\n"));
    const head = repository.commit("Changed by hand");
    expect(accept()).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${path} has changed since this was proposed`),
    });
    expect(git("rev-parse", "HEAD")).toBe(head);
    expect(listedProposals(repository)[0]).toMatchObject({ state: "stale", stale: [path] });
    winnow(repository, ["consolidate"]);
    expect(listedProposals(repository).map(({ state }) => state)).toEqual(["open"]);
    expect(winnow(repository, ["accept", listedProposals(repository)[0]!.id]).code).toBe(0);
  });

  test("says so when it is done already", () => {
    accept();
    git("branch", base.branch, "HEAD^2");
    expect(accept()).toMatchObject({ code: 0, err: `${base.branch} is in the base already.\n` });
  });

  test("does not undo what was rejected before", () => {
    const [first] = base.operations;
    reject("--only", first!.id);
    expect(accept("--only", first!.id)).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /was rejected by Test Author on .*: too thin\. The first decision/,
      ),
    });
    expect(accept().code).toBe(0);
    expect(git("show", `HEAD:${first!.path}`)).not.toContain(first!.claim);
  });

  test("takes a plain merge of the branch for an acceptance", () => {
    git("merge", "--quiet", "--no-ff", "--no-edit", base.branch);
    expect(listedProposals(repository)[0]?.state).toBe("accepted");
    expect(winnow(repository, ["consolidate"]).err).toContain("Nothing to propose");
  });

  test("takes a squashed merge for an acceptance as well", () => {
    git("merge", "--quiet", "--squash", base.branch);
    git("commit", "--quiet", "--message=Squashed");
    expect(listedProposals(repository)[0]?.state).toBe("accepted");
    expect(winnow(repository, ["consolidate"]).err).toContain("Nothing to propose");
  });

  test("leaves a branch alone to which a person added a commit", () => {
    git("switch", "--quiet", base.branch);
    repository.write("papers/mine.md", "# Mine\n");
    const own = repository.commit("My own");
    git("switch", "--quiet", "main");
    expect(accept()).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `git log -p HEAD..${base.branch} shows them, git merge ${base.branch} takes it in with them`,
      ),
    });
    reject();
    expect(git("rev-parse", base.branch)).toBe(own);
  });

  test("needs to know who accepts", () => {
    const nobody = { GIT_AUTHOR_NAME: "", GIT_AUTHOR_EMAIL: "" };
    const { code, err } = winnow(repository, ["accept", base.id], { environment: nobody });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("git config user.name"),
    });
  });
});

describe("winnow accept that git cuts short", () => {
  test("tells what git said, and what keeps it from being put right", () => {
    repository.write(".git/index.lock", "");
    const { code, err } = accept();
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /took a proposal in: git merge failed: .*index\.lock.*\n {2}if no git is running: rm /s,
      ),
    });
    rmSync(join(repository.root, ".git/index.lock"));
    expect(accept().code).toBe(0);
  });
});

describe("winnow accept that is killed", () => {
  /** Kills winnow where git is to move the branch on, before or after it did. */
  const killed = (when: "before" | "after") => {
    const kill = "kill -9 $PPID; exit 1";
    const PATH = fakeGit(
      repository,
      `case "$*" in *"merge --ff-only"*) ${when === "before" ? kill : `"$REAL" "$@"; ${kill}`};; esac; exec "$REAL" "$@"`,
    );
    const args = ["accept", base.id, "--only", base.operations[0]!.id];
    expect(winnow(repository, args, { environment: { PATH } }).code).toBe(null);
    expect(winnow(repository, ["proposals"]).err).toContain("winnow doctor --fix");
  };

  test("once the branch has moved is finished before the next decision, with the rest proposed", () => {
    killed("after");
    const again = accept("--only", base.operations[0]!.id);
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^An acceptance .* is finished now\.\n.*was decided on: 1 change/s,
      ),
    });
    expect(waiting(repository)).toBe(base.operations.length - 1);
    expect(winnow(repository, ["proposals"]).err).toBe("");
    expect(git("status", "--porcelain")).toBe("");
  });

  test("before that is taken back, and can be decided on anew", () => {
    killed("before");
    const again = accept("--only", base.operations[0]!.id);
    expect(again).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^An acceptance .* is taken back\.\nAccepted 1 change/),
    });
  });
});

describe("winnow accept changes nothing at all", () => {
  const cases: Readonly<Record<string, () => void>> = {
    "when the note is changed in the worktree": () =>
      repository.write(base.operations[0]!.path, "# Changed by hand\n"),
    "when the note is staged": () => {
      repository.write(base.operations[0]!.path, "# Changed by hand\n");
      git("add", base.operations[0]!.path);
    },
    "when the note is changed and git was told to look away": () => {
      git("update-index", "--assume-unchanged", base.operations[0]!.path);
      repository.write(base.operations[0]!.path, "# Changed by hand\n");
    },
    "when the note is changed and git was told to skip it": () => {
      git("update-index", "--skip-worktree", base.operations[0]!.path);
      repository.write(base.operations[0]!.path, "# Changed by hand\n");
    },
    "when git refuses a note that it was told to skip": () => {
      const { path } = base.operations[0]!;
      git("update-index", "--skip-worktree", path);
      utimesSync(join(repository.root, path), 0, 0);
    },
    "while a merge is not finished": () => {
      git("switch", "--quiet", "--create", "other");
      repository.write("papers/ai-control.md", "# Other\n");
      repository.commit();
      git("switch", "--quiet", "main");
      repository.write("papers/ai-control.md", "# Mine\n");
      repository.commit();
      expect(() => git("merge", "other")).toThrow();
    },
    "while a bisection goes on": () => {
      git("bisect", "start");
      git("bisect", "bad");
    },
    "when the branch is checked out in another worktree as well": () => {
      git("worktree", "add", "--quiet", "--force", "../second", "main");
    },
    "when HEAD is on no branch": () => {
      git("switch", "--quiet", "--detach");
    },
  };

  for (const [name, prepare] of Object.entries(cases)) {
    test(name, () => {
      prepare();
      const state = () => [
        git("status", "--porcelain"),
        git("rev-parse", "HEAD"),
        git("for-each-ref", "--format=%(refname) %(objectname)"),
        git("diff"),
      ];
      const before = state();
      const { code, err } = accept();
      expect({ code, hint: err.split("\n").length > 1 }).toEqual({ code: 2, hint: true });
      expect(state()).toEqual(before);
      expect(existsSync(join(repository.root, ".git/winnow/acceptance.json"))).toBe(false);
    });
  }

  test("when an ignored file is where a new note would be", () => {
    const created = newNoteProposal();
    repository.write(".git/info/exclude", `${created}\n`);
    repository.write(created, "mine, and ignored\n");
    const { code, err } = winnow(repository, ["accept", listedProposals(repository).at(-1)!.id]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(created) });
    expect(readFileSync(join(repository.root, created), "utf8")).toBe("mine, and ignored\n");
  });

  test("when a link to elsewhere is where a new note would be", () => {
    const created = newNoteProposal();
    symlinkSync("/dev/null", join(repository.root, created));
    const { code } = winnow(repository, ["accept", listedProposals(repository).at(-1)!.id]);
    expect(code).toBe(2);
  });

  /** Proposes a bundle that is about nothing the base knows; gives the path of the note it would create. */
  function newNoteProposal(): string {
    const root = "artifacts/tokenizers/ws_009/run-20260921T000000";
    const manifest = {
      workstream_id: "ws_009",
      contract: { id: "tokenizers", version: 1 },
      source: "bench",
      summary: "Tokenizer throughput.",
      status: "completed",
      claims: ["Tokenizer decoding throughput is 812 kilobytes."],
      evidence: [{ summary: "all of it", path: "artifact/results/summary.json" }],
      limitations: [],
      next: [],
      used_refs: [],
    };
    repository.write(`${root}/manifest.json`, JSON.stringify(manifest));
    repository.write(`${root}/READY`, "");
    repository.write(
      `${root}/artifact/report.md`,
      `# Tokenizer throughput\n\n${"Tokenizers were timed. ".repeat(20)}\n`,
    );
    repository.write(
      `${root}/artifact/results/summary.json`,
      JSON.stringify({ tokenizer_decoding_throughput_kilobytes: 812 }),
    );
    const { err } = winnow(repository, ["consolidate", root]);
    expect(err).toContain("Proposed on branch");
    const { operations } = listedProposals(repository).at(-1)!;
    expect(operations[0]!.kind).toBe("create");
    return operations[0]!.path;
  }
});

describe("winnow reject", () => {
  test("is remembered when the branch, its objects and the clone are gone", () => {
    expect(reject().code).toBe(0);
    expect(proposals(repository)).toEqual([]);
    git("reflog", "expire", "--expire=now", "--all");
    git("gc", "--quiet", "--prune=now");
    const { out, err } = winnow(repository, ["consolidate"]);
    expect(err).toContain("Nothing to propose");
    expect(out).toContain("too thin");
  });

  test("holds for those operations alone that it names", () => {
    reject("--only", base.operations[0]!.id);
    expect(waiting(repository)).toBe(base.operations.length - 1);
  });

  test("is taken back with decisions --undo, and comes in again", () => {
    reject();
    const { decisions } = JSON.parse(winnow(repository, ["decisions", "--format", "json"]).out);
    expect(winnow(repository, ["decisions", "--undo", decisions[0].source.slice(0, 8)]).code).toBe(
      0,
    );
    expect(winnow(repository, ["consolidate"]).err).toContain("Proposed on branch");
  });

  test("wants a reason", () => {
    const { code, err } = winnow(repository, ["reject", base.id]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("say why") });
  });

  test("twice is the same as once, and both are kept", () => {
    reject("--only", base.operations[0]!.id);
    expect(reject("--only", base.operations[0]!.id).code).toBe(0);
    expect(git("ls-tree", "-r", "--name-only", "winnow-log").split("\n")).toHaveLength(2);
  });
});

describe("an acceptance that a forge takes back, without saying which", () => {
  const message = `Revert "Accept changes" (#13)\n\nReverts owner/notes#12\n`;

  test("is a rejection, until it is taken in anew", () => {
    accept();
    const accepted = tree("HEAD");
    git("read-tree", "-u", "--reset", "HEAD~1");
    git("commit", "--quiet", `--message=${message}`);
    const { out } = winnow(repository, ["consolidate", "--dry-run"]);
    expect(out).toContain(`taken out again: Revert "Accept changes" (#13)`);
    git("read-tree", "-u", "--reset", accepted);
    git("commit", "--quiet", "--message=Not after all");
    expect(winnow(repository, ["consolidate", "--dry-run"]).out).not.toContain("taken out again");
  });

  test("is none where but one of its files is as it was", () => {
    accept();
    const record = `.winnow/records/${base.id}.json`;
    git("rm", "--quiet", record);
    git("commit", "--quiet", `--message=${message}`);
    expect(winnow(repository, ["consolidate", "--dry-run"]).out).not.toContain("taken out again");
  });

  test("is one with the revert it was merged with", () => {
    accept();
    git("switch", "--quiet", "--create", "back");
    git("revert", "--no-edit", "--mainline=1", "HEAD");
    const revert = git("rev-parse", "HEAD");
    git("switch", "--quiet", "main");
    git("merge", "--quiet", "--no-ff", "--no-edit", "back");
    winnow(repository, ["decisions", "--undo", revert]);
    expect(winnow(repository, ["consolidate"]).err).toContain("Proposed on branch");
  });
});

describe("the log of decisions", () => {
  test("leaves a repository in which git misses nothing", () => {
    reject();
    expect(git("fsck", "--connectivity-only", "--no-dangling")).toBe("");
  });

  test("is merged by git with one that was begun elsewhere", () => {
    reject("--only", base.operations[0]!.id);
    git("branch", "--move", "winnow-log", "theirs");
    reject("--only", base.operations[1]!.id);
    git("switch", "--quiet", "winnow-log");
    git("merge", "--quiet", "--no-edit", "theirs");
    git("switch", "--quiet", "main");
    const { decisions } = JSON.parse(winnow(repository, ["decisions", "--format", "json"]).out);
    expect(decisions.map(({ what }: { readonly what: string }) => what).sort()).toEqual(
      [base.operations[0]!, base.operations[1]!].map(({ id }) => `rejected ${id}`).sort(),
    );
  });

  test("is told of before the first commit in plain words", () => {
    const unborn = temporaryRepository();
    onTestFinished(() => unborn.remove());
    expect(winnow(unborn, ["decisions"])).toMatchObject({
      code: 2,
      err: "winnow: the repository has no commit yet\n  make the first one: git commit\n",
    });
  });

  test("is never rewritten without winnow seeing it", () => {
    reject("--only", base.operations[0]!.id);
    reject("--only", base.operations[1]!.id);
    const files = git("ls-tree", "-r", "--name-only", "winnow-log").split("\n");
    git("switch", "--quiet", "winnow-log");
    const first = files.find((path) =>
      git("show", `winnow-log:${path}`).includes('"previous": []'),
    );
    git("rm", "--quiet", first!);
    git("commit", "--quiet", "--message=Forget it");
    git("switch", "--quiet", "main");
    for (const command of [["consolidate"], ["accept", base.id], ["decisions"]]) {
      expect(winnow(repository, command)).toMatchObject({
        code: 2,
        err: expect.stringContaining("the log of decisions is damaged"),
      });
    }
  });
});

describe("winnow settle", () => {
  const place = "papers/digest-automating-alignment-research.md:17";

  test("keeps a conflict quiet until one side of it is reworded", () => {
    const only = ["--only", "number-conflict"];
    const found = () => winnow(repository, ["lint", ...only]).out;
    expect(found()).toContain("number-conflict");
    expect(winnow(repository, ["settle", place, ...only, "--reason", "misquoted"]).code).toBe(0);
    expect(found()).not.toContain("number-conflict");
    const path = join(repository.root, "papers/automated-weak-to-strong-researcher.md");
    const text = readFileSync(path, "utf8");
    repository.write(
      "papers/automated-weak-to-strong-researcher.md",
      text.replace("the chat preference dataset", "the chat preferences dataset"),
    );
    expect(found()).toContain("number-conflict");
  });

  test("keeps nothing quiet in another note, though it reads the same", () => {
    const broken = "See [the proofs](../proofs.md).\n";
    repository.write("papers/a.md", `# Alpha\n\n${broken}`);
    repository.write("papers/b.md", `# Beta\n\n${broken}`);
    expect(winnow(repository, ["settle", "papers/a.md:3", "--reason", "to come"]).code).toBe(0);
    const { out } = winnow(repository, [
      "lint",
      "--only",
      "broken-link",
      "papers/a.md",
      "papers/b.md",
    ]);
    expect(out).toContain("papers/b.md");
    expect(out).not.toContain("papers/a.md");
  });

  test("says so where nothing is found", () => {
    expect(winnow(repository, ["settle", "papers/ai-control.md:1", "--reason", "x"])).toMatchObject(
      {
        code: 2,
        err: expect.stringContaining("nothing is found in papers/ai-control.md at line 1"),
      },
    );
  });
});

describe("a proposal's branch", () => {
  test("that holds no record that can be read is listed as such", () => {
    git("branch", "winnow/none", "HEAD");
    expect(winnow(repository, ["proposals"]).out).toMatch(
      /\nunreadable {2}winnow\/none\n .*git branch -D winnow\/none\n$/,
    );
    const { out } = winnow(repository, ["proposals", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      proposals: [{ id: base.id }],
      unreadable: [{ branch: "winnow/none", commit: git("rev-parse", "HEAD") }],
    });
  });

  test("whose commits a person reworded and changed is left to git", () => {
    git("switch", "--quiet", base.branch);
    const { path } = base.operations[0]!;
    repository.write(path, `${readFileSync(join(repository.root, path), "utf8")}\nMine.\n`);
    git("commit", "--quiet", "--all", "--amend", "--no-edit");
    git("switch", "--quiet", "main");
    expect(listedProposals(repository)[0]?.state).toBe("edited");
    expect(accept().code).toBe(2);
  });

  test.each([
    ["a base that is an option", "--output=owned"],
    ["a base that is no commit here", "1".repeat(40)],
  ])("with %s stops nothing else", (_, written) => {
    git("switch", "--quiet", base.branch);
    const record = `.winnow/records/${base.id}.json`;
    const text = readFileSync(join(repository.root, record), "utf8");
    repository.write(record, text.replace(/"base": "[0-9a-f]+"/, `"base": "${written}"`));
    git("commit", "--quiet", "--all", "--amend", "--no-edit");
    git("switch", "--quiet", "main");
    expect(listedProposals(repository).filter(({ state }) => state === "open")).toEqual([]);
    expect(winnow(repository, ["consolidate", "--dry-run"]).code).toBe(0);
    expect(existsSync(join(repository.root, "owned"))).toBe(false);
  });

  test("may not say what the run itself does not", () => {
    git("switch", "--quiet", base.branch);
    const record = `.winnow/records/${base.id}.json`;
    const { claim, path } = base.operations.find(({ kind }) => kind === "add")!;
    const forged = claim.replace(/\d+/, "93");
    for (const file of [record, path]) {
      const text = readFileSync(join(repository.root, file), "utf8");
      repository.write(file, text.replaceAll(claim.slice(0, -1), forged.slice(0, -1)));
    }
    const blob = git("hash-object", "-w", path);
    const text = readFileSync(join(repository.root, record), "utf8");
    const before = git("rev-parse", `HEAD:${path}`);
    repository.write(record, text.replaceAll(before, blob));
    git("commit", "--quiet", "--all", "--amend", "--no-edit");
    git("switch", "--quiet", "main");
    expect(winnow(repository, ["verify", base.id]).code).toBe(0);
    expect(accept()).toMatchObject({ code: 2, err: expect.stringContaining("does not say") });
  });

  test("is out of date once its run is another", () => {
    const folder = join(repository.root, "artifacts/w2s-imitation-pilot/ws_001");
    const [run] = readdirSync(folder);
    writeFileSync(join(folder, run!, "artifact/results/more.json"), "{}");
    expect(accept()).toMatchObject({
      code: 2,
      err: expect.stringContaining("is not what it was when this was proposed"),
    });
  });

  test("may not say of itself that a person changed its words", () => {
    git("switch", "--quiet", base.branch);
    const record = `.winnow/records/${base.id}.json`;
    const text = readFileSync(join(repository.root, record), "utf8");
    repository.write(record, text.replace('"kind": "add"', '"edited": "Ada",\n   "kind": "add"'));
    git("commit", "--quiet", "--all", "--amend", "--no-edit");
    git("switch", "--quiet", "main");
    expect(accept()).toMatchObject({ code: 2, err: expect.stringContaining("tampered") });
    expect(winnow(repository, ["verify", base.id]).code).toBe(1);
  });
});
