import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { NOTE_WORKER } from "./files/note-reader.ts";
import { PARQUET_WORKER } from "./files/parquet-reader.ts";

export { runCommandLine } from "./commands/command-line.ts";

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  if (workerData?.winnow === NOTE_WORKER)
    void import("./files/note-worker.ts").then(({ serveNotes }) => serveNotes(port));
  if (workerData?.winnow === PARQUET_WORKER)
    void import("./files/parquet-worker.ts").then(({ serveParquet }) => serveParquet(port));
}
