import { decode } from "../text/source.ts";
import { hashOf, type LogEntry, readLogEntry } from "./log-entry.ts";

/** The branch the log stands on. */
export const LOG_BRANCH = "winnow-log";

export interface LoggedEntry {
  /** SHA-256 of its bytes. */
  readonly id: string;
  readonly entry: LogEntry;
}

/** All that was decided, in an order in which nothing comes before what it follows. */
export interface Log {
  readonly entries: readonly LoggedEntry[];
  /** The entries that none follows: what the next one has to name. */
  readonly heads: readonly string[];
}

export type LogReading =
  | ({ readonly kind: "log" } & Log)
  | { readonly kind: "damaged"; readonly message: string };

export const EMPTY_LOG: Log = { entries: [], heads: [] };

/** Where an entry stands in the log's tree. */
export function logEntryPath(id: string): string {
  return `entries/${id.slice(0, 2)}/${id}.json`;
}

/**
 * Reads the log from its files. Each entry is named by the hash of its bytes and names those before it, so that none can
 * be changed, or taken out before the last, without this seeing it. Two clones that each added entries give a log that
 * forks and joins again with the next entry; what was decided first is told by the dates then.
 */
export function readLog(files: ReadonlyMap<string, Uint8Array>): LogReading {
  const entries = new Map<string, LogEntry>();
  for (const [path, bytes] of files) {
    const id = /^entries\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path)?.[1];
    if (id === undefined || path !== logEntryPath(id)) return damaged(`${path} is no entry of it`);
    if (hashOf(bytes) !== id) return damaged(`${path} was changed`);
    const decoded = decode(bytes);
    const entry = decoded.kind === "text" ? readLogEntry(decoded.text) : null;
    if (entry === null) return damaged(`${path} can't be read by this version`);
    entries.set(id, entry);
  }
  for (const { previous } of entries.values()) {
    const missing = previous.find((id) => !entries.has(id));
    if (missing !== undefined) return damaged(`the entry ${missing} is gone`);
  }
  const followed = new Set([...entries.values()].flatMap(({ previous }) => previous));
  return {
    kind: "log",
    entries: inOrder(entries),
    heads: [...entries.keys()].filter((id) => !followed.has(id)).sort(),
  };
}

function damaged(message: string): LogReading {
  return { kind: "damaged", message };
}

/** Each entry after those it names; among those that may come next, the oldest. */
function inOrder(entries: ReadonlyMap<string, LogEntry>): LoggedEntry[] {
  const byDate = [...entries]
    .map(([id, entry]) => ({ id, entry }))
    .sort((a, b) => (a.entry.at + a.id < b.entry.at + b.id ? -1 : 1));
  const waiting = new Map(byDate.map((each) => [each.id, each.entry.previous.length]));
  const following = new Map<string, LoggedEntry[]>();
  for (const each of byDate) {
    for (const id of each.entry.previous) {
      following.set(id, [...(following.get(id) ?? []), each]);
    }
  }
  const ordered: LoggedEntry[] = [];
  let ready = byDate.filter(({ entry }) => entry.previous.length === 0);
  while (ready.length > 0) {
    const [next, ...rest] = ready;
    ordered.push(next!);
    const freed = (following.get(next!.id) ?? []).filter(({ id }) => {
      waiting.set(id, waiting.get(id)! - 1);
      return waiting.get(id) === 0;
    });
    ready = [...rest, ...freed].sort((a, b) => (a.entry.at + a.id < b.entry.at + b.id ? -1 : 1));
  }
  return ordered;
}
