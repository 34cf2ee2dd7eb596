import type { Worker } from "node:worker_threads";

/** What a worker made of a message, or why it made nothing of it. */
export type Outcome<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly reason: string };

const MEMORY_LIMIT_MB = 256;

/** Starts a program as a worker that is told what it was started for. */
export async function startWorker(file: URL, purpose: string): Promise<Worker> {
  // Most runs need none, and a hook has no time to load what it takes.
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(file, {
    workerData: { winnow: purpose },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    // What the worker prints when it dies is told as a finding instead.
    stdout: true,
    stderr: true,
  });
  // A worker that dies between two messages must not bring the process down.
  worker.on("error", () => undefined);
  worker.unref();
  return worker;
}

/** Gives a worker one message and waits for its answer, for so many milliseconds. */
export function ask<Answer>(
  worker: Worker,
  message: unknown,
  timeLimit: number,
): Promise<Outcome<Answer>> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome<Answer>): void => {
      clearTimeout(watchdog);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(outcome);
    };
    const failed = (reason: string): void => settle({ kind: "failed", reason });
    const onMessage = (answer: Answer): void => settle({ kind: "answer", answer });
    const onError = (error: Error & { code?: string }): void =>
      failed(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `more than ${MEMORY_LIMIT_MB} MB of memory`
          : "the parser failed on it",
      );
    const onExit = (): void => failed("the parser stopped on it");
    const watchdog = setTimeout(() => failed(`more than ${timeLimit / 1000} s`), timeLimit);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(message);
  });
}
