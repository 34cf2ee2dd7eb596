import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { hookScript } from "../../src/commands/hook/hook-script.ts";
import {
  removeFolder,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "../support/repository.ts";
import { untouchedParts, winnow } from "../support/winnow.ts";

const SOUND = "# A\n\nThis note says something in a sentence that holds.\n";
const HOOK = hookScript("node_modules/.bin/winnow");

let base: TemporaryRepository;
let hook: string;

beforeEach(() => {
  base = temporaryRepository({ "papers/a.md": SOUND });
  onTestFinished(() => base.remove());
  hook = join(base.root, ".git/hooks/pre-commit");
});

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
}

function expectLeft(lines: string, ran = winnow(base, ["init"])): void {
  expect(ran).toMatchObject({ code: 2, err: "" });
  expect(ran.out).toContain(lines);
}

describe("the hook", () => {
  it("is written where git looks for it, to be run", () => {
    expect(winnow(base, ["init"])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(hook, "utf8")).toBe(HOOK);
    expect(statSync(hook).mode & 0o111).toBe(0o111);
  });

  it("is written from a subfolder as well", () => {
    winnow(base, ["init"], { directory: join(base.root, "papers") });
    expect(readFileSync(hook, "utf8")).toBe(HOOK);
    expect(existsSync(join(base.root, "winnow.jsonc"))).toBe(true);
  });

  it("is written before there is a commit", () => {
    const fresh = temporaryRepository({ "a.md": SOUND }, { commit: false });
    onTestFinished(() => fresh.remove());
    expect(winnow(fresh, ["init"])).toMatchObject({ code: 0 });
    expect(existsSync(join(fresh.root, ".git/hooks/pre-commit"))).toBe(true);
  });

  it("is written where git was made without a folder for hooks", () => {
    rmSync(dirname(hook), { recursive: true });
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
    expect(existsSync(hook)).toBe(true);
  });

  it("is left as it is the second time", () => {
    winnow(base, ["init"]);
    const before = statSync(hook);
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
    expect(statSync(hook)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it("is made executable where that was lost", () => {
    winnow(base, ["init"]);
    chmodSync(hook, 0o644);
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
    expect(statSync(hook).mode & 0o111).toBe(0o111);
  });

  it("is not written on a dry run, nor anything else", () => {
    const before = untouchedParts(base);
    const { code, out } = winnow(base, ["init", "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("would write  .git/hooks/pre-commit");
    expect(existsSync(hook)).toBe(false);
    expect(untouchedParts(base)).toEqual(before);
  });

  it("is never written over another", () => {
    write(hook, "#!/bin/sh\nexit 0\n", 0o755);
    expectLeft("winnow lint --staged || exit");
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\nexit 0\n");
  });

  it("is never written through a link that leads nowhere", () => {
    symlinkSync("../../elsewhere", hook);
    expectLeft("there is a hook already");
    expect(lstatSync(hook).isSymbolicLink()).toBe(true);
    expect(existsSync(join(base.root, "elsewhere"))).toBe(false);
  });

  it("is never written over one of winnow's own that someone changed", () => {
    write(hook, HOOK.replace("exit 2", "exit 0"), 0o755);
    expectLeft("rm .git/hooks/pre-commit");
    expect(readFileSync(hook, "utf8")).toContain("exit 0");
  });

  it("of the user's that calls winnow is enough", () => {
    write(hook, "#!/bin/sh\nwinnow lint --staged\n", 0o755);
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
  });

  it("of the user's that speaks of winnow in a comment is not enough", () => {
    write(hook, "#!/bin/sh\n# winnow lint --staged\n", 0o755);
    expectLeft("there is a hook already");
  });

  it("of the user's that git passes over is not enough", () => {
    write(hook, "#!/bin/sh\nwinnow lint --staged\n", 0o644);
    expectLeft("chmod +x .git/hooks/pre-commit");
  });
});

describe("core.hooksPath", () => {
  it("is followed, from the top of the worktree", () => {
    base.git("config", "core.hooksPath", ".githooks");
    const ran = winnow(base, ["init"], { directory: join(base.root, "papers") });
    expect(ran.out).toContain("git add ../.githooks/pre-commit");
    expect(readFileSync(join(base.root, ".githooks/pre-commit"), "utf8")).toBe(HOOK);
    expect(existsSync(hook)).toBe(false);
  });

  it("of this repository is followed out of it", () => {
    const folder = temporaryFolder();
    onTestFinished(() => removeFolder(folder));
    base.git("config", "core.hooksPath", join(folder, "two words"));
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "two words/pre-commit"))).toBe(true);
  });

  it("of all repositories is not written to, which would stop the commits of others", () => {
    const folder = temporaryFolder();
    onTestFinished(() => removeFolder(folder));
    const settings = join(folder, "settings");
    writeFileSync(settings, `[core]\n\thooksPath = ${folder}/hooks\n`);
    const environment = { GIT_CONFIG_GLOBAL: settings };
    expectLeft(
      `git config --local core.hooksPath ${base.root}/.git/hooks`,
      winnow(base, ["init"], { environment }),
    );
    expect(existsSync(join(folder, "hooks"))).toBe(false);
  });

  it("of all repositories is no hindrance once this one has its own", () => {
    const folder = temporaryFolder();
    onTestFinished(() => removeFolder(folder));
    const settings = join(folder, "settings");
    writeFileSync(settings, `[core]\n\thooksPath = ${folder}/hooks\n`);
    base.git("config", "--local", "core.hooksPath", dirname(hook));
    expect(winnow(base, ["init"], { environment: { GIT_CONFIG_GLOBAL: settings } }).code).toBe(0);
    expect(existsSync(hook)).toBe(true);
  });

  it("that turns hooks off is told", () => {
    base.git("config", "core.hooksPath", "/dev/null");
    expectLeft("git runs no hooks here: core.hooksPath is /dev/null");
  });
});

describe("where another program keeps the hooks", () => {
  const call = "npx --offline --no-install winnow lint --staged";
  const stub = (name: string) =>
    `#!/bin/sh\n# File generated by https://${name}.com\nexec ${name}\n`;

  it.each([
    [".husky/pre-commit", "npm test\n", `add this to .husky/pre-commit\n  ${call}\n`],
    [
      "lefthook.yml",
      "pre-commit: {}\n",
      `add this to lefthook.yml\n  pre-commit:\n    commands:\n      winnow:\n        run: ${call}\n`,
    ],
    [".pre-commit-config.yaml", "repos: []\n", `          entry: ${call}\n`],
    [
      "package.json",
      '{ "simple-git-hooks": {} }\n',
      `add this to package.json\n  "simple-git-hooks": { "pre-commit": "${call}" }\n`,
    ],
  ])("by %s, its lines are told and nothing is written", (path, text, lines) => {
    base.write(path, text);
    expectLeft(lines);
    expect(existsSync(hook)).toBe(false);
    expect(readFileSync(join(base.root, path), "utf8")).toBe(text);
  });

  it.each([
    ["lefthook.yml", `pre-commit:\n  commands:\n    winnow:\n      run: ${call}\n`, "lefthook"],
    [".pre-commit-config.yaml", `repos:\n  - hooks:\n      - entry: ${call}\n`, "pre-commit"],
  ])("by %s, it is enough that its hook is there and calls winnow", (path, text, name) => {
    base.write(path, text);
    expectLeft(`${name} has put no hook in place`);
    write(hook, stub(name), 0o755);
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
  });

  it("by husky, it is enough that its script calls winnow", () => {
    base.write(".husky/pre-commit", `${call}\n`);
    write(join(base.root, ".husky/_/pre-commit"), `#!/bin/sh\n. "$(dirname "$0")/h"\n`, 0o755);
    base.git("config", "core.hooksPath", ".husky/_");
    expect(winnow(base, ["init"])).toMatchObject({ code: 0 });
  });

  it("beside lint-staged, its files are said to be no place for winnow", () => {
    base.write(".husky/pre-commit", "npx lint-staged\n");
    base.write(".lintstagedrc", "{}\n");
    expectLeft("not as an entry of lint-staged");
  });
});

describe("the configuration", () => {
  it("is written where there is none", () => {
    winnow(base, ["init"]);
    expect(existsSync(join(base.root, "winnow.jsonc"))).toBe(true);
    expect(winnow(base, ["lint"])).toMatchObject({ code: 0 });
  });

  it("is left out when told so", () => {
    winnow(base, ["init", "--no-config"]);
    expect(existsSync(join(base.root, "winnow.jsonc"))).toBe(false);
  });

  it.each([".winnow.jsonc", "winnow.yaml"])("is not written beside %s", (name) => {
    base.write(name, "{}\n");
    winnow(base, ["init"]);
    expect(existsSync(join(base.root, "winnow.jsonc"))).toBe(false);
  });

  it("that can't be read stops init before anything is written", () => {
    base.write("winnow.jsonc", "{");
    expect(winnow(base, ["init"])).toMatchObject({ code: 2, out: "" });
    expect(existsSync(hook)).toBe(false);
  });
});

it("a baseline is offered where something is wrong already", () => {
  base.write("papers/b.md", "# B\n\nThis note leads to [another](gone.md), not there.\n");
  expect(winnow(base, ["init"]).out).toContain("winnow lint --baseline write");
});

it("a bare repository takes no hook", () => {
  const bare = temporaryRepository({}, { bare: true });
  onTestFinished(() => bare.remove());
  const ran = winnow(bare, ["init"]);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain("run winnow init in a clone of it");
});
