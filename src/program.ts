import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { NOTE_WORKER } from "./files/note-reader.ts";

export { runCommandLine } from "./commands/command-line.ts";

if (!isMainThread && workerData?.winnow === NOTE_WORKER && parentPort !== null) {
  const port = parentPort;
  void import("./files/note-worker.ts").then(({ serveNotes }) => serveNotes(port));
}
