import { z } from "zod";
import { visible } from "../text/visible.ts";
import { type JsonNode, type JsonProblem, readJson } from "./json-document.ts";
import { below, nodeAt } from "./json-pointer.ts";
import {
  MAX_LIST,
  type ManifestClaim,
  name,
  readClaim,
  reference,
  text,
} from "./manifest-claim.ts";
import { glossary, glossaryOf } from "./manifest-glossary.ts";
import type { Glossary } from "./records/record-table.ts";
import { type LeftOut, listOf, messageOf, readTolerantly } from "./tolerant.ts";

const MAX_CLAIMS = 500;
/** Characters of all claims: a hundred times what a run claims, and few enough to weigh each against the base. */
const MAX_CLAIMED = 100_000;
const MAX_ODDITIES = 50;

/** What spoils a value of a manifest, and not the manifest. */
const BEARABLE: ReadonlySet<JsonProblem["kind"]> = new Set([
  "duplicate-key",
  "unsafe-key",
  "not-finite",
]);

/** What says which run this is and that it is done: without it nothing of a bundle can be used. */
export const head = z.object({
  workstream_id: name,
  contract: z.object({ id: name, version: z.int().min(1) }),
  summary: text,
  status: z.enum(["completed", "completed_with_limitations", "failed"]),
  claims: z.array(z.unknown()).max(MAX_CLAIMS),
});

/** A piece of evidence as an object; a plain text is read as one that has nothing but its summary. */
export const evidence = z.object({
  id: name.nullish(),
  kind: z.string().max(100).nullish(),
  summary: text.nullish(),
  path: z.string().max(1_000).nullish(),
  refs: listOf(z.string().max(1_000), MAX_LIST),
});

/** What surrounds the claims. Keys that are not named are let be. */
export const surroundings = z.object({
  evidence: z
    .array(
      z
        .preprocess((item) => (typeof item === "string" ? { summary: item } : item), evidence)
        .optional(),
    )
    .max(MAX_LIST)
    .nullish()
    .transform((items) =>
      (items ?? []).flatMap((item, index) =>
        item === undefined ? [] : [{ ...item, pointer: below("/evidence", index) }],
      ),
    ),
  limitations: listOf(text, MAX_LIST),
  used_refs: listOf(reference, MAX_LIST),
  replicates: reference.nullish(),
  corrects: reference.nullish(),
  ...glossary,
});

/** What fab's `manifest.json` says. */
export type Manifest = Omit<z.output<typeof head>, "claims"> &
  Pick<z.output<typeof surroundings>, "evidence" | "limitations" | "used_refs"> & {
    readonly claims: readonly ManifestClaim[];
    readonly glossary: Glossary;
    /** What all its claims repeat or correct, where they name nothing themselves. */
    readonly replicates: string | null;
    readonly corrects: string | null;
  };

export type ManifestReading =
  | {
      readonly kind: "read";
      readonly manifest: Manifest;
      /** The whole as it is written, to find the places of its parts in. */
      readonly root: JsonNode;
      readonly oddities: readonly ManifestOddity[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

export interface ManifestOddity {
  readonly message: string;
  readonly range: { readonly start: number; readonly end: number } | null;
}

/**
 * Reads a manifest's text. What can be borne (a key given twice, a claim or a list that is malformed) is an oddity and
 * costs that part alone; anything else refuses the whole. Never throws.
 */
export function readManifest(source: string): ManifestReading {
  const { root, plain, problems } = readJson(source);
  const grave = problems.filter(({ kind }) => !BEARABLE.has(kind));
  if (root === null || grave.length > 0) return refused(grave.map(({ message }) => message));
  const parsed = head.safeParse(plain);
  if (!parsed.success) return refused(parsed.error.issues.slice(0, 10).map(readable));
  const claims = parsed.data.claims.map(readClaim);
  const length = claims.reduce((sum, { claim }) => sum + claim.text.length, 0);
  if (length > MAX_CLAIMED)
    return refused([`claims: must hold at most ${MAX_CLAIMED} characters in all`]);
  const around = readTolerantly(surroundings, plain, "");
  const leftOut = [...claims.flatMap((each) => each.leftOut), ...around.leftOut];
  const oddities: ManifestOddity[] = [
    ...problems.map(({ message, range }) => ({ message: visible(message), range })),
    ...leftOut.map((part) => ({
      message: told(part),
      range: nodeAt(root, part.pointer)?.range ?? null,
    })),
  ];
  return {
    kind: "read",
    root,
    manifest: {
      ...parsed.data,
      ...aroundClaims(around.value!),
      claims: claims.map(({ claim }) => claim),
    },
    oddities: oddities.slice(0, MAX_ODDITIES),
  };
}

function aroundClaims(
  given: z.output<typeof surroundings>,
): Omit<Manifest, keyof z.output<typeof head>> {
  const { evidence: items, limitations, used_refs } = given;
  return {
    evidence: items,
    limitations,
    used_refs,
    glossary: glossaryOf(given),
    replicates: given.replicates ?? null,
    corrects: given.corrects ?? null,
  };
}

function refused(reasons: readonly string[]): ManifestReading {
  return { kind: "refused", reasons: reasons.map(visible) };
}

function told({ pointer, message }: LeftOut): string {
  return visible(`${pointer} is left out: ${message}`);
}

/** One of zod's messages as a line a person reads: `contract.version: too small`. */
function readable(issue: z.core.$ZodIssue): string {
  const where = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return `${where.replace(/^\./, "") || "the manifest"}: ${messageOf(issue)}`;
}
