import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readFlags } from "../../src/commands/flags.ts";
import { nightly } from "../../src/commands/nightly.ts";

const FOLDER = join(import.meta.dirname, "../../scripts/nightly");
const SCRIPTS = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const,
);

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
  >;
}

/** What a text gives to `winnow nightly`, call by call; comments left out. */
function calls(text: string): string[][] {
  const lines = text.split("\n").filter((line) => !/^\s*#/.test(line));
  return [...lines.join("\n").matchAll(/\bwinnow nightly\b((?: +[^|&;\n]+)?)/g)]
    .map(([, given]) => given!.trim())
    .filter((given) => !given.startsWith("#"))
    .map((given) => given.split(/\s+/).filter((word) => word !== ""));
}

it.each(SCRIPTS.filter(([name]) => !name.endsWith(".timer")))(
  "%s calls winnow nightly with flags that exist",
  (_, text) => {
    const given = calls(text.replace(/^name:.*$/m, ""));
    expect(given).toHaveLength(1);
    expect(readFlags(nightly.face, given[0]!).operands).toEqual([]);
  },
);

it("the timer starts the service of its name", () => {
  const names = SCRIPTS.map(([name]) => name);
  expect(names).toContain("winnow-nightly.timer");
  expect(names).toContain("winnow-nightly.service");
});

it("the workflow may do no more than push and open pull requests, with actions of one version", () => {
  const text = SCRIPTS.find(([name]) => name === "github-actions.yml")![1];
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: "write", "pull-requests": "write" });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps.filter((step) => step.uses !== undefined)) {
    expect(uses).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
  }
  // What a branch or a digest is called must never become a part of a script.
  const scripts = steps.map(({ run = "" }) => run).join("\n");
  const inserted = [...scripts.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, what]) => what);
  expect(inserted).toEqual(["steps.night.outputs.code"]);
});
