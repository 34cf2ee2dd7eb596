import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { PRESETS } from "../../rules/presets.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import type { BundleSurroundings } from "../../src/bundle/surroundings.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { defaultOptions } from "../../src/lint/options.ts";
import type { Rule } from "../../src/lint/rule.ts";
import { lintBase } from "../../src/lint/run.ts";
import { lintBundles } from "../../src/lint/run-bundles.ts";
import { baseOf, bundleFoldersOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";
import { type Example, pageExamples, pageHeadings } from "../support/rule-page.ts";

const FOLDER = join(import.meta.dirname, "../../rules");
const HEADINGS = ["What it reports", "Why", "When not to use it", "Options", "Examples"];

/** What a rule finds in files, as notes and as bundles. */
async function findingsIn(rule: Rule, files: Files): Promise<Finding[]> {
  // A rule about suppressing has nothing to say where no other rule runs.
  const rules = rule.scope === "suppression" ? RULES : [rule];
  const runs = rules.map((each) => ({
    rule: each,
    severity: null,
    options: defaultOptions(each),
  }));
  const surroundings = surroundingsIn(files);
  const views = bundleFoldersOf(files).map((folder) => ({
    folder,
    reading: readBundle(folder),
    surroundings,
  }));
  const findings = [...lintBase(await baseOf(files), runs, openJudge), ...lintBundles(views, runs)];
  return findings.filter((finding) => finding.rule === rule.id || rules.length === 1);
}

/** What lies around the bundles of an example: a contract and notes, where it has them. */
function surroundingsIn(files: Files): BundleSurroundings {
  const paths = Object.keys(files).filter((path) => !path.startsWith("artifacts/"));
  const contract = paths.find((path) => path.startsWith("contracts/"));
  const notes = new Set(paths.filter((path) => path !== contract));
  return {
    contract:
      contract === undefined
        ? null
        : { path: contract, text: Buffer.from(files[contract]!).toString() },
    isNote: notes.size === 0 ? null : (path) => notes.has(path),
  };
}

function filesOf(example: Example, change: (text: string) => string): Files {
  return Object.fromEntries(
    example.files.map(({ path, text, encoding }) => [path, Buffer.from(change(text), encoding)]),
  );
}

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  const path = join(FOLDER, `${id}.md`);
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";
  const examples = pageExamples(page);

  it("has a page with the agreed headings in order", () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(pageHeadings(page)).toEqual(HEADINGS);
  });

  it("has a valid and an invalid example", () => {
    expect(examples.some(({ expected }) => expected === 0)).toBe(true);
    expect(examples.some(({ expected }) => expected > 0)).toBe(true);
  });

  it.each(examples)("finds what its page says: $name", async (example) => {
    const findings = await findingsIn(
      rule,
      filesOf(example, (text) => text),
    );
    expect(findings.map(({ rule: found }) => found)).toEqual(Array(example.expected).fill(id));
  });

  it.each(examples)(
    "finds as much with other line endings, a byte-order mark, no last line break: $name",
    async (example) => {
      const changes = [
        (text: string) => text.replaceAll("\n", "\r\n"),
        (text: string) => text.replace(/\n$/, ""),
        ...(example.files.some(({ encoding }) => encoding !== "utf8")
          ? []
          : [(text: string) => `\uFEFF${text}`]),
      ];
      for (const change of changes) {
        expect(await findingsIn(rule, filesOf(example, change))).toHaveLength(example.expected);
      }
    },
  );

  it("quotes the exact text of its places", async () => {
    for (const example of examples) {
      const texts = new Map(example.files.map(({ path: file, text }) => [file, text]));
      for (const { path: file, range, quote, withheld } of await findingsIn(
        rule,
        filesOf(example, (text) => text),
      )) {
        const encoding = example.files.find((each) => each.path === file)?.encoding;
        const text = withheld ? "" : texts.get(file)!.slice(range.start, range.end);
        if (encoding === "utf8") expect(quote).toBe(text);
      }
    }
  });

  it("finds nothing in an empty note, and does not fail on it", async () => {
    expect(await findingsIn(rule, { "a.md": "" })).toEqual([]);
  });

  it("says what is wrong, why it matters and what to do", async () => {
    const example = examples.find(({ expected }) => expected > 0)!;
    for (const finding of await findingsIn(
      rule,
      filesOf(example, (text) => text),
    )) {
      expect([finding.message, finding.why, finding.help].every((text) => text.length > 10)).toBe(
        true,
      );
    }
  });
});

it.each(Object.keys(PRESETS.recommended))("%s, which is off, says how to ask for it", (id) => {
  const page = readFileSync(join(FOLDER, `${id}.md`), "utf8");
  expect(page).toContain(`Off unless it is asked for`);
  expect(page).toContain(`\`winnow lint --only ${id}\``);
  expect(page).toContain(`\`"${id}": "info"\``);
});

it("lists every rule of the folder", () => {
  const files = readdirSync(FOLDER).filter(
    (name) => name.endsWith(".ts") && !["index.ts", "names.ts", "presets.ts"].includes(name),
  );
  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it("keeps the list of rules as the generator writes it", () => {
  const script = join(import.meta.dirname, "../../scripts/generate-rules.mjs");
  expect(() =>
    execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" }),
  ).not.toThrow();
});
