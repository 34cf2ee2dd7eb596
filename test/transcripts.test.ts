import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "./support/repository.ts";
import { readTranscript, type Step } from "./support/transcript.ts";

const FOLDER = join(import.meta.dirname, "transcripts");
const PROGRAM = join(import.meta.dirname, "../dist/winnow.cjs");

/** Runs one step in a shell, where `winnow` is the program that was just built. */
function play(
  repository: TemporaryRepository,
  step: Step,
): { output: string; exitCode: number | null } {
  const programs = join(repository.root, "..", "programs");
  mkdirSync(programs, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  writeFileSync(join(programs, "winnow"), script, { mode: 0o755 });
  const { stdout, stderr, status } = spawnSync("sh", ["-c", step.command], {
    cwd: repository.root,
    env: { ...repository.environment, PATH: `${programs}:${repository.environment.PATH}` },
    encoding: "utf8",
  });
  const output = `${stdout}${stderr}`.replaceAll(repository.root, "ROOT");
  return { output, exitCode: status };
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".md")))("%s", (name) => {
  const { files, steps } = readTranscript(readFileSync(join(FOLDER, name), "utf8"));

  it("runs as it is written", () => {
    const repository = temporaryRepository(files);
    try {
      for (const step of steps) {
        const { output, exitCode } = play(repository, step);
        const where = `line ${step.line}: ${step.command}`;
        expect({ where, output, exitCode }).toEqual({
          where,
          output: step.output,
          exitCode: step.exitCode,
        });
      }
    } finally {
      repository.remove();
    }
  });

  it("holds at least one command", () => {
    expect(steps.length).toBeGreaterThan(0);
  });
});
