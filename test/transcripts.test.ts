import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectTranscript } from "./support/play.ts";
import { temporaryRepository } from "./support/repository.ts";
import { readTranscript } from "./support/transcript.ts";

const FOLDER = join(import.meta.dirname, "transcripts");

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".md")))("%s", (name) => {
  const file = join(FOLDER, name);
  const { files, steps } = readTranscript(readFileSync(file, "utf8"));

  test("runs as it is written", () => {
    const repository = temporaryRepository(files);
    try {
      expectTranscript(file, repository);
    } finally {
      repository.remove();
    }
  });

  test("holds at least one command", () => {
    expect(steps.length).toBeGreaterThan(0);
  });
});
