import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { hookedBase } from "../support/hooked-base.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { PROGRAM, winnow } from "../support/winnow.ts";

const probe = (name: string, accuracy: string) =>
  `# ${name}\n\nThe linear probe reaches an accuracy of ${accuracy} on planted lies.\n`;
const CONTRADICTING = { "a.md": probe("Probes", "0.91"), "b.md": probe("Monitors", "0.84") };
const ON = { "winnow.jsonc": '{ "rules": { "number-conflict": "info" } }\n' };

/** Notes whose lines go on from day to day with a word changed: what is alike in them would take hours to compare. */
function dailyNotes(days: number, lines: number): Record<string, string> {
  const words = "load mend scan ship sort bind read draw plot count test label".split(" ");
  const line = (seed: number, day: number) =>
    Array.from(
      { length: 12 },
      (_, place) => words[(seed * (place + 3) + (place === day % 12 ? day : 0)) % 12],
    );
  const note = (day: number) =>
    Array.from(
      { length: lines },
      (_, seed) => `- [ ] ${line(seed + 5, day).join(" ")} ${seed % 9}`,
    );
  return Object.fromEntries(
    Array.from({ length: days }, (_, day) => [
      `daily/${day + 10}.md`,
      `# Day ${day}\n\n${note(day).join("\n")}\n`,
    ]),
  );
}

function repositoryOf(files: Record<string, string>): TemporaryRepository {
  const repository = temporaryRepository(files);
  onTestFinished(() => repository.remove());
  return repository;
}

function findingsOf(repository: TemporaryRepository, ...args: string[]): string[] {
  const { out } = winnow(repository, ["lint", "--format", "json", ...args]);
  const { findings } = JSON.parse(out) as { findings: { severity: string; rule: string }[] };
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

describe("a rule that compares claims", () => {
  test("says nothing unless it is asked for", () => {
    const repository = repositoryOf(CONTRADICTING);
    expect(findingsOf(repository).filter((found) => /conflict|claim/.test(found))).toEqual([]);
  });

  test("speaks where it is named, for information", () => {
    const repository = repositoryOf(CONTRADICTING);
    expect(findingsOf(repository, "--only", "number-conflict")).toEqual(["info number-conflict"]);
  });

  test("speaks where the configuration has it on", () => {
    const repository = repositoryOf({ ...CONTRADICTING, ...ON });
    expect(findingsOf(repository)).toContain("info number-conflict");
  });

  test("is off by the preset, as far as the configuration is shown", () => {
    const repository = repositoryOf(CONTRADICTING);
    const { out } = winnow(repository, ["config"]);
    expect(out).toMatch(/^number-conflict +off +preset recommended$/m);
    expect(out).toMatch(/^duplicate-claim +off +preset recommended$/m);
  });

  test("says on its page how to ask for it", () => {
    const { out } = winnow(repositoryOf({}), ["explain", "duplicate-claim"]);
    expect(out).toContain("winnow lint --only duplicate-claim");
  });

  test("is settled where it is asked for, and missed with a hint where it is not", () => {
    const repository = repositoryOf(CONTRADICTING);
    const settle = (...args: string[]) =>
      winnow(repository, ["settle", "b.md:3", "--reason", "two seeds", ...args]);
    expect(settle()).toMatchObject({ code: 2, err: expect.stringContaining("--only RULE") });
    expect(settle("--only", "number-conflict").code).toBe(0);
    expect(findingsOf(repository, "--only", "number-conflict")).toEqual([]);
  });
});

describe("a commit that contradicts another note", () => {
  test.each([
    ["is let through in silence", {}, ""],
    ["is told of where the configuration has the rule on", ON, "number-conflict"],
  ])("%s", (_, settings, told) => {
    const base = hookedBase({ "a.md": probe("Probes", "0.91"), ...settings }, "heeded");
    base.warm();
    base.repository.write("b.md", probe("Monitors", "0.84"));
    base.repository.git("add", "b.md");
    const { code, text } = base.git(["commit", "--quiet", "--message=b"]);
    expect(code).toBe(0);
    expect(text).toContain(told);
    expect(text.includes("conflict")).toBe(told !== "");
  });
});

describe("daily notes that carry tasks over", () => {
  test("are checked, and those that were not compared whole are named", () => {
    const repository = repositoryOf(dailyNotes(4, 50));
    const { code, out, err } = winnow(repository, [
      "lint",
      "--only",
      "duplicate-claim",
      "-f",
      "json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).summary.unchecked).toBe(4);
    expect(err).toContain("in 4 notes too many claims are like others, and not all were compared");
    expect(err).toContain("daily/10.md, daily/11.md, daily/12.md and 1 more");
  });

  test("keep what is accepted in them until they are compared whole", () => {
    const accepted = (rule: string) => {
      const fingerprint = "0123456789abcdef01234567";
      return { rule, path: "daily/10.md", fingerprint, count: 1, message: "once found" };
    };
    const findings = [accepted("broken-link"), accepted("number-conflict")];
    const repository = repositoryOf({
      ...dailyNotes(1, 100),
      ...ON,
      "winnow-baseline.json": JSON.stringify({ version: 1, findings }),
    });
    expect(winnow(repository, ["lint", "--baseline", "prune"]).code).toBe(0);
    const left = readFileSync(join(repository.root, "winnow-baseline.json"), "utf8");
    expect(left).toContain("number-conflict");
    expect(left).not.toContain("broken-link");
  });

  test("are left at once on Ctrl-C while they are compared", async () => {
    const { root, environment } = repositoryOf(dailyNotes(60, 120));
    const args = [PROGRAM, "lint", "--only", "duplicate-claim", "--debug"];
    const child = spawn(process.execPath, args, { cwd: root, env: environment });
    let out = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    // What follows upon the last that is told before claims are compared takes as many notes as these most of a minute.
    await new Promise((resolve) => child.stderr.once("data", resolve));
    let sent = 0;
    const pressing = setInterval(() => {
      sent ||= performance.now();
      child.kill("SIGINT");
    }, 300);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(pressing);
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(performance.now() - sent).toBeLessThan(5000);
  });
});
