import { z } from "zod";
import { shortened } from "../text/shortened.ts";
import { type LeftOut, listOf, readTolerantly } from "./tolerant.ts";

export const MAX_LIST = 2_000;

export const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "must be letters, digits, _ and -")
  .max(200);
export const text = z.string().max(4_000);

/** A claim as an object; a plain sentence is read as one that has nothing but its text. */
export const claim = z.object({
  id: name.nullish(),
  text: text.refine((sentence) => sentence.trim() !== "", "is blank"),
  confidence: z.union([z.string().max(100), z.number()]).nullish(),
  evidence: listOf(z.string().max(1_000), MAX_LIST),
  caveats: listOf(text, MAX_LIST),
});

export interface ManifestClaim {
  /** Where its text stands: `/claims/1`, `/claims/1/text`. */
  readonly pointer: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly caveats: readonly string[];
  /** Why it says nothing that can be checked: it is blank, too long or no text; null where it does. */
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
    const { text: sentence, evidence, caveats } = read.value;
    return { claim: { pointer, text: sentence, evidence, caveats, problem: null }, leftOut };
  }
  const written = isObject ? Reflect.get(given, "text") : given;
  const shown = typeof written === "string" ? shortened(written, SHOWN) : "";
  const problem = leftOut.find((each) => each.pointer === pointer)?.message ?? "it has no text";
  return { claim: { pointer, text: shown, evidence: [], caveats: [], problem }, leftOut };
}

/** Characters of a claim too long to be read that tell a person which one it is. */
const SHOWN = 200;
