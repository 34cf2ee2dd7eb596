import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { madeRepository } from "./open.ts";

test("repositories of tests stay apart from a hook the tests may run in", () => {
  const users = madeRepository();
  vi.stubEnv("GIT_DIR", join(users.root, ".git"));
  vi.stubEnv("GIT_INDEX_FILE", join(users.root, ".git", "index"));
  vi.stubEnv("GIT_WORK_TREE", users.root);
  onTestFinished(() => void vi.unstubAllEnvs());
  const before = users.git("rev-parse", "HEAD");
  const fixture = madeRepository({ "fixture.md": "# Fixture\n" });
  expect(fixture.git("ls-files")).toBe("fixture.md\n");
  expect(users.git("rev-parse", "HEAD")).toBe(before);
  expect(users.git("ls-files")).toBe("a.md\n");
});
