import { z } from "zod";
import type { EvidenceExpression } from "./bundle.ts";
import { below } from "./json-pointer.ts";

const path = z.string().min(1).max(1_000);
const alias = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be a name of letters, digits and _")
  .max(100);
const MOST_FILES = 20;

/** An evidence expression: what of the claim's text it shows, in which file, and how. */
export const expression = z
  .object({
    says: z.string().min(1).max(1_000).describe("A piece of the claim's text, word for word."),
    file: path.nullish().describe("A results file or folder of the bundle."),
    files: z
      .record(alias, path)
      .refine(
        (files) => Object.keys(files).length <= MOST_FILES,
        `names at most ${MOST_FILES} files`,
      )
      .nullish()
      .describe("Several files or folders, each under the name by which the expression calls it."),
    value: z
      .string()
      .max(4_000)
      .nullish()
      .describe("JSONata that gives the number, or the numbers, that the piece says."),
    holds: z
      .string()
      .max(4_000)
      .nullish()
      .describe("JSONata that gives true where what the piece says is so."),
    missing: z
      .string()
      .max(4_000)
      .nullish()
      .describe(
        "Why nothing shows the piece, as `winnow audit --bind` tells it; in place of a file.",
      ),
  })
  .refine(
    ({ file, files, missing }) =>
      missing != null ? file == null && files == null : (file == null) !== (files == null),
    "gives one of file and files",
  )
  .refine(({ value, holds }) => value == null || holds == null, "gives one of value and holds");

/** One item of a claim's evidence: the id of a piece of evidence, a path, or an expression. */
export const claimEvidence = z.union([z.string().max(1_000), expression]);

type ClaimEvidence = z.output<typeof claimEvidence>;

/** The expressions among a claim's evidence. One that says neither a value nor what holds is no more than a pointer to its file. */
export function expressionsOf(
  given: readonly (ClaimEvidence | undefined)[],
  pointer: string,
): readonly EvidenceExpression[] {
  return given.flatMap((item, index): EvidenceExpression[] => {
    if (item === undefined || typeof item === "string") return [];
    const text = item.value ?? item.holds;
    if (text == null) return [];
    return [
      {
        pointer: below(pointer, index),
        says: item.says,
        input:
          item.files == null
            ? { kind: "one", path: item.file ?? "" }
            : { kind: "named", paths: new Map(Object.entries(item.files)) },
        asks: item.value == null ? "holds" : "value",
        text,
      },
    ];
  });
}

/** What a claim's evidence names: ids of evidence, and files. */
export function namesOf(given: readonly (ClaimEvidence | undefined)[]): readonly string[] {
  return given.flatMap((item) => {
    if (item === undefined) return [];
    if (typeof item === "string") return [item];
    return item.file == null ? Object.values(item.files ?? {}) : [item.file];
  });
}
