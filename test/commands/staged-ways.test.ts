import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Terminal } from "../../src/commands/command.ts";
import { readFlags } from "../../src/commands/flags.ts";
import { lint } from "../../src/commands/lint.ts";
import { lintStagedQuickly } from "../../src/commands/staged.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";

const SECTION = `## Method\n\n${"The supervisor labels every item of the shifted set twice, and the student sees the second label. ".repeat(6)}\n`;
const NOTES = [
  "# Alpha\n\nSee [[beta]] and [the data](x/data.csv) and [gone](gone.md).\n",
  "---\ntitle: Beta\naliases: [Alpha]\nurl: https://arxiv.org/abs/2312.09390\n---\n\nSee [[alpha]], [[alpah]].\n",
  `# Gamma\n\n${SECTION}\nSee [beta](b.md#method) [@key2024], [@other2025].\n`,
  `---\nid: n-1\nstatus: deprecated\n---\n# Delta\n\n${SECTION}`,
  "---\nid: n-1\nsupersedes: '[[Delta]]'\nurl: https://arxiv.org/abs/2312.09390\n---\n# Beta\n\nA claim.[^1] See [d](../d.md).\n",
  "# Epsilon\n\n[gone](gone.md) <!-- winnow-disable-line broken-link -- it comes -->\n\nText. <!-- winnow-disable-line broken-link -- none -->\n",
  "# Probes\n\nThe linear probe reaches an accuracy of 0.91 on planted lies.\n",
  "# Monitors\n\nThe linear probe reaches an accuracy of 0.84 on planted lies.\n\nMore of it.\n",
  "Sure! Here is the updated note:\n\n![[a]] ![[picture.png]] [[x/]]\n",
];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "refs.bib": ["@article{key2024, title={A}}\n", "@article{other2025, title={B}}\n"],
  "README.md": ["See [[alpha]].\n", "See [d](d.md).\n"],
  "x/data.csv": ["a,b\n"],
  ".winnowignore": ["x/\n", "d.md\n"],
  "winnow.jsonc": [
    '{ "rules": { "orphan-note": "off" }, "ignore": ["d.md"] }\n',
    '{ "overrides": [{ "files": ["x/"], "rules": { "broken-link": "warn" } }] }\n',
  ],
  "winnow-baseline.json": ['{ "version": 1, "findings": [] }\n', "{\n"],
  "run/READY": [""],
  "run/manifest.json": ["{}\n"],
};
const NOTE_PATHS = ["a.md", "b.md", "d.md", "x/a.md", "x/index.md", "run/report.md"];

type Step =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "commit" };

const note = fc.record({
  kind: fc.constant("write" as const),
  path: fc.constantFrom(...NOTE_PATHS),
  text: fc.constantFrom(...NOTES),
});
const other = fc
  .constantFrom(
    ...Object.entries(OTHERS).flatMap(([path, texts]) => texts.map((text) => ({ path, text }))),
  )
  .map((file) => ({ kind: "write" as const, ...file }));
const removal = fc.record({
  kind: fc.constant("remove" as const),
  path: fc.constantFrom(...NOTE_PATHS, ...Object.keys(OTHERS)),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: note },
  { weight: 2, arbitrary: other },
  { weight: 2, arbitrary: removal },
  { weight: 3, arbitrary: fc.constant({ kind: "commit" as const }) },
);

function take(repository: TemporaryRepository, each: Step): void {
  if (each.kind === "commit") return void repository.commit();
  if (each.kind === "write") repository.write(each.path, each.text);
  else repository.git("rm", "--quiet", "--force", "--ignore-unmatch", each.path);
  repository.git("add", "--all");
}

/** What a way of looking at the index prints, and how it ends; null where it leaves that to the other. */
async function told(
  { root, environment }: TemporaryRepository,
  way: (terminal: Terminal) => Promise<number | null>,
): Promise<unknown> {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const exitCode = await way({
    directory: root,
    variables: environment,
    program: pathToFileURL(join(import.meta.dirname, "../../dist/program.cjs")),
    coloured: false,
    watched: false,
    interactive: false,
    keys: () => Promise.reject(new Error("nobody sits here")),
    input: async () => new Uint8Array(),
    out: print,
    err: print,
  }).catch((error: Error) => `failed: ${error.message}`);
  return exitCode === null ? null : { exitCode, printed: printed.join("") };
}

const quickly = (terminal: Terminal) => lintStagedQuickly(["--staged"], terminal);
const slowly = (args: readonly string[]) => (terminal: Terminal) =>
  lint.run(readFlags(lint.face, ["--staged", ...args]), terminal);

/** Takes steps one after another and compares what both ways tell; gives after which of them the quick one told it. */
async function compared(steps: readonly Step[]): Promise<boolean[]> {
  const repository = temporaryRepository({ "a.md": NOTES[0]!, "x/index.md": NOTES[1]! });
  const quick: boolean[] = [];
  try {
    await told(repository, slowly([]));
    for (const each of steps) {
      take(repository, each);
      const found = await told(repository, quickly);
      // Without the cache nothing is kept either, so that what is kept grows old.
      const expected = await told(repository, slowly(found === null ? [] : ["--no-cache"]));
      quick.push(found !== null);
      if (found !== null) expect(found).toEqual(expected);
    }
  } finally {
    repository.remove();
  }
  return quick;
}

const written = (path: string, text: string): Step => ({ kind: "write", path, text });
const COMMIT: Step = { kind: "commit" };
const CITING = NOTES[2]!;
const LIST = OTHERS["refs.bib"]![0]!;

describe("the quick way and the long one tell the same", { timeout: 300_000 }, () => {
  test.each<[string, Step[]]>([
    ["where a list of references came since", [written("refs.bib", LIST), COMMIT]],
    ["where one is staged as well", [written("refs.bib", LIST)]],
    ["where the README came to lead to notes", [written("README.md", "See [[c]].\n"), COMMIT]],
    ["where a note became another", [written("a.md", NOTES[3]!), COMMIT, written("a.md", "\n")]],
    ["where a claim was there", [written("p.md", NOTES[6]!), COMMIT, written("q.md", NOTES[7]!)]],
    ["where a note went", [{ kind: "remove", path: "x/index.md" }, COMMIT]],
  ])("%s", async (_, steps) => {
    const others = ["d", "e", "f", "g"].map((name) =>
      written(`${name}.md`, `# ${name}\n\n[[a]]\n`),
    );
    const quick = await compared([...others, COMMIT, ...steps, written("c.md", CITING)]);
    expect(quick.at(-1)).toBe(true);
  });

  test("over random histories", async () => {
    let quick = 0;
    const history = fc.array(step, { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        quick += (await compared(steps)).filter(Boolean).length;
      }),
      { numRuns: 12 },
    );
    expect(quick).toBeGreaterThan(20);
  });
});
