import type { Worker } from "node:worker_threads";
import type { ReadApart } from "../bundle/bundle.ts";
import { ask, startWorker } from "./worker.ts";

/** What a worker is told when it is started to read Parquet. */
export const PARQUET_WORKER = "parquet-reader";

/** Reads the Parquet files of one bundle. */
export interface ParquetReader {
  read(bytes: Uint8Array): Promise<ReadApart>;
  close(): Promise<void>;
}

const TIME_LIMIT = 15_000;

/**
 * A reader in a worker, which is stopped when it takes too much memory or all files together too long: a few bytes of
 * Parquet can ask for any amount of both. The worker is started at the first file and again after one it failed on.
 * @param program what to start; it must call `serveParquet` when `workerData.winnow` is `parquet-reader`
 */
export function createParquetReader(program: URL, timeLimit = TIME_LIMIT): ParquetReader {
  let worker: Worker | null = null;
  let left = timeLimit;
  return {
    async read(bytes) {
      if (left < 1) return { kind: "unread", reason: "those before it took too long to read" };
      worker ??= await startWorker(program, PARQUET_WORKER);
      const started = performance.now();
      const outcome = await ask<ReadApart>(worker, { bytes }, Math.ceil(left));
      left -= performance.now() - started;
      if (outcome.kind === "answer") return outcome.answer;
      await worker.terminate();
      worker = null;
      return { kind: "unread", reason: `could not be read: ${outcome.reason}` };
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
