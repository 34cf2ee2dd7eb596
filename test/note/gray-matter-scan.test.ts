import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../src");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    name: name.replaceAll("\\", "/"),
    code: readFileSync(join(ROOT, name), "utf8"),
  }));

function filesWith(pattern: RegExp): string[] {
  return files.filter(({ code }) => pattern.test(code)).map(({ name }) => name);
}

describe("the sources", () => {
  it("import gray-matter in one file only", () => {
    expect(
      filesWith(/from "gray-matter"|import\("gray-matter"\)|require\("gray-matter"\)/),
    ).toEqual(["note/front-matter.ts"]);
  });

  it("never let gray-matter write, read files, or run with its own defaults", () => {
    expect(filesWith(/\bmatter\.(?:stringify|read|test|language|cache)\b/)).toEqual([]);
    expect(filesWith(/\bmatter\([^,()]*\)/)).toEqual([]);
  });

  it("never evaluate text", () => {
    expect(filesWith(/\beval\(|new Function\(/)).toEqual([]);
    // One runs a file of the program itself, the other its own one word of script; neither is handed other text.
    expect(filesWith(/from "(?:node:)?vm"/)).toEqual([
      "commands/interruptible.ts",
      "store/compiled-file.ts",
    ]);
  });
});
