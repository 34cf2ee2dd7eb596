import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { committedMarks, type HookedBase, hookedBase, marked } from "../support/hooked-base.ts";

const COMMIT = ["commit", "--quiet", "--message=Try"];

function sound(word: string): string {
  return `# Note\n\nThis note says ${word} in a sentence that holds.\n`;
}

/** A base that the hook has been left with. */
function noted(
  files: Readonly<Record<string, string>> = { "a.md": sound("a"), "b.md": sound("b") },
): HookedBase {
  const base = hookedBase(files, "noted");
  base.warm();
  return base;
}

/** Commits, and expects that winnow reported just the notes that the commit changed. */
function expectSeen(base: HookedBase, marks: readonly string[], args = COMMIT): void {
  expect(base.git(args)).toMatchObject({ code: 0 });
  expect({ seen: base.seen(), committed: committedMarks(base) }).toEqual({
    seen: marks,
    committed: marks,
  });
}

/** Two branches that change a.md, each its own way; `main` is checked out. */
function divided(base: HookedBase): void {
  const { write, git } = base.repository;
  git("checkout", "--quiet", "-b", "side");
  write("a.md", sound("the one side"));
  write("c.md", sound("c"));
  commitUnseen(base);
  git("checkout", "--quiet", "main");
  write("a.md", sound("the other side"));
  commitUnseen(base);
}

function commitUnseen({ repository }: HookedBase): void {
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "--no-verify", "--message=Unseen");
}

describe("winnow sees what is committed", () => {
  it("first of all, where there is no commit yet", () => {
    const base = hookedBase({ "a.md": marked("a1") }, "noted", { commit: false });
    base.repository.git("add", "a.md");
    base.repository.write("a.md", marked("a2"));
    expectSeen(base, ["a1"]);
  });

  it("on an orphan branch", () => {
    const base = noted();
    base.repository.git("checkout", "--quiet", "--orphan", "fresh");
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    expectSeen(base, ["a2"]);
  });

  it("on a detached HEAD", () => {
    const base = noted();
    base.repository.git("checkout", "--quiet", "--detach");
    base.repository.write("a.md", marked("a2"));
    expectSeen(base, ["a2"], [...COMMIT, "-a"]);
  });

  it("in a repository of SHA-256 ids", () => {
    const base = hookedBase({ "a.md": sound("a") }, "noted", { objectFormat: "sha256" });
    base.warm();
    base.repository.write("a.md", marked("a2"));
    expectSeen(base, ["a2"], [...COMMIT, "-a"]);
  });

  it.each([
    ["a split index", ["core.splitIndex=true"]],
    ["an index of version 4", ["index.version=4"]],
    ["an untracked cache", ["core.untrackedCache=true"]],
    ["a file system monitor that lies", ["core.fsmonitor=/bin/true"]],
    ["hidden names quoted", ["core.quotePath=true"]],
    ["a program that shows differences", ["diff.external=/bin/false"]],
    ["a sparse index", ["core.sparseCheckout=true", "index.sparse=true"]],
  ])("with %s", (_, settings) => {
    const base = noted();
    for (const setting of settings) {
      const [name, value] = setting.split("=");
      base.repository.git("config", name!, value!);
    }
    base.repository.git("update-index", "--force-write-index");
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    base.repository.write("a.md", marked("a3"));
    expectSeen(base, ["a2"]);
  });

  it("in a sparse checkout, where a link leads to a note that is not checked out", () => {
    const base = noted({ "in/a.md": sound("a"), "out/b.md": sound("b") });
    base.repository.git("sparse-checkout", "set", "in");
    base.repository.write("in/a.md", `${marked("a2")}\nSee [b](../out/b.md).\n`);
    expectSeen(base, ["a2"], [...COMMIT, "-a"]);
  });

  it("in a shallow clone", () => {
    const origin = noted();
    origin.repository.write("a.md", sound("again"));
    commitUnseen(origin);
    const directory = join(origin.repository.root, "..", "shallow");
    origin.repository.git(
      "clone",
      "--quiet",
      "--depth=1",
      `file://${origin.repository.root}`,
      directory,
    );
    origin.winnow(["init", "--no-config"], directory);
    writeFileSync(join(directory, "a.md"), marked("a2"));
    expect(origin.git([...COMMIT, "-a"], { directory })).toMatchObject({ code: 0 });
    expect(origin.seen()).toEqual(["a2"]);
  });

  it("in a clone that borrows its objects", () => {
    const origin = noted();
    const directory = join(origin.repository.root, "..", "borrowing");
    origin.repository.git("clone", "--quiet", "--shared", origin.repository.root, directory);
    origin.winnow(["init", "--no-config"], directory);
    writeFileSync(join(directory, "a.md"), marked("a2"));
    expect(origin.git([...COMMIT, "-a"], { directory })).toMatchObject({ code: 0 });
    expect(origin.seen()).toEqual(["a2"]);
  });

  it("where a merge is concluded by hand", () => {
    const base = noted();
    divided(base);
    expect(base.git(["merge", "--quiet", "side"]).code).toBe(1);
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    expect(base.git(["commit", "--quiet", "--no-edit"])).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["a2"]);
    expect(base.repository.git("show", "HEAD:a.md")).toBe(marked("a2"));
  });

  it("where a merge is looked at before it is committed", () => {
    const base = noted();
    base.repository.git("checkout", "--quiet", "-b", "side");
    base.repository.write("b.md", marked("b2"));
    commitUnseen(base);
    base.repository.git("checkout", "--quiet", "main");
    base.repository.git("merge", "--quiet", "--no-ff", "--no-commit", "side");
    expect(base.git(["commit", "--quiet", "--no-edit"])).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["b2"]);
  });

  it("where a squash is committed", () => {
    const base = noted();
    base.repository.git("checkout", "--quiet", "-b", "side");
    base.repository.write("b.md", marked("b2"));
    commitUnseen(base);
    base.repository.git("checkout", "--quiet", "main");
    base.repository.git("merge", "--quiet", "--squash", "side");
    expectSeen(base, ["b2"]);
  });

  it("where a cherry-pick is concluded by hand", () => {
    const base = noted();
    divided(base);
    expect(base.git(["cherry-pick", "side"]).code).toBe(1);
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    expectSeen(base, ["a2"], ["commit", "--quiet", "--no-edit"]);
  });

  it("where a revert is committed by hand", () => {
    const base = noted();
    base.repository.write("a.md", marked("a2"));
    commitUnseen(base);
    base.repository.write("a.md", sound("mended"));
    commitUnseen(base);
    base.repository.git("revert", "--no-commit", "HEAD");
    expectSeen(base, ["a2"]);
  });

  it("where a rebase stops, and the commit is mended", () => {
    const base = noted();
    divided(base);
    expect(base.git(["rebase", "side"]).code).toBe(1);
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    expectSeen(base, ["a2"], ["commit", "--quiet", "--message=Mended"]);
  });

  it("while a bisection goes on", () => {
    const base = noted();
    base.repository.git("bisect", "start");
    base.repository.write("a.md", marked("a2"));
    expectSeen(base, ["a2"], [...COMMIT, "-a"]);
  });

  it("where a file is announced and not yet added", () => {
    const base = noted();
    base.repository.write("n.md", marked("n1"));
    base.repository.git("add", "--intent-to-add", "n.md");
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    expectSeen(base, ["a2"]);
  });

  it("where an announced file comes with -a", () => {
    const base = noted();
    base.repository.write("n.md", marked("n1"));
    base.repository.git("add", "--intent-to-add", "n.md");
    expectSeen(base, ["n1"], [...COMMIT, "-a"]);
  });

  it("where git is told to take a file for unchanged", () => {
    const base = noted();
    base.repository.git("update-index", "--assume-unchanged", "a.md");
    base.repository.write("a.md", marked("a2"));
    base.repository.write("b.md", marked("b2"));
    expectSeen(base, ["b2"], [...COMMIT, "-a"]);
  });

  it("where a filter changes what is added", () => {
    const base = noted();
    base.repository.git("config", "filter.mark.clean", "sed s/a8/a2/g");
    base.repository.write(".gitattributes", "a.md filter=mark\n");
    base.repository.write("a.md", marked("a8"));
    base.repository.git("add", "--all");
    expectSeen(base, ["a2"]);
  });

  it("where the worktree's lines end otherwise", () => {
    const base = noted();
    base.repository.write(".gitattributes", "*.md text eol=crlf\n");
    base.repository.write("a.md", marked("a2").replaceAll("\n", "\r\n"));
    base.repository.git("add", "--all");
    expectSeen(base, ["a2"]);
  });

  it("where another object is put in a blob's place", () => {
    const base = noted();
    const { git, write } = base.repository;
    write("a.md", marked("a2"));
    git("add", "a.md");
    const blob = git("rev-parse", ":a.md").trim();
    const other = git("rev-parse", ":b.md").trim();
    git("replace", blob, other);
    expect(base.git(COMMIT)).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["a2"]);
  });

  it.each([
    ["a space", "in two words.md"],
    ["a quote", `"quoted".md`],
    ["a line break", "two\nlines.md"],
    ["a leading hyphen", "-rf.md"],
    ["the look of a pathspec", ":(exclude)a.md"],
    ["an accent in two parts", "cafe\u0301.md"],
    ["an emoji", "🌾.md"],
    ["a backslash", "back\\slash.md"],
  ])("in a note whose name has %s", (_, name) => {
    const base = noted();
    base.repository.write(name, marked("n2"));
    base.repository.git("add", "--all");
    expect(base.git(COMMIT)).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["n2"]);
  });

  it("in a note whose name is not UTF-8", () => {
    const base = noted();
    const name = Buffer.concat([
      Buffer.from(`${base.repository.root}/n`),
      Buffer.from([0xff]),
      Buffer.from(".md"),
    ]);
    writeFileSync(name, marked("n2"));
    base.repository.git("add", "--all");
    expect(base.git(COMMIT)).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["n2"]);
  });
});

describe("the verdict on", () => {
  const linked = { "a.md": `${sound("a")}\nSee [b](b.md).\n`, "b.md": sound("b") };
  const heeded = (files: Readonly<Record<string, string>> = linked) => {
    const base = hookedBase(files, "heeded");
    base.warm();
    return base;
  };

  it("a note that is removed and still linked is a stop", () => {
    const base = heeded();
    base.repository.git("rm", "--quiet", "b.md");
    expect(base.git(COMMIT)).toMatchObject({ code: 1 });
  });

  it("a note that is renamed and still linked is a stop", () => {
    const base = heeded();
    base.repository.git("mv", "b.md", "c.md");
    expect(base.git(COMMIT)).toMatchObject({ code: 1 });
  });

  it("a note that is renamed along with its links is a pass", () => {
    const base = heeded();
    base.repository.git("mv", "b.md", "c.md");
    base.repository.write("a.md", `${sound("a")}\nSee [c](c.md).\n`);
    base.repository.git("add", "a.md");
    expect(base.git(COMMIT)).toMatchObject({ code: 0 });
  });

  it("a note that only turns executable is a pass", () => {
    const base = heeded();
    chmodSync(join(base.repository.root, "a.md"), 0o755);
    expect(base.git([...COMMIT, "-a"])).toMatchObject({ code: 0 });
  });

  it("a link to another note, in place of a note, is of a file and never followed", () => {
    const base = heeded();
    rmSync(join(base.repository.root, "b.md"));
    symlinkSync("/etc/hostname", join(base.repository.root, "b.md"));
    expect(base.git([...COMMIT, "-a"])).toMatchObject({ code: 0 });
  });

  it("a note that comes in place of a link is what it says", () => {
    const base = heeded({ "a.md": sound("a") });
    symlinkSync("a.md", join(base.repository.root, "b.md"));
    commitUnseen(base);
    rmSync(join(base.repository.root, "b.md"));
    base.repository.write("b.md", marked("b2"));
    expect(base.git([...COMMIT, "-a"])).toMatchObject({ code: 1 });
  });

  it("a repository within the repository is a pass: its notes are its own", () => {
    const base = heeded();
    const inner = join(base.repository.root, "inner");
    base.repository.git("init", "--quiet", inner);
    writeFileSync(join(inner, "x.md"), marked("x1"));
    base.repository.git("-C", inner, "add", "x.md");
    base.repository.git("-C", inner, "commit", "--quiet", "--message=Inner");
    base.repository.git("add", "inner");
    expect(base.git(COMMIT)).toMatchObject({ code: 0 });
  });

  it("files that are not merged is a refusal", () => {
    const base = heeded();
    divided(base);
    expect(base.git(["merge", "--quiet", "side"]).code).toBe(1);
    const ran = base.winnow(["lint", "--staged"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("both sides of a conflict");
  });

  it("a commit while an object is missing is a refusal", () => {
    const base = heeded();
    base.repository.write("a.md", marked("a2"));
    base.repository.git("add", "a.md");
    const blob = base.repository.git("rev-parse", ":a.md").trim();
    rmSync(join(base.repository.root, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    expect(base.winnow(["lint", "--staged"]).code).toBe(2);
  });
});

it("a partial clone is not added to by a look at what it lacks", () => {
  const origin = noted();
  const { git, root } = origin.repository;
  git("config", "uploadpack.allowFilter", "true");
  const directory = join(root, "..", "partial");
  git("clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${root}`, directory);
  git("-C", directory, "read-tree", "HEAD~0");
  origin.winnow(["init", "--no-config"], directory);
  writeFileSync(join(directory, "a.md"), marked("a2"));
  git("-C", directory, "add", "a.md");
  const missing = () =>
    git("-C", directory, "rev-list", "--objects", "--missing=print", "HEAD").match(/^\?/gm)?.length;
  const before = missing();
  const ran = origin.winnow(["lint", "--staged"], directory);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("git");
  expect(missing()).toBe(before);
});
