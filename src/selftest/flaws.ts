import type { Note } from "../base/note.ts";
import { CONFLICT_RULES } from "./operator.ts";
import { citeSuperseded } from "./operators/cite-superseded.ts";
import { SENTENCE_FLAWS } from "./operators/index.ts";
import { retitleSource } from "./operators/retitle-source.ts";
import type { Planting } from "./planting.ts";

/** A flaw of a whole note, with the rules that may find it. */
export interface NoteFlaw {
  readonly name: string;
  readonly rules: readonly string[];
  /** Plants it, with the help of another note; null where the note offers no hold. */
  readonly plant: (note: Note, host: Note) => Planting | null;
}

/** The ways in which a note as a whole is made wrong. */
export const NOTE_FLAWS: readonly NoteFlaw[] = [
  { name: "retitle-source", rules: ["duplicate-source"], plant: retitleSource },
  { name: "cite-superseded", rules: ["superseded-source"], plant: citeSuperseded },
];

/** Every operator that plants a flaw, with the rules that may find it, the one made for it first. */
export const FLAWS: readonly { readonly name: string; readonly rules: readonly string[] }[] = [
  ...SENTENCE_FLAWS,
  ...NOTE_FLAWS,
];

/** The rules that are tried. */
export const TRIED_RULES: readonly string[] = [
  ...new Set([...CONFLICT_RULES, ...FLAWS.flatMap(({ rules }) => rules)]),
];
