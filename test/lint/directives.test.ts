import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unusedDirective } from "../../rules/unused-directive.ts";
import { indexBase } from "../../src/base/base-index.ts";
import { baseView } from "../../src/lint/base-view.ts";
import { defineRule, type Rule } from "../../src/lint/rule.ts";
import { type Checked, checkNotes } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { baseOf, type Files } from "../support/base.ts";

/** Finds every one of a word. */
function wordRule(id: string, word: string): Rule {
  return defineRule({
    id,
    summary: "None of the word.",
    scope: "text",
    severity: "error",
    fix: null,
    kin: [],
    *check({ path, text }) {
      for (const { index } of text.matchAll(new RegExp(word, "g"))) {
        const at = { path, range: { start: index, end: index + word.length } };
        yield { at, message: word, why: "", help: "", related: [], confidence: 1, data: {} };
      }
    },
  });
}

/** Finds an `x` in another note. */
const elsewhereRule = defineRule({
  id: "elsewhere",
  summary: "None elsewhere.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: [],
  *check({ index }, { path }) {
    const other = path === "a.md" ? index.note("b.md") : null;
    const start = other?.text.indexOf("xx") ?? -1;
    if (other === null || start === -1) return;
    const at = { path: other.path, range: { start, end: start + 2 } };
    yield { at, message: "xx", why: "", help: "", related: [], confidence: 1, data: {} };
  },
});

const RULES = [wordRule("no-x", "xx"), wordRule("no-y", "yy"), elsewhereRule, unusedDirective];

async function check(
  files: Files,
  only: readonly string[] = [],
  paths?: string[],
): Promise<Checked> {
  const base = await baseOf(files);
  const notes = base.notes.filter(({ path }) => paths?.includes(path) ?? true);
  const runs = chooseRules(RULES, new Map(), { only, skip: [] });
  return checkNotes(baseView(indexBase(base)), notes, runs);
}

/** What is reported of one note, as `rule:line`. */
async function reported(
  text: string,
  only: readonly string[] = ["no-x", "no-y"],
): Promise<string[]> {
  const { findings } = await check({ "a.md": text }, only);
  return findings.map(
    ({ rule, range }) => `${rule}:${text.slice(0, range.start).split("\n").length}`,
  );
}

describe("a directive", () => {
  it.each([
    ["on its line", "xx <!-- winnow-disable-line no-x -- r --> yy\nxx", ["no-y:1", "no-x:2"]],
    [
      "for the next line",
      "<!-- winnow-disable-next-line no-x -- r -->\nxx yy\n\nxx",
      ["no-y:2", "no-x:4"],
    ],
    ["for several rules", "%% winnow-disable-next-line no-x, no-y -- r %%\nxx yy", []],
    [
      "stacked, and before a blank line",
      "%%winnow-disable-next-line no-x -- r%%\n<!-- winnow-disable-next-line no-y -- r -->\n\nxx yy\nxx",
      ["no-x:5"],
    ],
    [
      "between two",
      "xx\n\n<!-- winnow-disable no-x -- r -->\n\nxx yy\n\n<!-- winnow-enable no-x -->\n\nxx",
      ["no-x:1", "no-y:5", "no-x:9"],
    ],
    ["to the end", "xx\n\n<!-- winnow-disable no-x -- r -->\n\nxx", ["no-x:1"]],
    [
      "ended by one that names no rule",
      "<!-- winnow-disable no-x -- r -->\n\nxx <!-- winnow-enable --> xx",
      ["no-x:3"],
    ],
    [
      "for the file, wherever it stands",
      "xx\n\nxx yy\n\n<!-- winnow-disable-file no-x -- r -->\n",
      ["no-y:3"],
    ],
    ["over several lines", "xx\n\n<!-- winnow-disable-next-line no-x --\n  r\n-->\nxx", ["no-x:1"]],
    ["with a long dash", "xx %% winnow-disable-line no-x — r %%", []],
    ["on the last line", "<!-- winnow-disable-next-line no-x -- r -->\nxx", []],
    ["in a callout", "> [!note]\n> <!-- winnow-disable-next-line no-x -- r -->\n> xx", []],
  ])("holds %s", async (_name, text, expected) => {
    expect(await reported(text)).toEqual(expected);
  });

  it.each([
    ["without a reason", "xx <!-- winnow-disable-line no-x -->"],
    ["with an empty reason", "xx <!-- winnow-disable-line no-x --  -->"],
    ["without a rule", "xx <!-- winnow-disable-line -- r -->"],
    ["in code", "xx `<!-- winnow-disable-file no-x -- r -->`"],
    ["in a fence", "xx\n\n```\n<!-- winnow-disable-file no-x -- r -->\n```"],
    ["in a quote", "xx\n\n> <!-- winnow-disable-file no-x -- r -->"],
    ["in front matter", "---\ntitle: <!-- winnow-disable-file no-x -- r -->\n---\nxx"],
    ["in a clipping", "xx\n\nClipped from a page.\n\n<!-- winnow-disable-file no-x -- r -->"],
    [
      "of another kind",
      "xx <!-- winnow-disabled no-x -- r --> <!-- eslint-disable-line no-x -- r -->",
    ],
  ])("%s suppresses nothing", async (_name, text) => {
    expect(await reported(text)).toHaveLength(1);
  });

  it("counts at the finding's own place, whichever note it was found from", async () => {
    const files = { "a.md": "Text.", "b.md": "xx <!-- winnow-disable-line elsewhere -- r -->" };
    for (const paths of [["a.md"], ["a.md", "b.md"]]) {
      const { findings, suppressed } = await check(files, ["elsewhere", "unused-directive"], paths);
      expect(findings).toEqual([]);
      expect(suppressed.map(({ by, reason }) => [by, reason])).toEqual([["directive", "r"]]);
    }
    const other = { ...files, "a.md": "<!-- winnow-disable-file elsewhere -- r -->" };
    expect((await check({ ...other, "b.md": "xx" }, ["elsewhere"])).findings).toHaveLength(1);
  });
});

describe("unused-directive", () => {
  const all = RULES.map(({ id }) => id);

  it("says nothing of rules that did not run, or failed", async () => {
    const text =
      "yy <!-- winnow-disable-file encoding -- r --> <!-- winnow-disable-file no-x -- r -->";
    expect(await reported(text, ["unused-directive", "no-y"])).toEqual([
      "no-y:1",
      "unused-directive:1",
    ]);
    const failing = {
      ...RULES[0]!,
      id: "broken-link",
      check: () => expect.fail("no luck"),
    } as Rule;
    const base = await baseOf({ "a.md": "<!-- winnow-disable-file broken-link -- r -->" });
    const runs = chooseRules([failing, unusedDirective], new Map(), { only: [], skip: [] });
    const { findings } = checkNotes(baseView(indexBase(base)), base.notes, runs);
    expect(findings.map(({ rule }) => rule)).toEqual(["internal"]);
  });

  it("takes the directive nearest to a finding for the one that is needed", async () => {
    const text =
      "<!-- winnow-disable-file no-x -- r -->\n\nxx <!-- winnow-disable-line no-x -- r -->\n";
    expect(await reported(text, all)).toEqual(["unused-directive:1"]);
    expect(await reported(`${text}xx\n`, all)).toEqual([]);
  });

  it("can't be silenced by a directive", async () => {
    const text = "<!-- winnow-disable-file unused-directive, no-x -- r -->";
    expect(await reported(text, all)).toEqual(["unused-directive:1", "unused-directive:1"]);
  });

  it("looks only at the notes it is shown", async () => {
    const files = { "a.md": "Text.", "b.md": "<!-- winnow-disable-file no-x -- r -->" };
    expect((await check(files, all, ["a.md"])).findings).toEqual([]);
    expect((await check(files, all, ["b.md"])).findings).toHaveLength(1);
  });
});

const COMMANDS = [
  "disable-line",
  "disable-next-line",
  "disable",
  "enable",
  "disable-file",
  "disable-nothing",
];
const directive = fc
  .record({
    command: fc.constantFrom(...COMMANDS),
    rules: fc.subarray(["no-x", "no-y", "no-z"]),
    reason: fc.constantFrom("", " -- why", " --", " — why"),
    marks: fc.constantFrom<[string, string][]>(["<!--", "-->"], ["%%", "%%"]),
  })
  .map(
    ({ command, rules, reason, marks: [open, close] }) =>
      `${open} winnow-${command} ${rules.join(", ")}${reason} ${close}`,
  );
const line = fc
  .array(fc.oneof(directive, fc.constantFrom("xx", "yy", "Text", "`code`", "> ", "")), {
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));
const note = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

describe("any directives", () => {
  it("leave findings of rules they do not name, and lose none", async () => {
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        const { findings, suppressed } = await check({ "a.md": text }, ["no-x", "no-y"]);
        expect(findings.length + suppressed.length).toBe([...text.matchAll(/xx|yy/g)].length);
        for (const { finding } of suppressed) expect(text).toContain(finding.rule);
      }),
    );
  });

  it("on a line reach no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("xx", "yy", "Text", ""), { maxLength: 8 }),
        fc.nat(7),
        fc.boolean(),
        async (lines, at, next) => {
          const own = lines.slice(0, at).join("\n\n");
          const rest = lines.slice(at).join("\n\n");
          const text = next
            ? `${own}\n\n%% winnow-disable-next-line no-x -- r %%\nxx yy\n\n${rest}`
            : `${own}\n\nxx yy %% winnow-disable-line no-x -- r %%\n\n${rest}`;
          const { suppressed } = await check({ "a.md": text }, ["no-x", "no-y"]);
          expect(suppressed.map(({ finding }) => finding.range.start)).toEqual([
            text.indexOf("xx yy"),
          ]);
        },
      ),
    );
  });
});
