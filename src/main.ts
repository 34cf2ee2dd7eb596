import { isMainThread, workerData } from "node:worker_threads";

if (isMainThread) process.stdout.write("winnow\n");
else if (workerData?.winnow === "note-reader") process.exitCode = 0;
