import { z } from "zod";
import { shortened } from "../text/shortened.ts";
import type { BundleClaim, EvidenceExpression } from "./bundle.ts";
import { below } from "./json-pointer.ts";
import { claimEvidence, expressionsOf, namesOf } from "./manifest-evidence.ts";
import { type LeftOut, listOf, readTolerantly } from "./tolerant.ts";

export const MAX_LIST = 2_000;

export const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "must be letters, digits, _ and -")
  .max(200);
const sentence = z.string().max(4_000);
/** Half a character, which no file can hold, is replaced as whoever writes it would replace it. */
export const text = sentence.overwrite(wholeCharacters);

const CLAIM_KINDS = ["result", "negative", "method", "question"] as const;
export const reference = z.string().max(2_000);

/** What a claim says, in one sentence. */
export const claimText = sentence
  .refine((written) => written.trim() !== "", "is blank")
  .refine((written) => !HALF.test(written), "holds half a character (a lone surrogate)");

/** A claim as an object; a plain sentence is read as one that has nothing but its text. */
export const claim = z.object({
  id: name.nullish(),
  text: claimText,
  confidence: z.union([z.string().max(100), z.number()]).nullish(),
  evidence: z.array(claimEvidence.optional()).max(MAX_LIST).nullish(),
  caveats: listOf(text, MAX_LIST),
  kind: z
    .enum(CLAIM_KINDS)
    .nullish()
    .describe(
      "What it states: a result, that something was not found, how it was done, or a question.",
    ),
  scope: z
    .record(z.string().min(1).max(200), z.union([text, z.number(), z.boolean()]).optional())
    .nullish()
    .describe('What it holds for: { model: "small", seeds: 3 }.'),
  replicates: reference.nullish().describe("The note or paper whose finding it repeats."),
  corrects: reference.nullish().describe("The run, or the claim of a run, that it corrects."),
});

export interface ManifestClaim {
  /** Where its text stands: `/claims/1`, `/claims/1/text`. */
  readonly pointer: string;
  readonly text: string;
  /** Ids of evidence, and paths. */
  readonly evidence: readonly string[];
  readonly expressions: readonly EvidenceExpression[];
  readonly caveats: readonly string[];
  readonly kind: BundleClaim["kind"];
  readonly scope: BundleClaim["scope"];
  readonly replicates: string | null;
  readonly corrects: string | null;
  /** Why it says nothing that can be checked: it is blank, too long, or no text that a file can hold; null where it does. */
  readonly problem: string | null;
}

/** Reads one claim. A malformed part of it costs that part; without a text that can be read it still counts as a claim. */
export function readClaim(
  given: unknown,
  index: number,
): { readonly claim: ManifestClaim; readonly leftOut: readonly LeftOut[] } {
  const at = `/claims/${index}`;
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const pointer = isObject ? `${at}/text` : at;
  const read = readTolerantly(claim, isObject ? given : { text: given }, at);
  const leftOut = isObject
    ? read.leftOut
    : read.leftOut.map(({ message }) => ({ pointer, message }));
  if (read.value !== null) {
    return { claim: claimOf(read.value, pointer, at), leftOut };
  }
  const written = isObject ? Reflect.get(given, "text") : given;
  const shown = typeof written === "string" ? shortened(wholeCharacters(written), SHOWN) : "";
  const problem = leftOut.find((each) => each.pointer === pointer)?.message ?? "it has no text";
  return { claim: { ...NO_CLAIM, pointer, text: shown, problem }, leftOut };
}

function claimOf(given: z.output<typeof claim>, pointer: string, at: string): ManifestClaim {
  const evidence = given.evidence ?? [];
  const scope = Object.entries(given.scope ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return {
    pointer,
    text: given.text,
    evidence: namesOf(evidence),
    expressions: expressionsOf(evidence, below(at, "evidence")),
    caveats: given.caveats,
    kind: given.kind ?? null,
    scope: new Map(scope),
    replicates: given.replicates ?? null,
    corrects: given.corrects ?? null,
    problem: null,
  };
}

const NO_CLAIM: Omit<ManifestClaim, "pointer" | "text" | "problem"> = {
  evidence: [],
  expressions: [],
  caveats: [],
  kind: null,
  scope: new Map(),
  replicates: null,
  corrects: null,
};

/** Characters of a claim too long to be read that tell a person which one it is. */
const SHOWN = 200;

const HALF = /\p{Surrogate}/u;

function wholeCharacters(written: string): string {
  return written.replace(/\p{Surrogate}/gu, "\ufffd");
}
