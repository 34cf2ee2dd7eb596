import { z } from "zod";

const RANGE = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, "a range ends before it starts");

const NAME = z.string().min(1);

const CLAIM_PLACE = { bundle: NAME, path: z.string(), pointer: z.string() };

const BUNDLE = z.strictObject({
  id: NAME,
  digest: NAME,
  contract: z.string().optional(),
  accepted: z.boolean(),
  reasons: z.array(z.string()),
  claims: z.array(z.strictObject({ pointer: z.string(), text: z.string() })),
});

/** Told to reviewers, and not vouched for here: what a claim rests on is in its run's results, which no tree holds. */
const ASSERTIONS = z.array(z.record(z.string(), z.unknown()));

const OPERATION = z.strictObject({
  id: NAME,
  kind: z.enum([
    "confirm",
    "refine",
    "supersede",
    "add",
    "contest",
    "create",
    "merge",
    "prune",
    "link",
    "retract",
    "hold",
  ]),
  claim: z
    .strictObject({
      ...CLAIM_PLACE,
      text: z.string(),
      assertions: ASSERTIONS.exactOptional(),
    })
    .nullable(),
  target: z.strictObject({ path: NAME, section: z.string().nullable(), range: RANGE }).nullable(),
  before: z.string(),
  after: z.string(),
  footnote: z.strictObject({ label: NAME, text: z.string() }).nullable(),
  reason: z.string(),
  confidence: z.number(),
  evidence: z.array(z.strictObject({ path: z.string(), pointer: z.string(), quote: z.string() })),
  alternatives: z.array(z.strictObject({ path: z.string(), score: z.number() })),
  findings: z.array(z.string()),
  /** Held because a person has not taken it. */
  withheld: z.literal(true).exactOptional(),
  /** The person who changed its words before accepting it. */
  edited: NAME.exactOptional(),
});

const CHANGE = z.strictObject({
  path: NAME,
  before: NAME.nullable(),
  after: NAME.nullable(),
  spans: z.array(z.strictObject({ old: RANGE, new: RANGE, operations: z.array(NAME).min(1) })),
});

const ENTRY = z.strictObject({
  text: z.string(),
  from: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("claim"), ...CLAIM_PLACE }),
    z.strictObject({ kind: z.literal("note"), path: NAME, range: RANGE }),
  ]),
  fate: z.enum([
    "kept",
    "confirmed",
    "merged",
    "superseded",
    "contested",
    "moved",
    "pruned",
    "held",
  ]),
  at: z.strictObject({ path: NAME, range: RANGE }).nullable(),
  reason: z.string(),
  operation: NAME,
});

/**
 * The contract of `.winnow/records/<id>.json`. Ranges are UTF-16 offsets into the old or the new text of a note,
 * byte-order mark included; `changes[].before` and `after` are blob ids, null where the note is not there.
 * Unknown keys are refused: what the verifier does not read, it cannot vouch for.
 */
const RECORD = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "is no proposal id"),
  /** The proposal that this was cut out of. */
  partOf: NAME.exactOptional(),
  base: NAME,
  bundles: z.array(BUNDLE),
  operations: z.array(OPERATION),
  changes: z.array(CHANGE),
  record: z.array(ENTRY),
  /** Told to reviewers, and not vouched for here: it counts what the base calls its notes, which no tree tells. */
  growth: z.record(z.string(), z.number()).optional(),
});

export type ProposalRecord = z.infer<typeof RECORD>;
export type RecordedOperation = ProposalRecord["operations"][number];
export type RecordedChange = ProposalRecord["changes"][number];
export type RecordedSpan = RecordedChange["spans"][number];
export type RecordedEntry = ProposalRecord["record"][number];
export type RecordedFate = RecordedEntry["fate"];

export type RecordReading =
  | { readonly kind: "record"; readonly record: ProposalRecord }
  | { readonly kind: "malformed"; readonly message: string };

/** Reads the JSON text of a record; what is wrong with it comes back in words. */
export function readRecord(json: string): RecordReading {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: "malformed", message: "the record is not JSON" };
  }
  const parsed = RECORD.safeParse(value);
  if (parsed.success) return { kind: "record", record: parsed.data };
  const issue = parsed.error.issues[0]!;
  return { kind: "malformed", message: `the record at /${issue.path.join("/")}: ${issue.message}` };
}

/** Where a proposal's record lies in its tree. */
export function recordPath(id: string): string {
  return `.winnow/records/${id}.json`;
}
