import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import type { Finding, Safety } from "../../src/lint/finding.ts";
import { type FixedTexts, fixUntilSettled } from "../../src/lint/fix.ts";
import { defaultOptions } from "../../src/lint/options.ts";
import type { Rule } from "../../src/lint/rule.ts";
import { lintBase } from "../../src/lint/run.ts";
import { baseOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";
import { type Example, pageExamples } from "../support/rule-page.ts";

const FOLDER = join(import.meta.dirname, "../../rules");
const BOTH: ReadonlySet<Safety> = new Set(["safe", "unsafe"]);

const EXAMPLES = RULES.flatMap(({ id }) =>
  pageExamples(readFileSync(join(FOLDER, `${id}.md`), "utf8")).map((example) => ({
    id,
    name: example.name,
    example,
  })),
);

function filesOf(example: Example): Files {
  return Object.fromEntries(
    example.files.map(({ path, text, encoding }) => [path, Buffer.from(text, encoding)]),
  );
}

/** What the fixes of some rules make of an example, and all that is found in it on the way. */
async function fixed(example: Example, rules: readonly Rule[]) {
  const runs = rules.map((rule) => ({ rule, severity: null, options: defaultOptions(rule) }));
  const files = filesOf(example);
  const found: Finding[] = [];
  const find = async (texts: FixedTexts) => {
    const findings = lintBase(
      await baseOf({ ...files, ...Object.fromEntries(texts) }),
      runs,
      openJudge,
    );
    found.push(...findings);
    return findings;
  };
  const notes = new Map((await baseOf(files)).notes.map((note) => [note.path, note.text]));
  const textOf = (path: string) => notes.get(path) ?? "";
  const choice = { kinds: BOTH, mayEdit: (path: string) => notes.has(path) };
  const run = await fixUntilSettled(find, textOf, choice);
  return { ...run, found, textOf };
}

/** A rule about suppressing has nothing to say where no other rule runs. */
function rulesFor(id: string): readonly Rule[] {
  const rule = RULES.find((each) => each.id === id)!;
  return rule.scope === "suppression" ? RULES : [rule];
}

describe.each(EXAMPLES)("$id: $name", ({ id, example }) => {
  it("is fixed as its page says", async () => {
    const { texts, textOf } = await fixed(example, rulesFor(id));
    for (const [path, text] of example.fixed) expect(texts.get(path) ?? textOf(path)).toBe(text);
  });

  it("offers no fix once it is fixed", async () => {
    for (const rules of [rulesFor(id), RULES]) {
      expect((await fixed(example, rules)).settled).toBe(true);
    }
  });

  it("is offered no fix less safe than its rule declares", async () => {
    const { found } = await fixed(example, RULES);
    for (const { rule, fix } of found) {
      const declared = RULES.find((each) => each.id === rule)?.fix;
      if (fix?.safety === "unsafe") expect(declared).toBe("unsafe");
      if (fix?.safety === "safe") expect(declared).not.toBeNull();
    }
  });
});

it("every rule that fixes shows on its page what it makes", () => {
  const shown = new Set(
    EXAMPLES.filter(({ example }) => example.fixed.size > 0).map(({ id }) => id),
  );
  expect(RULES.filter(({ fix, id }) => fix !== null && !shown.has(id)).map(({ id }) => id)).toEqual(
    [],
  );
});
