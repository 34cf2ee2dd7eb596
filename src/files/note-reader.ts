import type { Worker } from "node:worker_threads";
import type { NoteReader } from "../base/ports.ts";
import { refusedFacts } from "../note/empty-facts.ts";
import type { NoteFacts } from "../note/facts.ts";
import { guard } from "../note/guard.ts";
import { readGuardedNote } from "../note/read-note.ts";

export interface NoteReaderOptions {
  /** The program to start as a worker; it must call `serveNotes` when `workerData.winnow` is `note-reader`. */
  readonly workerFile: URL;
  /** How long a worker may take for one text, in milliseconds. */
  readonly timeLimit?: number;
}

/** What a worker is told when it is started, so that the program knows what it was started for. */
export const NOTE_WORKER = "note-reader";

const TIME_LIMIT = 2_000;
const MEMORY_LIMIT_MB = 256;

/**
 * A reader that no note can stall: plain texts are read on the spot, suspicious ones in a worker that is stopped when
 * it takes too long or too much memory. The worker is started at the first such text and again after each it failed on.
 */
export function createNoteReader({
  workerFile,
  timeLimit = TIME_LIMIT,
}: NoteReaderOptions): NoteReader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function readApart(text: string): Promise<NoteFacts> {
    worker ??= await startWorker(workerFile);
    const outcome = await ask(worker, text, timeLimit);
    if (outcome.kind === "facts") return outcome.facts;
    await worker.terminate();
    worker = null;
    return refusedFacts(text, outcome.reason);
  }

  return {
    async read(text) {
      const verdict = guard(text);
      if (verdict.kind === "refused") return refusedFacts(text, verdict.reason);
      if (verdict.kind === "plain") return readGuardedNote(text);
      // One text at a time, so that a time-out names the text that caused it.
      const reading = queue.then(() => readApart(text));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      await queue;
      await worker?.terminate();
      worker = null;
    },
  };
}

async function startWorker(file: URL): Promise<Worker> {
  // Most runs need none, and a hook has no time to load what it takes.
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(file, {
    workerData: { winnow: NOTE_WORKER },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    // What the worker prints when it dies is told as a finding instead.
    stdout: true,
    stderr: true,
  });
  // A worker that dies between two texts must not bring the process down.
  worker.on("error", () => undefined);
  worker.unref();
  return worker;
}

type Outcome =
  | { readonly kind: "facts"; readonly facts: NoteFacts }
  | { readonly kind: "failed"; readonly reason: string };

function ask(worker: Worker, text: string, timeLimit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(watchdog);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(outcome);
    };
    const failed = (reason: string): void => settle({ kind: "failed", reason });
    const onMessage = (facts: NoteFacts): void => settle({ kind: "facts", facts });
    const onError = (error: Error & { code?: string }): void =>
      failed(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `more than ${MEMORY_LIMIT_MB} MB of memory`
          : "the parser failed on it",
      );
    const onExit = (): void => failed("the parser stopped on it");
    const watchdog = setTimeout(() => failed(`more than ${timeLimit / 1000} s`), timeLimit);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage({ text });
  });
}
