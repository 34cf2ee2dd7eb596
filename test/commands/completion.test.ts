import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/commands.ts";
import { helpText } from "../../src/commands/flags.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { winnow } from "../support/winnow.ts";

let repository: TemporaryRepository;
beforeAll(() => {
  repository = temporaryRepository({ "papers/debate one.md": "# Debate\n" });
  for (const shell of ["bash", "zsh", "fish"]) repository.write(`winnow.${shell}`, script(shell));
});
afterAll(() => repository.remove());

function script(shell: string): string {
  return winnow(repository, ["completion", shell]).out;
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

/** The lines that a shell prints. */
function printed(shell: string, args: readonly string[]): string[] {
  const { root, environment } = repository;
  const done = spawnSync(shell, args, { cwd: root, env: environment, encoding: "utf8" });
  expect(done.stderr).toBe("");
  return done.stdout.split("\n").filter((line) => line !== "");
}

/** What each shell must offer for what was typed; a unique word, or all that fit. */
const TYPED: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ["winnow li", ["lint"]],
  ["winnow co", ["compare", "config", "consolidate", "completion"]],
  ["winnow -C papers li", ["lint"]],
  ["winnow ni", ["nightly"]],
  ["winnow nightly --pu", ["--push"]],
  ["winnow nightly -f h", ["html"]],
  ["winnow lint --on", ["--only"]],
  ["winnow lint --only broken-", ["broken-anchor", "broken-embed", "broken-link"]],
  ["winnow lint --quiet --skip stub", ["stub-note"]],
  ["winnow lint -f js", ["json", "jsonl"]],
  ["winnow consolidate -f js", ["json"]],
  ["winnow lint --baseline w", ["write"]],
  ["winnow explain stale", ["stale-note"]],
  ["winnow completion z", ["zsh"]],
  ["winnow audit --stag", []],
];

describe("bash", () => {
  /** What bash's own words for a line would be: it takes `--flag=value` apart. */
  function offered(typed: string): string[] {
    const words = typed.split(" ").flatMap((word) => word.split(/(=)/));
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const lines = `. ./winnow.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _winnow; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return printed("bash", ["--norc", "-c", lines]);
  }

  it.each(TYPED)("completes %s", (typed, expected) => {
    expect(offered(typed).sort()).toEqual([...expected].sort());
  });

  it("completes a value that is joined on", () => {
    expect(offered("winnow lint --only=stub")).toEqual(["stub-note"]);
    expect(offered("winnow lint --format=sa")).toEqual(["sarif"]);
  });

  it("leaves files to bash", () => {
    expect(offered("winnow lint pap")).toEqual([]);
    expect(offered("winnow lint --config pap")).toEqual([]);
    expect(script("bash")).toContain("complete -o bashdefault -o default -F _winnow winnow");
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  function offered(typed: string): string[] {
    const lines = `source ./winnow.fish; complete -C '${typed}'`;
    return printed("fish", ["--no-config", "-c", lines]).map((line) => line.split("\t")[0]!);
  }

  it.each(TYPED)("completes %s", (typed, expected) => {
    expect(offered(typed).sort()).toEqual([...expected].sort());
  });

  it("completes files, and folders where they are wanted", () => {
    expect(offered("winnow lint pap")).toEqual(["papers/"]);
    expect(offered("winnow lint -C pap")).toEqual(["papers/"]);
    expect(offered("winnow lint --config papers/de")).toEqual(["papers/debate one.md"]);
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  /** Types a line and a tab in a terminal of zsh's own, and gives the line as it is then. */
  function completed(typed: string): string {
    const lines = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -U compinit; compinit -u -D; . ./winnow.zsh; show() { print -r -- "<$BUFFER>" }; zle -N show; bindkey "^X" show; print rea""dy'
zpty -r shell before '*ready*'
zpty -w -n shell '${typed}'$'\\t\\x18'
zpty -r shell after '*<winnow*>*'
print -r -- "\${\${after##*<}%%>*}"
zpty -d shell`;
    const folder = join(repository.root, "..", "zsh");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "type.zsh"), lines);
    return printed("zsh", ["-f", join(folder, "type.zsh")])[0]!.trim();
  }

  const unique = TYPED.filter(([, offered]) => offered.length === 1);
  it.each(unique)("completes %s", (typed, [word]) => {
    const before = typed.slice(0, typed.lastIndexOf(" ") + 1);
    expect(completed(typed)).toMatch(new RegExp(`^${before}${word}=?$`));
  });

  it("completes files, and folders where they are wanted", () => {
    expect(completed("winnow lint pap")).toBe("winnow lint papers/");
    expect(completed("winnow -C pap")).toBe("winnow -C papers/");
    expect(completed("winnow lint --config papers/de")).toBe(
      "winnow lint --config papers/debate\\ one.md",
    );
  });
});

it.each(["bash", "zsh", "fish"])(
  "the script for %s names each flag of each command",
  async (shell) => {
    const text = script(shell);
    for (const { name, load } of COMMANDS) {
      const { face } = await load();
      expect(text).toContain(name);
      for (const flag of face.flags) expect(text).toMatch(new RegExp(`(?:--|-l )${flag.name}\\b`));
    }
  },
);

it("a shell nobody knows is refused, with what was meant", () => {
  const { code, err } = winnow(repository, ["completion", "bsh"]);
  expect([code, err]).toEqual([2, "winnow: bsh is no shell winnow knows\n  did you mean bash?\n"]);
});

it("the help of a command lists the formats it knows, and none where it knows but one", async () => {
  const faceOf = async (name: string) =>
    (await COMMANDS.find((each) => each.name === name)!.load()).face;
  expect(helpText(await faceOf("verify"))).toMatch(/--format NAME .*:\n +stylish, json\n/);
  expect(helpText(await faceOf("lint"))).toMatch(/stylish, compact, .*, html\n/);
  expect(helpText(await faceOf("explain"))).not.toContain("--format");
});
