import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hookedBase } from "../support/hooked-base.ts";

const probe = (accuracy: string, set: string) =>
  `# Probes ${set}\n\nThe linear probe reaches an accuracy of ${accuracy} on ${set}.\n`;

test("a hook that finds what was kept unsound compares claims all the same", () => {
  const files = {
    "a.md": probe("0.91", "planted lies"),
    "c.md": "# C\n\nText.\n",
    "winnow.jsonc": '{ "rules": { "number-conflict": "info" } }\n',
  };
  const base = hookedBase(files, "heeded");
  const folder = join(base.repository.root, ".git/winnow");
  const kept = (start: string) => readdirSync(folder).find((name) => name.startsWith(start))!;
  base.warm();
  const facts = join(folder, kept("facts-"));
  const [first] = readdirSync(facts);
  base.repository.write("b.md", probe("0.91", "planted lies of another kind"));
  base.repository.git("add", "b.md");
  expect(base.git(["commit", "--quiet", "--message=b"]).code).toBe(0);
  rmSync(join(folder, kept("base-")));
  base.warm();
  // What the first look read is there, what came since is lost.
  for (const segment of readdirSync(facts)) if (segment !== first) rmSync(join(facts, segment));
  base.repository.write("c.md", `# C\n\n${probe("0.84", "planted lies")}`);
  base.repository.git("add", "c.md");
  const { code, text } = base.git(["commit", "--quiet", "--message=c"]);
  expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining("number-conflict") });
  expect(text).not.toContain("internal");
});
