import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { Log, Result } from "sarif";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/lint/finding.ts";
import type { Report } from "../../src/report/report.ts";
import { sarif } from "../../src/report/sarif.ts";
import { CONFLICTING, findingWith, HOSTILE, reportOf, reportWith } from "../support/report.ts";
import { SARIF_SCHEMA } from "../support/sarif-schema.ts";

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(SARIF_SCHEMA);

/** The log of a report, once it has been found to be valid. */
function logOf(report: Report): Log {
  const log = JSON.parse(sarif(report));
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log;
}

function resultOf(given: Partial<Finding>, text = ""): Result {
  return logOf(reportWith([findingWith(given)], () => text)).runs[0]!.results![0]!;
}

describe("sarif", () => {
  it("follows the standard, whatever it holds", async () => {
    const place = { range: { start: 0, end: 3 }, quote: HOSTILE.text };
    const related = [
      { ...place, path: "a.md", role: "first" },
      { ...place, path: "a.md", role: "first" },
    ];
    logOf(reportWith([]));
    logOf(await reportOf(CONFLICTING));
    const hostile = { message: HOSTILE.text, why: HOSTILE.text, help: HOSTILE.text };
    logOf(
      reportWith([
        findingWith({ ...place, ...hostile, related, path: HOSTILE.path }),
        findingWith({ path: "", rule: "internal" }),
      ]),
    );
    logOf({
      ...reportWith([]),
      tool: { name: "winnow", version: "0.1.0", homepage: "https://example.org/winnow" },
      unchecked: [{ path: HOSTILE.path, reason: HOSTILE.text }],
    });
  });

  it("gives each rule that ran, with its page, and each result the place of its rule", async () => {
    const [run] = logOf(await reportOf(CONFLICTING, ["broken-link", "duplicate-source"])).runs;
    const rules = run!.tool.driver.rules!;
    const rule = rules.find(({ id }) => id === "broken-link")!;
    expect(rule.fullDescription).toEqual({ text: "Because of broken-link." });
    expect(rule.help!.markdown).toMatch(/^# broken-link\n/);
    expect(rule.defaultConfiguration).toEqual({ level: "error" });
    expect(run!.results!.length).toBeGreaterThan(2);
    for (const result of run!.results!) expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId);
  });

  it("describes a rule that failed by its finding, and says that the run did", () => {
    const [run] = logOf(reportWith([findingWith({ path: "", rule: "internal" })])).runs;
    expect(run!.tool.driver.rules!.at(-1)!.id).toBe("internal");
    expect(run!.results![0]!.locations).toEqual([]);
    expect(run!.invocations![0]!.executionSuccessful).toBe(false);
  });

  it("tells what could not be checked", () => {
    const report = { ...reportWith([]), unchecked: [{ path: "a.md", reason: "not UTF-8" }] };
    const [invocation] = logOf(report).runs[0]!.invocations!;
    expect(invocation!.executionSuccessful).toBe(true);
    expect(invocation!.toolExecutionNotifications![0]!.message.text).toBe(
      "a.md could not be checked: not UTF-8",
    );
  });

  it("counts columns and characters in UTF-16 units", () => {
    const text = "One\n😀 [x](gone.md)\n";
    const { locations, rank } = resultOf(
      { range: { start: 7, end: 19 }, quote: "[x](gone.md)" },
      text,
    );
    expect(locations![0]!.physicalLocation!.region).toEqual({
      startLine: 2,
      startColumn: 4,
      endLine: 2,
      endColumn: 16,
      charOffset: 7,
      charLength: 12,
      snippet: { text: "[x](gone.md)" },
    });
    expect(rank).toBe(93);
  });

  it.each([
    ["papers/with space.md", "papers/with%20space.md"],
    ["a:b?c#d%.md", "a%3Ab%3Fc%23d%25.md"],
    ["é/😀.md", "%C3%A9/%F0%9F%98%80.md"],
    ["../runs/x.md", "../runs/x.md"],
    ["half \ud800.md", "half%20%EF%BF%BD.md"],
  ])("encodes each part of the path %j", (path, uri) => {
    const { artifactLocation } = resultOf({ path }).locations![0]!.physicalLocation!;
    expect(artifactLocation).toEqual({ uri, uriBaseId: "%SRCROOT%" });
  });

  it("takes a path from the root of the file system for what it is", () => {
    const { artifactLocation } = resultOf({ path: "/runs/a b" }).locations![0]!.physicalLocation!;
    expect(artifactLocation).toEqual({ uri: "file:///runs/a%20b" });
  });

  it("lets no text stand for an argument or a link", () => {
    const { message } = resultOf({ message: "{0} is [here](1)", help: "Mend it." });
    expect(message.text).toBe("{{0}} is [here\\](1). Mend it.");
  });

  it("keeps a finding's fingerprint", () => {
    expect(resultOf({}).partialFingerprints).toEqual({ "winnow/v1": "0123456789abcdef01234567" });
  });
});
