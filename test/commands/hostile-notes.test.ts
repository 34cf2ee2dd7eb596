import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { PROGRAM } from "../support/winnow.ts";

/** What no parser gets through, or none in time. */
const STOPPED: Readonly<Record<string, string>> = {
  "a thousand dashes": "- ".repeat(1_000),
  "ten thousand dashes": "- ".repeat(10_000),
  "numbered lists within one another": "1. ".repeat(4_000),
  "lists in quotes in lists": "> - ".repeat(2_000),
  "lists by tabs": "+\t".repeat(4_000),
  "four thousand quotes": ">".repeat(4_000),
  "fifty thousand quotes": ">".repeat(50_000),
  "emphasis within emphasis": "*a_".repeat(10_000) + "_a*".repeat(10_000),
  "underlined headings": "a\n=\n".repeat(10_000),
  "stars that open nothing": "a* ".repeat(50_000),
  "brackets within brackets": "[".repeat(50_000) + "]".repeat(50_000),
  "a table of fifty thousand rows": `| a |\n|---|\n${"| b |\n".repeat(50_000)}`,
  "front matter of blank lines": `---\n${"\n".repeat(65_536)}`,
  "front matter of blank lines that ends": `---\n${"\n".repeat(65_536)}---\n`,
};

/** What once took long, and is read now; on a slow machine the parser may be stopped. */
const BORNE: Readonly<Record<string, string>> = {
  "a list of four hundred levels": levels(400),
  "some emphasis within emphasis": "*a_".repeat(4_000) + "_a*".repeat(4_000),
  "some underlined headings": "a\n=\n".repeat(4_000),
  "opening brackets": "[".repeat(50_000),
  "half a wikilink": "[[".repeat(30_000),
  "half a comment": "<!--".repeat(15_000),
  "blanks before a word": `${" ".repeat(60_000)}a`,
  "aliases of aliases": `---\na: &a [x, x]\n${levelsOfAliases(30)}---\n# A\n`,
  "a deep flow collection": `---\na: ${"[".repeat(5_000)}\n---\n# A\n`,
  "directives on directives": "<!-- winnow-disable-line broken-link -- x -->\n".repeat(10_000),
  "question marks in an address": `[a](${"?".repeat(60_000)})`,
  "letters without end": "é".repeat(30_000) + "x-".repeat(15_000),
};

const HOSTILE = { ...STOPPED, ...BORNE };
/** Many times what a run takes on a slow machine, a small part of what it took without a bound. */
const SECONDS = 120;
const MEGABYTES = 512;

function levels(count: number): string {
  return Array.from({ length: count }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("");
}

function levelsOfAliases(count: number): string {
  const line = (_: unknown, index: number) =>
    `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]\n`;
  return Array.from({ length: count }, line).join("").replaceAll("a-1", "a");
}

function pathOf(name: string): string {
  return `${name.replaceAll(" ", "-")}.md`;
}

let base: TemporaryRepository;

beforeAll(() => {
  base = temporaryRepository({ "README.md": "# Notes\n" });
  base.write("good.md", "# Good\n\nSee [it](none.md).\n");
  for (const [name, text] of Object.entries(HOSTILE)) base.write(pathOf(name), text);
});

afterAll(() => base.remove());

describe.each([["the worktree"], ["what is staged"]])("hostile notes in %s", (where) => {
  let done: { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  let rulesAt: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    if (where === "what is staged") base.git("add", "--all");
    const args = ["lint", "--format", "json", ...(where === "what is staged" ? ["--staged"] : [])];
    done = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: base.root,
      env: { ...base.environment, NODE_OPTIONS: `--max-old-space-size=${MEGABYTES}` },
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: SECONDS * 1_000,
    });
    const findings: { path: string; rule: string }[] = JSON.parse(done.stdout).findings;
    const grouped = new Map<string, string[]>();
    for (const { path, rule } of findings) grouped.set(path, [...(grouped.get(path) ?? []), rule]);
    rulesAt = grouped;
  }, SECONDS * 1_000);

  it("are told of without a stack trace, and fail the run", () => {
    expect(done.stderr).toBe("");
    expect(done.stdout).not.toContain('"internal"');
    expect(done.status).toBe(1);
  });

  it.each(Object.keys(STOPPED))("%s: over a limit", (name) => {
    expect(rulesAt.get(pathOf(name))).toContain("resource-limit");
  });

  it("keep no other note from being checked", () => {
    expect(rulesAt.get("good.md")).toContain("broken-link");
  });
});
