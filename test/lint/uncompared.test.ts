import { expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { baselineText, readBaseline } from "../../src/lint/baseline-file.ts";
import { checkBase } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { baseOf, type Files } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

const RUNS = chooseRules(RULES, new Map(), {
  only: ["number-conflict", "broken-link", "unused-directive"],
  skip: [],
});

/** A log of so many lines that only a part of them is compared, each with all others. */
function logOf(lines: number): string {
  return Array.from({ length: lines }, (_, line) => {
    const run = "abcdefghijklmnopqrstuvwxyz".charAt(line % 26).repeat(3 + (line % 7));
    return `- The ${run} run of the nightly pipeline loaded all shards of the corpus, trained the small model and left its weights beside those of the run before.`;
  }).join("\n");
}

const check = async (text: string, accepted: string | null = null) => {
  const files: Files = { "log.md": `# Log\n\n${text}\n` };
  const baseline = accepted === null ? null : readBaseline(accepted);
  return checkBase(await baseOf(files), RUNS, {
    openJudge,
    accepted: baseline === null ? null : { baseline, whole: true },
  });
};
const directive = (rule: string) => `<!-- winnow-disable-next-line ${rule} -- settled -->\nText.`;

it("a note with too many claims that are alike is named", async () => {
  expect((await check(logOf(4))).uncompared).toEqual([]);
  expect((await check(logOf(80))).uncompared).toEqual(["log.md"]);
});

it("a directive for a rule that did not compare all is not called unused, others are", async () => {
  const written = `${directive("number-conflict")}\n\n${directive("broken-link")}`;
  const unused = async (lines: number) =>
    (await check(`${written}\n\n${logOf(lines)}`)).findings.map(({ message }) => message);
  expect(await unused(4)).toHaveLength(2);
  expect(await unused(80)).toEqual([expect.stringContaining("broken-link")]);
});

it("an accepted finding of a rule that did not compare all is not called gone, others are", async () => {
  const entry = (rule: string) => {
    const fingerprint = "0123456789abcdef01234567";
    return { rule, path: "log.md", fingerprint, count: 1, message: "once found" };
  };
  const accepted = baselineText([entry("broken-link"), entry("number-conflict")]);
  const gone = async (lines: number) =>
    (await check(logOf(lines), accepted)).findings.map(({ message }) => message);
  expect(await gone(4)).toHaveLength(2);
  expect(await gone(80)).toEqual([expect.stringContaining("broken-link")]);
});
