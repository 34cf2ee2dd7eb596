import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  committedMarks,
  type GitRun,
  type HookedBase,
  hookedBase,
  marked,
} from "../support/hooked-base.ts";

/** One way to commit, in a base that is staged as `stage` does it. */
interface Mode {
  readonly name: string;
  /** The notes that are committed as the index has them. */
  readonly index: readonly string[];
  /** The notes that are committed as the worktree has them. */
  readonly worktree: readonly string[];
  commit(base: HookedBase): GitRun;
}

const MESSAGE = ["--quiet", "--message=Try"];
const plain =
  (...args: readonly string[]) =>
  ({ git }: HookedBase) =>
    git(["commit", ...MESSAGE, ...args]);

const MODES: readonly Mode[] = [
  { name: "git commit", index: ["a", "c"], worktree: [], commit: plain() },
  { name: "git commit -a", index: [], worktree: ["a", "b", "c"], commit: plain("-a") },
  { name: "git commit PATH", index: [], worktree: ["b"], commit: plain("--", "b.md") },
  { name: "git commit -o PATH", index: [], worktree: ["a"], commit: plain("-o", "a.md") },
  { name: "git commit -i PATH", index: ["a", "c"], worktree: ["b"], commit: plain("-i", "b.md") },
  {
    name: "git commit -p",
    index: ["c"],
    worktree: ["a"],
    // One question a hunk: a.md yes, and no more.
    commit: ({ git }) => git(["commit", ...MESSAGE, "-p"], { input: "y\nq\n" }),
  },
  { name: "git commit --amend", index: ["a", "c"], worktree: [], commit: plain("--amend") },
  {
    name: "git commit --amend -a",
    index: [],
    worktree: ["a", "b", "c"],
    commit: plain("--amend", "-a"),
  },
  {
    name: "git commit in a subfolder",
    index: ["a", "c"],
    worktree: [],
    commit: ({ repository, git }) =>
      git(["commit", ...MESSAGE], { directory: join(repository.root, "sub") }),
  },
  {
    name: "git commit -a in a subfolder",
    index: [],
    worktree: ["a", "b", "c"],
    commit: ({ repository, git }) =>
      git(["commit", ...MESSAGE, "-a"], { directory: join(repository.root, "sub") }),
  },
  {
    name: "git commit PATH in a subfolder",
    index: [],
    worktree: ["c"],
    commit: ({ repository, git }) =>
      git(["commit", ...MESSAGE, "c.md"], { directory: join(repository.root, "sub") }),
  },
  {
    name: "git commit -a with GIT_DIR and GIT_WORK_TREE",
    index: [],
    worktree: ["a", "b", "c"],
    commit: ({ repository: { root }, git }) =>
      git(["commit", ...MESSAGE, "-a"], {
        directory: join(root, ".."),
        environment: { GIT_DIR: join(root, ".git"), GIT_WORK_TREE: root },
      }),
  },
  {
    name: "git commit with a relative GIT_DIR",
    index: ["a", "c"],
    worktree: [],
    commit: ({ git }) => git(["commit", ...MESSAGE], { environment: { GIT_DIR: ".git" } }),
  },
  {
    name: "git --git-dir --work-tree commit -a",
    index: [],
    worktree: ["a", "b", "c"],
    commit: ({ repository: { root }, git }) =>
      git(["--git-dir=repository/.git", "--work-tree=repository", "commit", ...MESSAGE, "-a"], {
        directory: join(root, ".."),
      }),
  },
  {
    name: "git commit with an index of the user's own",
    index: [],
    worktree: ["a", "c"],
    commit: ({ repository: { root }, git }) => {
      const own = join(root, ".git", "own-index");
      const environment = { GIT_INDEX_FILE: own };
      git(["read-tree", "HEAD"], { environment });
      git(["update-index", "--add", "a.md", "sub/c.md"], { environment });
      return git(["commit", ...MESSAGE], { environment });
    },
  },
];

const FILES = { "a.md": "a", "b.md": "b", "sub/c.md": "c" } as const;

type Place = "index" | "worktree";

function sound(word: string): string {
  return `# Note\n\nThis note says ${word} in a sentence that holds.\n`;
}

/** Two commits, so that the last one can be amended; the hook has not run yet. */
function startedBase(verdict: "heeded" | "noted"): HookedBase {
  const base = hookedBase({ "d.md": sound("first") }, verdict);
  for (const [path, note] of Object.entries(FILES)) base.repository.write(path, sound(note));
  base.repository.git("add", "--all");
  base.repository.git("commit", "--quiet", "--no-verify", "--message=Start");
  return base;
}

/** Of two notes the index has one text and the worktree another; the third is changed in the worktree alone. */
function stage({ repository }: HookedBase, textOf: (place: Place, note: string) => string): void {
  for (const [path, note] of Object.entries(FILES)) {
    if (note === "b") continue;
    repository.write(path, textOf("index", note));
    repository.git("add", path);
  }
  for (const [path, note] of Object.entries(FILES)) {
    repository.write(path, textOf("worktree", note));
  }
}

describe.each(MODES)("$name", (mode) => {
  const isCommitted = (place: Place, note: string) => mode[place].includes(note);

  it("has winnow look at the tree that git then commits", () => {
    const base = startedBase("noted");
    base.warm();
    stage(base, (place, note) => marked(`${note}${place === "index" ? 2 : 3}`));
    expect(mode.commit(base)).toMatchObject({ code: 0 });
    const committed = [
      ...mode.index.map((note) => `${note}2`),
      ...mode.worktree.map((note) => `${note}3`),
    ].sort();
    expect({ seen: base.seen(), committed: committedMarks(base) }).toEqual({
      seen: committed,
      committed,
    });
  });

  it("is stopped by what is wrong in that tree alone, with nothing cached", () => {
    const base = startedBase("heeded");
    const before = base.repository.git("rev-parse", "HEAD");
    stage(base, (place, note) => (isCommitted(place, note) ? marked("x1") : sound("better")));
    expect(mode.commit(base)).toMatchObject({ code: 1 });
    expect(base.repository.git("rev-parse", "HEAD")).toBe(before);
  });

  it("passes whatever is wrong elsewhere", () => {
    const base = startedBase("heeded");
    base.warm();
    stage(base, (place, note) => (isCommitted(place, note) ? sound("better") : marked("x1")));
    expect(mode.commit(base)).toMatchObject({ code: 0 });
  });
});

it("an empty commit passes", () => {
  const base = startedBase("heeded");
  expect(plain("--allow-empty")(base)).toMatchObject({ code: 0 });
});

it("git commit --no-verify passes without winnow", () => {
  const base = startedBase("noted");
  base.repository.write("a.md", marked("a2"));
  expect(plain("-a", "--no-verify")(base)).toMatchObject({ code: 0 });
  expect(base.seen()).toBeNull();
});

describe("a linked worktree", () => {
  function linkedWorktree(verdict: "heeded" | "noted"): { base: HookedBase; directory: string } {
    const base = startedBase(verdict);
    base.warm();
    const directory = join(base.repository.root, "..", "linked");
    base.repository.git("worktree", "add", "--quiet", "-b", "other", directory);
    return { base, directory };
  }

  it("has winnow look at the tree that git commit -a then commits there", () => {
    const { base, directory } = linkedWorktree("noted");
    base.repository.write("a.md", marked("a9"));
    writeFileSync(join(directory, "b.md"), marked("b2"));
    expect(base.git(["commit", ...MESSAGE, "-a"], { directory })).toMatchObject({ code: 0 });
    expect(base.seen()).toEqual(["b2"]);
    expect(committedMarks(base, directory)).toEqual(["b2"]);
  });

  it("is stopped by what is staged there, not by the worktree's text", () => {
    const { base, directory } = linkedWorktree("heeded");
    writeFileSync(join(directory, "b.md"), marked("b2"));
    base.repository.git("-C", directory, "add", "b.md");
    writeFileSync(join(directory, "b.md"), sound("better"));
    expect(base.git(["commit", ...MESSAGE], { directory })).toMatchObject({ code: 1 });
  });
});

it("a submodule with a hook of its own is judged by itself", () => {
  const base = hookedBase({ "d.md": sound("first") }, "noted");
  const { repository } = base;
  const outer = join(repository.root, "..", "outer");
  const git = (...args: readonly string[]) => repository.git("-C", outer, ...args);
  repository.git("init", "--quiet", outer);
  git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.root, "notes");
  const directory = join(outer, "notes");
  expect(base.winnow(["init", "--no-config"], directory)).toMatchObject({ code: 0 });
  writeFileSync(join(directory, "d.md"), marked("d2"));
  expect(base.git(["commit", ...MESSAGE, "-a"], { directory })).toMatchObject({ code: 0 });
  expect(base.seen()).toEqual(["d2"]);
  expect(committedMarks(base, directory)).toEqual(["d2"]);
});
