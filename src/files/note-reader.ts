import type { Worker } from "node:worker_threads";
import type { NoteReader } from "../base/ports.ts";
import { refusedFacts } from "../note/empty-facts.ts";
import type { NoteFacts } from "../note/facts.ts";
import { guard } from "../note/guard.ts";
import { readGuardedNote } from "../note/read-note.ts";
import { ask, startWorker } from "./worker.ts";

export interface NoteReaderOptions {
  /** The program to start as a worker; it must call `serveNotes` when `workerData.winnow` is `note-reader`. */
  readonly workerFile: URL;
  /** How long a worker may take for one text, in milliseconds. */
  readonly timeLimit?: number;
}

/** What a worker is told when it is started, so that the program knows what it was started for. */
export const NOTE_WORKER = "note-reader";

const TIME_LIMIT = 2_000;

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
    worker ??= await startWorker(workerFile, NOTE_WORKER);
    const outcome = await ask<NoteFacts>(worker, { text }, timeLimit);
    if (outcome.kind === "answer") return outcome.answer;
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
