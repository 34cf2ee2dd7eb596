import { createHash } from "node:crypto";
import { z } from "zod";
import { encode } from "../text/source.ts";

const DECISION = z.strictObject({
  operation: z.string().regex(/^op-[0-9a-f]{8}$/),
  kind: z.string(),
  /** The note it would change; null where there was none. */
  path: z.string().nullable(),
  /** The claim, for people who read the log when the proposal is gone. */
  text: z.string(),
  verdict: z.enum(["accepted", "edited", "rejected"]),
  /** Empty for what was accepted as it stood, or in words that its run bears out. */
  reason: z.string(),
  /** The words that a person gave what they accepted, and how these stand against the run. */
  words: z.string().exactOptional(),
  gate: z.enum(["supported", "partly", "unbound", "refuted", "unchecked"]).exactOptional(),
});

const SHARED = {
  version: z.literal(1),
  /** Hashes of the entries that nothing followed when this one was written; none for the first. */
  previous: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  by: z.strictObject({ name: z.string(), email: z.string() }),
};

const ENTRY = z.discriminatedUnion("kind", [
  z.strictObject({
    ...SHARED,
    kind: z.literal("decisions"),
    proposal: z.string(),
    /** The commit that holds what was accepted; null where nothing was. */
    commit: z.string().nullable(),
    bundles: z.array(z.strictObject({ id: z.string(), digest: z.string() })),
    decisions: z.array(DECISION),
  }),
  z.strictObject({
    ...SHARED,
    kind: z.literal("dismissal"),
    fingerprint: z.string(),
    rule: z.string(),
    path: z.string(),
    message: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    ...SHARED,
    kind: z.literal("undo"),
    /** An entry's hash, or the id of a commit that reverts a proposal's. */
    target: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    ...SHARED,
    /** What a person made of a flaw that a review showed them. Nobody decided anything on the change itself by that. */
    kind: z.literal("planted"),
    proposal: z.string(),
    /** The operation that it was shown in. */
    operation: z.string().regex(/^op-[0-9a-f]{8}$/),
    flaw: z.string(),
    /** The claim as it was shown, and as the run makes it. */
    shown: z.string(),
    said: z.string(),
    verdict: z.enum(["accepted", "edited", "rejected"]),
  }),
]);

/** What a person decided, as it stands in the log. */
export type LogEntry = z.infer<typeof ENTRY>;
export type PlantedEntry = Extract<LogEntry, { kind: "planted" }>;
export type LoggedDecision = z.infer<typeof DECISION>;

/** An entry without what ties it to those before it. */
export type NewLogEntry = LogEntry extends infer Entry
  ? Entry extends LogEntry
    ? Omit<Entry, "version" | "previous">
    : never
  : never;

/** Reads an entry; null where the bytes are none. */
export function readLogEntry(text: string): LogEntry | null {
  try {
    return ENTRY.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The bytes of an entry, the same for the same entry, with their SHA-256: its name in the log. */
export function writeLogEntry(entry: LogEntry): {
  readonly id: string;
  readonly bytes: Uint8Array;
} {
  const bytes = encode(`${JSON.stringify(sorted(entry), null, 1)}\n`);
  return { id: hashOf(bytes), bytes };
}

/** The name an entry with these bytes has in the log. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
