import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Environment } from "./environment.ts";

export interface GitCall {
  /** Where git is started; always a repository the user named, never a folder of a bundle. */
  readonly directory: string;
  readonly environment: Environment;
  /** The subcommand and what follows it. */
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  /** Takes the output piece by piece instead of having it collected. What it throws ends the call. */
  readonly receive?: (chunk: Buffer) => void;
  /** False where nobody tells it anything or minds what it complains of: each pipe takes its time to lay. */
  readonly isHeard?: false;
}

export interface GitOutcome {
  readonly code: number;
  /** Empty where the call has a `receive`. */
  readonly output: Buffer;
  /** What git wrote to standard error, safe to show. */
  readonly complaint: string;
}

/** Bytes of output that are collected at most. */
const OUTPUT_LIMIT = 1 << 28;
const COMPLAINT_LIMIT = 1 << 14;

/**
 * Settings of the repository that would start a program, or make git tell something else than the objects hold.
 * Each was seen to run a canary without this list.
 */
export const HARDENING: readonly string[] = [
  // The empty file of grafts that git is given is no reason to tell of grafts.
  "advice.graftFileDeprecated=false",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.untrackedCache=false",
  "core.commitGraph=false",
  "core.pager=cat",
  "core.sshCommand=false",
  "core.askPass=",
  "core.editor=:",
  "core.quotePath=false",
  "credential.helper=",
  "diff.external=",
  "gpg.program=/bin/false",
  "commit.gpgSign=false",
  "log.showSignature=false",
  "protocol.allow=never",
];

const GLOBAL_ARGUMENTS = [
  ...HARDENING.flatMap((setting) => ["-c", setting]),
  "--no-pager",
  "--no-optional-locks",
  "--literal-pathspecs",
];

/** A git process that was started, and what for. */
export interface StartedGit {
  readonly call: GitCall;
  readonly child: ChildProcess;
}

/** Starts git so that nothing of the repository's settings runs a program. */
export function startGit(call: GitCall): StartedGit {
  const child = spawn("git", [...GLOBAL_ARGUMENTS, ...call.args], {
    cwd: call.directory,
    env: call.environment,
    stdio: call.isHeard === false ? ["ignore", "pipe", "ignore"] : ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  // Whoever asks it something hears of its failing; where nobody does, it may fail.
  child.on("error", () => {});
  return { call, child };
}

/**
 * Runs git and gives its standard output.
 * @throws WinnowError GIT_FAILED when git is missing, ends with another code than 0, or writes more than 256 MiB.
 */
export async function runGit(call: GitCall): Promise<Buffer> {
  return outputOf(startGit(call));
}

/** The same of a process that was started before, in the same turn of the event loop. */
export async function outputOf(started: StartedGit): Promise<Buffer> {
  const outcome = await outcomeOf(started);
  if (outcome.code === 0) return outcome.output;
  throw gitFailure(started.call, outcome);
}

/** The error for a call that ended with another code than 0. */
export function gitFailure(call: GitCall, outcome: GitOutcome): WinnowError {
  const said = outcome.complaint === "" ? `it ended with code ${outcome.code}` : outcome.complaint;
  return new WinnowError("GIT_FAILED", `git ${commandOf(call)} failed: ${said}`);
}

/**
 * Runs git and gives its outcome, whatever its exit code.
 * @throws WinnowError GIT_FAILED when git is missing, is killed, or writes more than 256 MiB.
 */
export function tryGit(call: GitCall): Promise<GitOutcome> {
  return outcomeOf(startGit(call));
}

/** The outcome of a process that was started before, in the same turn of the event loop. */
export function outcomeOf({ call, child }: StartedGit): Promise<GitOutcome> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    let outputSize = 0;
    let complaintSize = 0;

    function stop(error: unknown): void {
      child.kill("SIGKILL");
      reject(error);
    }
    child.on("error", (cause) => reject(spawnFailure(call, cause)));
    child.stdout?.on("data", (chunk: Buffer) => {
      try {
        if (call.receive !== undefined) return call.receive(chunk);
        outputSize += chunk.length;
        if (outputSize > OUTPUT_LIMIT) throw tooMuchOutput(call);
        output.push(chunk);
      } catch (error) {
        stop(error);
      }
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      complaintSize += chunk.length;
      if (complaintSize <= COMPLAINT_LIMIT) complaint.push(chunk);
    });
    child.on("close", (code, signal) => {
      if (code === null) return reject(killed(call, signal));
      resolve({ code, output: Buffer.concat(output), complaint: readable(complaint) });
    });
    // git may end before it has read everything; its exit code tells why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(call.input ?? "");
  });
}

function readable(complaint: readonly Buffer[]): string {
  const lines = Buffer.concat(complaint).toString("utf8").trim().split(/\r?\n/);
  return lines.map(visible).join("\n");
}

function commandOf(call: GitCall): string {
  return call.args.find((argument) => /^[a-z]/.test(argument) && !argument.includes("=")) ?? "";
}

function spawnFailure(call: GitCall, cause: Error): WinnowError {
  if (!existsSync(call.directory)) {
    return new WinnowError(
      "GIT_FAILED",
      `there is no folder ${visible(call.directory)}`,
      null,
      cause,
    );
  }
  return new WinnowError(
    "GIT_FAILED",
    `git could not be started: ${visible(cause.message)}`,
    "install git 2.38 or newer and see that it is on PATH",
    cause,
  );
}

function killed(call: GitCall, signal: NodeJS.Signals | null): WinnowError {
  return new WinnowError(
    "GIT_FAILED",
    `git ${commandOf(call)} was ended by ${signal ?? "a signal"}`,
  );
}

function tooMuchOutput(call: GitCall): WinnowError {
  return new WinnowError(
    "GIT_FAILED",
    `git ${commandOf(call)} wrote more than ${OUTPUT_LIMIT} bytes`,
  );
}
