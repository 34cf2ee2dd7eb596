import { expect, onTestFinished, test } from "vitest";
import { temporaryRepository } from "../support/repository.ts";
import { winnow } from "../support/winnow.ts";

test("ages are judged by the newest commit, or by the day that is asked for, and not of what is staged", () => {
  const repository = temporaryRepository();
  onTestFinished(() => repository.remove());
  repository.write("a.md", "---\nstale_after: 2026-10-01\n---\n# A\n\nIt holds.\n");
  repository.git("add", "a.md");
  const run = (...args: string[]) => winnow(repository, ["lint", "--only", "stale-note", ...args]);
  expect(run().out).toBe("");
  expect(run("--as-of", "2026-10-02").out).toContain("stale since 2026-10-01");
  repository.commit();
  expect(run("--as-of", "2026-10-01").out).toBe("");
  expect(run("--as-of", "2031-01-01").code).toBe(0);
  expect(run("--staged").out).toBe("");
  const wrong = run("--as-of", "2026-02-30");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("is no day")]);
});
