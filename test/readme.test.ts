import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectTranscript } from "./support/play.ts";
import { sampleBase } from "./support/sample-base.ts";

const README = join(import.meta.dirname, "../README.md");

test("the README's transcripts run as they are written, on the sample base", () => {
  const repository = sampleBase();
  try {
    expectTranscript(README, repository);
  } finally {
    repository.remove();
  }
});

test("every file that the README's map names exists", () => {
  const map = readFileSync(README, "utf8")
    .split("\n")
    .filter((line) => /^\| .*`src\//.test(line));
  const missing: string[] = [];
  for (const line of map) {
    let folder = "";
    for (const [, path = ""] of line.matchAll(/`([\w/-]+\.ts)`/g)) {
      if (path.includes("/")) folder = path.slice(0, path.lastIndexOf("/") + 1);
      const whole = path.includes("/") ? path : `${folder}${path}`;
      if (!existsSync(join(import.meta.dirname, "..", whole))) missing.push(whole);
    }
  }
  expect(map.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
