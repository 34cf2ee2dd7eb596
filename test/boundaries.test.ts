import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** For each folder, the folders it may import from besides itself. `main` and `index` are the files of these names. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  lexicon: [],
  note: ["text"],
  claim: ["note", "lexicon", "text"],
  base: ["claim", "note", "text"],
  bundle: ["base", "claim", "note", "lexicon", "text"],
  lint: ["bundle", "base", "claim", "note", "text"],
  plan: ["lint", "bundle", "base", "claim", "note", "text"],
  proposal: ["plan", "lint", "bundle", "base", "claim", "note", "text"],
  selftest: ["plan", "lint", "bundle", "base", "claim", "note", "text"],
  // Checks what the others made, so it shares nothing with them but the words for text.
  verify: ["text"],
  review: [
    "report",
    "selftest",
    "proposal",
    "plan",
    "lint",
    "bundle",
    "base",
    "claim",
    "note",
    "text",
  ],
  report: ["selftest", "proposal", "plan", "lint", "bundle", "base", "claim", "note", "text"],
  config: ["proposal", "lint", "claim", "note", "text"],
  rules: ["lint", "bundle", "base", "claim", "note", "text"],
  git: ["proposal", "base", "text"],
  files: ["git", "bundle", "base", "note", "text"],
  store: ["base", "note", "text"],
};

/** Folders whose functions give the same for the same, with nothing else to be seen of them. */
const PURE = [
  "text",
  "lexicon",
  "note",
  "claim",
  "base",
  "bundle",
  "lint",
  "plan",
  "proposal",
  "selftest",
  "verify",
  "review",
  "report",
  "config",
  "rules",
];

/** What only some files may import. */
const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  "gray-matter": ["src/note/front-matter.ts"],
  "simple-git": ["src/git/porcelain.ts"],
  "node:child_process": [
    "src/git/run.ts",
    "src/git/push.ts",
    "src/commands/open-browser.ts",
    "src/commands/run-in-terminal.ts",
  ],
  "node:http": ["src/commands/page-server.ts"],
  // The one runs a file of the program itself, and the other calls a function; neither runs any other text.
  "node:vm": ["src/store/compiled-file.ts", "src/commands/interruptible.ts"],
};

const EFFECTFUL_MODULES =
  /^node:(?:fs|fs\/promises|child_process|net|http|https|os|process|worker_threads|vm)$/;
const EFFECTFUL_NAMES =
  /\b(?:console\.|process\.(?!version)|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID)/;
const EVALUATION = /\beval\(|new Function\(|matter\.stringify/;

interface File {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourceFiles(): File[] {
  return ["src", "rules"].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/");
        const text = readFileSync(join(ROOT, path), "utf8");
        return { path, folder: folderOf(path), text, imports: importsOf(text) };
      }),
  );
}

/** `src/text/edit.ts` → `text`, `rules/x.ts` → `rules`, `src/main.ts` → `main`. */
function folderOf(path: string): string {
  const [top, second] = path.split("/");
  return top === "rules" ? "rules" : second!.replace(/\.ts$/, "");
}

function importsOf(text: string): string[] {
  const matches = text.matchAll(
    /^(?:import|export)\b[^"'();]*\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm,
  );
  return [...matches].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

/** The folder a relative import leads to; null for a package. */
function importedFolder(file: File, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  return folderOf(
    relative(ROOT, resolve(ROOT, dirname(file.path), specifier))
      .split(sep)
      .join("/"),
  );
}

const FILES = sourceFiles();

describe("imports", () => {
  it("run downward only", () => {
    const upward = FILES.filter(({ folder }) => folder in LAYERS).flatMap((file) =>
      file.imports
        .map((specifier) => importedFolder(file, specifier))
        .filter(
          (folder) =>
            folder !== null && folder !== file.folder && !LAYERS[file.folder]!.includes(folder),
        )
        .map((folder) => `${file.path} → ${folder}`),
    );
    expect(upward).toEqual([]);
  });

  it("of every folder are laid down", () => {
    const known = [...Object.keys(LAYERS), "commands", "main", "program", "index", "version"];
    expect(
      [...new Set(FILES.map(({ folder }) => folder))].filter((folder) => !known.includes(folder)),
    ).toEqual([]);
  });

  it("of a guarded package stand where they are looked after", () => {
    for (const [name, allowed] of Object.entries(SOLE_IMPORTERS)) {
      const importers = FILES.filter(({ imports }) => imports.includes(name)).map(
        ({ path }) => path,
      );
      expect(importers.filter((path) => !allowed.includes(path))).toEqual([]);
    }
  });

  it("name their files with .ts", () => {
    const bare = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith(".") && !/\.(?:tsx?|json)$/.test(specifier))
        .map((specifier) => `${path} → ${specifier}`),
    );
    expect(bare).toEqual([]);
  });
});

describe("inner folders", () => {
  const inner = FILES.filter(({ folder }) => PURE.includes(folder));

  it("import nothing that has effects", () => {
    const found = inner.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => EFFECTFUL_MODULES.test(specifier))
        .map((specifier) => `${path} → ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  it("have no clock, no randomness and no console", () => {
    expect(
      inner
        .filter(({ text }) => EFFECTFUL_NAMES.test(withoutComments(text)))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("the page that a browser runs", () => {
  const page = FILES.filter(({ path }) => path.startsWith("src/review/page/"));

  it("takes nothing from the program but types", () => {
    const taken = page.flatMap(({ path, text }) =>
      [...text.matchAll(/^import (?!type )[^"']*["'](\.\.\/[^"']+)["']/gm)].map(
        (match) => `${path} → ${match[1]}`,
      ),
    );
    expect(taken).toEqual([]);
  });

  it("never has text parsed as HTML", () => {
    const parsing =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/;
    expect(page.filter(({ text }) => parsing.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

it("nothing evaluates text as a program, and gray-matter writes nothing", () => {
  expect(
    FILES.filter(({ text }) => EVALUATION.test(withoutComments(text))).map(({ path }) => path),
  ).toEqual([]);
});

it("the exit code is set in one place", () => {
  const setters = FILES.filter(({ text }) => /process\.exit(?:Code\s*=|\()/.test(text)).map(
    ({ path }) => path,
  );
  expect(setters).toEqual(["src/main.ts"]);
});

it("the only classes are errors", () => {
  const classes = FILES.filter(({ text }) => /^(?:export )?(?:abstract )?class /m.test(text)).map(
    ({ path }) => path,
  );
  expect(classes).toEqual(["src/text/winnow-error.ts"]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
