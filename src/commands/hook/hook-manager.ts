import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { textFile } from "../../files/text-file.ts";
import { callsWinnow } from "./hook-script.ts";

/** A program that keeps the hooks of a base, so that a line in its own file is right and a hook of ours is not. */
export interface HookManager {
  readonly name: "husky" | "lefthook" | "pre-commit" | "simple-git-hooks";
  /** From the top of the worktree. */
  readonly file: string;
  /** Whether it has winnow called already. */
  readonly calls: boolean;
  /** Line for line what is to be added there. */
  readonly lines: readonly string[];
  /** The command that makes it put its hooks in place. */
  readonly install: string;
}

const Package = z.looseObject({
  "simple-git-hooks": z.unknown().optional(),
  "lint-staged": z.unknown().optional(),
});

const LEFTHOOK = /^\.?lefthook\.(?:ya?ml|toml|jsonc?)$/;
/** What the hooks that managers write say. */
const INSTALLED = {
  lefthook: /\blefthook\b/,
  "pre-commit": /\bpre-commit\.com\b|\bpre_commit\b|\bprek\b/,
  "simple-git-hooks": /\bwinnow\b/,
} as const;
const LINT_STAGED = /^(?:\.lintstagedrc(?:\.\w+)?|lint-staged\.config\.\w+)$/;

/**
 * The program that keeps the hooks of a base; null where none does.
 * @param call how a hook calls winnow
 */
export function hookManager(root: string, call: string): HookManager | null {
  const names = readdirSync(root);
  const calls = (file: string) => callsWinnow(textFile(join(root, file)) ?? "");
  if (names.includes(".husky")) {
    const file = ".husky/pre-commit";
    return { name: "husky", file, calls: calls(file), lines: [call], install: "npx husky" };
  }
  const lefthook = names.find((name) => LEFTHOOK.test(name));
  if (lefthook !== undefined) {
    const lines = ["pre-commit:", "  commands:", "    winnow:", `      run: ${call}`];
    const install = "npx lefthook install";
    return { name: "lefthook", file: lefthook, calls: calls(lefthook), lines, install };
  }
  const file = ".pre-commit-config.yaml";
  if (names.includes(file)) {
    const lines = preCommitLines(call);
    return {
      name: "pre-commit",
      file,
      calls: calls(file),
      lines,
      install: "pre-commit install",
    };
  }
  const settings = packageOf(root)?.["simple-git-hooks"];
  if (settings !== undefined) {
    return {
      name: "simple-git-hooks",
      file: "package.json",
      calls: callsWinnow(JSON.stringify(settings)),
      lines: [`"simple-git-hooks": { "pre-commit": ${JSON.stringify(call)} }`],
      install: "npx simple-git-hooks",
    };
  }
  return null;
}

/** Whether the hook that git runs is the one a manager puts in place. */
export function runsManager({ name }: HookManager, hook: string): boolean {
  if (name === "husky") return /[\\/]\.husky[\\/]/.test(hook);
  return INSTALLED[name].test(textFile(hook) ?? "");
}

/** Whether lint-staged is set up, which names only files that stand: no place for winnow. */
export function hasLintStaged(root: string): boolean {
  return (
    readdirSync(root).some((name) => LINT_STAGED.test(name)) ||
    packageOf(root)?.["lint-staged"] !== undefined
  );
}

function preCommitLines(call: string): string[] {
  return [
    "repos:",
    "  - repo: local",
    "    hooks:",
    "      - id: winnow",
    "        name: winnow",
    `        entry: ${call}`,
    "        language: system",
    "        pass_filenames: false",
    "        always_run: true",
  ];
}

function packageOf(root: string): z.infer<typeof Package> | null {
  try {
    return Package.parse(JSON.parse(textFile(join(root, "package.json")) ?? "{}"));
  } catch {
    return null;
  }
}
