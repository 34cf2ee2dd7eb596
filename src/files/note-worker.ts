import type { MessagePort } from "node:worker_threads";
import { z } from "zod";
import { readNote } from "../note/read-note.ts";

const Request = z.strictObject({ text: z.string() });

/** Answers each text that comes in on the port with its facts, until the port closes. */
export function serveNotes(port: MessagePort): void {
  port.on("message", (message) => port.postMessage(readNote(Request.parse(message).text)));
}
