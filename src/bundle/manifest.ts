import { z } from "zod";
import { visible } from "../text/visible.ts";
import { readJson } from "./json-document.ts";

const MAX_CLAIMS = 500;
const MAX_LIST = 2_000;
/** Characters of all claims: a hundred times what a run claims, and few enough to weigh each against the base. */
const MAX_CLAIMED = 100_000;

const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "must be letters, digits, _ and -")
  .max(200);
const text = z.string().max(4_000);
const path = z.string().max(1_000);
const list = z.array(text).max(MAX_LIST).default([]);

const claim = z.union([
  text,
  z.object({
    id: name.optional(),
    text,
    confidence: z.union([z.string().max(100), z.number()]).nullish(),
    evidence: z.array(z.string().max(1_000)).max(MAX_LIST).default([]),
    caveats: list,
  }),
]);

const evidence = z.union([
  text,
  z.object({
    id: name.optional(),
    kind: z.string().max(100).nullish(),
    summary: text.default(""),
    path: path.nullish(),
    refs: z.array(z.string().max(1_000)).max(MAX_LIST).default([]),
  }),
]);

/** What fab's `manifest.json` must hold. Keys it does not name are let be. */
const manifest = z.object({
  workstream_id: name,
  contract: z.object({ id: name, version: z.int().min(1) }),
  summary: text,
  status: z.enum(["completed", "completed_with_limitations", "failed"]),
  claims: z
    .array(claim)
    .max(MAX_CLAIMS)
    .refine(
      (claims) => claims.reduce((sum, each) => sum + textOf(each).length, 0) <= MAX_CLAIMED,
      `must hold at most ${MAX_CLAIMED} characters in all`,
    ),
  evidence: z.array(evidence).max(MAX_LIST).default([]),
  limitations: list,
  used_refs: z.array(z.string().max(2_000)).max(MAX_LIST).default([]),
});

function textOf(each: z.output<typeof claim>): string {
  return typeof each === "string" ? each : each.text;
}

export type Manifest = z.output<typeof manifest>;

export type ManifestReading =
  | {
      readonly kind: "read";
      readonly manifest: Manifest;
      readonly oddities: readonly ManifestOddity[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

export interface ManifestOddity {
  readonly message: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** Reads a manifest's text. What can be borne (a key given twice) is an oddity; anything else refuses it. Never throws. */
export function readManifest(source: string): ManifestReading {
  const document = readJson(source);
  const grave = document.problems.filter(({ kind }) => kind !== "duplicate-key");
  if (document.root === null || grave.length > 0) {
    return { kind: "refused", reasons: grave.map(({ message }) => visible(message)) };
  }
  const parsed = manifest.safeParse(document.plain);
  if (!parsed.success)
    return { kind: "refused", reasons: parsed.error.issues.slice(0, 10).map(readable) };
  const oddities = document.problems.map(({ message, range }) => ({
    message: visible(message),
    range,
  }));
  return { kind: "read", manifest: parsed.data, oddities };
}

/** One of zod's messages as a line a person reads: `claims[3].text: too long`. */
function readable(issue: z.core.$ZodIssue): string {
  const where = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  const inner = issue.code === "invalid_union" ? issue.errors.flat().at(-1)?.message : undefined;
  return visible(`${where.replace(/^\./, "") || "the manifest"}: ${inner ?? issue.message}`);
}
