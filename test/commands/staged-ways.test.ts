import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
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
    interactive: false,
    input: async () => new Uint8Array(),
    out: print,
    err: print,
  }).catch((error: Error) => `failed: ${error.message}`);
  return exitCode === null ? null : { exitCode, printed: printed.join("") };
}

const quickly = (terminal: Terminal) => lintStagedQuickly(["--staged"], terminal);
const slowly = (args: readonly string[]) => (terminal: Terminal) =>
  lint.run(readFlags(lint.face, ["--staged", ...args]), terminal);

test("the quick way and the long one tell the same of every commit", {
  timeout: 300_000,
}, async () => {
  let quick = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const repository = temporaryRepository({ "a.md": NOTES[0]!, "x/index.md": NOTES[1]! });
      try {
        await told(repository, slowly([]));
        for (const each of steps) {
          take(repository, each);
          const found = await told(repository, quickly);
          // Without the cache nothing is kept either, so that what is kept grows old.
          const expected = await told(repository, slowly(["--no-cache"]));
          if (found === null) {
            await told(repository, slowly([]));
            continue;
          }
          quick += 1;
          expect(found).toEqual(expected);
        }
      } finally {
        repository.remove();
      }
    }),
    { numRuns: 12 },
  );
  expect(quick).toBeGreaterThan(20);
});
