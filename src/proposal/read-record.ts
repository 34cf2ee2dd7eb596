import { z } from "zod";
import type { AuditedAssertion } from "../bundle/audit/claim-audit.ts";
import type { Operation, Plan } from "../plan/plan.ts";
import { decode } from "../text/source.ts";

const Place = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

const RecordedAssertion: z.ZodType<AuditedAssertion> = z.object({
  at: Place,
  says: z.string(),
  kind: z.enum([
    "number",
    "bound",
    "count",
    "size",
    "comparison",
    "superlative",
    "universal",
    "trend",
    "correlation",
    "effect",
    "equality",
  ]),
  principal: z.boolean(),
  verdict: z.enum(["supported", "unbound", "refuted"]),
  way: z.enum(["expression", "reading"]),
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  derivation: z.string(),
  evidence: z.array(
    z.object({
      path: z.string(),
      pointer: z.string(),
      expression: z.string().nullable(),
      quote: z.string(),
    }),
  ),
  found: z.array(z.string()),
  correction: z.string().nullable(),
});

const RecordedOperation: z.ZodType<Operation> = z.object({
  id: z.string(),
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
    .object({
      text: z.string(),
      bundle: z.string(),
      path: z.string(),
      pointer: z.string(),
      assertions: z.array(RecordedAssertion).exactOptional(),
    })
    .nullable(),
  target: z.object({ path: z.string(), section: z.string().nullable(), range: Place }).nullable(),
  before: z.string(),
  after: z.string(),
  footnote: z.object({ label: z.string(), text: z.string() }).nullable(),
  reason: z.string(),
  confidence: z.number(),
  evidence: z.array(z.object({ path: z.string(), pointer: z.string(), quote: z.string() })),
  alternatives: z.array(z.object({ path: z.string(), score: z.number() })),
  findings: z.array(z.string()),
  withheld: z.literal(true).exactOptional(),
  edited: z.string().exactOptional(),
});

const Recorded = z.object({
  version: z.literal(1),
  id: z.string(),
  partOf: z.string().exactOptional(),
  // It is handed to git, which would take other words for options.
  base: z.string().regex(/^[0-9a-f]{40,64}$/),
  bundles: z.array(
    z.object({
      id: z.string(),
      digest: z.string(),
      contract: z.string().exactOptional(),
      accepted: z.boolean(),
      reasons: z.array(z.string()),
      claims: z.array(z.object({ pointer: z.string(), text: z.string() })),
    }),
  ),
  operations: z.array(RecordedOperation),
  changes: z.array(
    z.object({ path: z.string(), before: z.string().nullable(), after: z.string() }),
  ),
});

/** A proposal as its own commits tell it: the plan without the texts, which the two trees hold. */
export interface RecordedProposal {
  readonly id: string;
  /** The proposal it was cut out of, where a person took only a part. */
  readonly partOf: string | null;
  /** The commit it was planned on. */
  readonly base: string;
  readonly bundles: Plan["bundles"];
  readonly operations: readonly Operation[];
  /** Each note touched, with the blobs it was read as and would become; null for a new one. */
  readonly changes: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string;
  }[];
}

/** Reads a record; null where it is none. What it says is true only once `verify` has found so. */
export function readRecordedProposal(bytes: Uint8Array): RecordedProposal | null {
  const decoded = decode(bytes);
  if (decoded.kind !== "text") return null;
  try {
    const { partOf = null, bundles, ...rest } = Recorded.parse(JSON.parse(decoded.text));
    return { ...rest, partOf, bundles: bundles.map((bundle) => ({ ...bundle, path: "" })) };
  } catch {
    return null;
  }
}

/** The operations of a proposal that would change a note: those a person decides on. */
export function changing({ operations }: Pick<RecordedProposal, "operations">): Operation[] {
  return operations.filter(({ target }) => target !== null);
}
