import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { TemporaryRepository } from "./repository.ts";
import { readTranscript, type Step, updateTranscript } from "./transcript.ts";
import { PROGRAM } from "./winnow.ts";

/** What a step printed, and how it ended. */
export type Played = Pick<Step, "output" | "exitCode">;

/**
 * Runs a document's commands one after another in a repository, and expects each to print what it says there.
 * With UPDATE_TRANSCRIPTS set, what they print is written into the document instead, for a person to review.
 */
export function expectTranscript(file: string, repository: TemporaryRepository): void {
  const document = readFileSync(file, "utf8");
  const { steps } = readTranscript(document);
  if (process.env.UPDATE_TRANSCRIPTS) {
    const played = steps.map((step) => play(repository, step));
    writeFileSync(file, updateTranscript(document, played));
    return;
  }
  for (const step of steps) {
    const where = `line ${step.line}: ${step.command}`;
    const { output, exitCode } = step;
    expect({ where, ...play(repository, step) }).toEqual({ where, output, exitCode });
  }
}

/** Runs one step in a shell, where `winnow` is the program that was just built. */
function play(repository: TemporaryRepository, step: Step): Played {
  const programs = join(repository.root, "..", "programs");
  mkdirSync(programs, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  writeFileSync(join(programs, "winnow"), script, { mode: 0o755 });
  const { stdout, stderr, status } = spawnSync("sh", ["-c", step.command], {
    cwd: repository.root,
    env: { ...repository.environment, PATH: `${programs}:${repository.environment.PATH}` },
    encoding: "utf8",
  });
  return {
    output: `${stdout}${stderr}`.replaceAll(repository.root, "ROOT"),
    exitCode: status ?? -1,
  };
}
