import type { BaseIndex } from "../base/base-index.ts";
import type { ChosenClaims, PlacedStatement } from "../base/claim-pairs.ts";
import type { ClaimRelations } from "../base/claim-relations.ts";
import type { Dialect } from "../base/dialect.ts";
import type { Resolution } from "../base/links.ts";
import type { Note } from "../base/note.ts";
import type { BundleFolder, BundleReading } from "../bundle/bundle.ts";
import type { CheckedBundle } from "../bundle/checks/bundle-problem.ts";
import type { BundleSurroundings } from "../bundle/surroundings.ts";
import type { Json, Link } from "../note/facts.ts";
import type { Range } from "../text/range.ts";
import type { Source } from "../text/source.ts";
import type { BaselineEntry } from "./baseline.ts";
import type { Fix, Safety, Severity } from "./finding.ts";
import type { OptionFaces, OptionsOf } from "./options.ts";
import type { JudgedDirective } from "./suppress.ts";

/** A place a rule points at; the runner adds its text. */
export interface RawPlace {
  readonly path: string;
  readonly range: Range;
}

/** What a rule yields. The runner adds the rule's name, the quotes and the fingerprint. */
export interface RawFinding {
  readonly at: RawPlace;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly related: readonly (RawPlace & { readonly role: string })[];
  readonly confidence: number;
  readonly data: { readonly [key: string]: Json };
  /** Where this finding weighs other than the rule's own severity; a configured severity overrides it. */
  readonly severity?: Severity;
  /** What would make it go away, where that is known for certain. */
  readonly fix?: Fix | null;
  /** Whether the text at its places must not be shown, as a secret must not; its quotes are then empty. */
  readonly withheld?: true;
}

/** All that rules may ask of a base. */
export interface BaseView {
  readonly index: BaseIndex;
  /** Where a link of the note at `from` leads. */
  resolve(from: string, link: Link): Resolution;
  /** The paths whose names are nearest to a broken link's target, likeliest first. */
  nearest(target: string): readonly string[];
  /** How the base's notes write links, and for which tool. */
  dialect(): Dialect;
  /** The share of the notes that others link to, 0..1, judged by a sample of them. */
  linkedShare(): number;
  /** What contradicts or repeats the statements of the note at a path, in it and in others. */
  claims(path: string): ClaimRelations;
  /** Whether a claim stands nearly word for word in so many notes that it is a template's, or meant to stand in each. */
  isBoilerplate(claim: PlacedStatement): boolean;
  /** Paths of the notes that `claims` was asked about and could not compare whole: too many of their claims are alike. */
  uncompared(): readonly string[];
  /** The same base, of which `claims` tells only what contradicts or repeats one of some. */
  comparing(chosen: ChosenClaims): BaseView;
  /** The day to judge ages by, `YYYY-MM-DD`; null where none is to be judged. No rule has a clock. */
  readonly day: string | null;
}

/** A bundle as it was found and as it was read. */
export interface BundleView {
  readonly folder: BundleFolder;
  readonly reading: BundleReading;
  /** What lies around it, where that is known. */
  readonly surroundings?: BundleSurroundings;
}

/** A bundle with what is worked out of it once and asked for by many rules. */
export interface OpenBundle extends BundleView {
  /** What checks ask of it; null where it was refused. */
  checked(): CheckedBundle | null;
  /** The other bundles that are checked with it. */
  others(): readonly CheckedBundle[];
}

interface RuleFace<Faces extends OptionFaces> {
  readonly id: string;
  /** One sentence: what holds where the rule is kept. */
  readonly summary: string;
  readonly severity: Severity;
  /** The least safe kind of fix it may offer; null where it offers none. */
  readonly fix: Safety | null;
  /** Rules of other tools that look for the same: `zk:dead-link`. */
  readonly kin: readonly string[];
  /** What it can be given, where there is anything. */
  readonly options?: Faces;
}

/**
 * Called once a note; may ask the base about others. Yields what concerns this note, be it at a place in another:
 * what several notes yield alike counts once, so a hook that looks at the changed notes alone finds what they brought.
 */
export interface NoteRule<Faces extends OptionFaces = OptionFaces> extends RuleFace<Faces> {
  readonly scope: "note";
  /** Whether it asks for `claims`. */
  readonly comparesClaims?: true;
  check(view: BaseView, note: Note, options: OptionsOf<Faces>): Iterable<RawFinding>;
}

/** A text to check, with the parts of it that are pasted from elsewhere: none in a bundle's report. */
export interface CheckedText extends Source {
  readonly clippings: readonly Range[];
}

/** Called once for each note and each bundle's report, with nothing but its text. */
export interface TextRule<Faces extends OptionFaces = OptionFaces> extends RuleFace<Faces> {
  readonly scope: "text";
  check(text: CheckedText, options: OptionsOf<Faces>): Iterable<RawFinding>;
}

/** Called once a bundle; needs no base. */
export interface BundleRule<Faces extends OptionFaces = OptionFaces> extends RuleFace<Faces> {
  readonly scope: "bundle";
  check(view: OpenBundle, options: OptionsOf<Faces>): Iterable<RawFinding>;
}

/** What was there to suppress findings, and what it was needed for. */
export type SuppressionUse =
  | {
      readonly kind: "directives";
      readonly path: string;
      readonly text: string;
      readonly directives: readonly JudgedDirective[];
    }
  | {
      readonly kind: "baseline";
      readonly path: string;
      /** Those entries that could have been needed in this run. */
      readonly entries: readonly { readonly entry: BaselineEntry; readonly used: number }[];
    };

/** Called after all others, once for each note that holds directives and once for the baseline. */
export interface SuppressionRule<Faces extends OptionFaces = OptionFaces> extends RuleFace<Faces> {
  readonly scope: "suppression";
  check(use: SuppressionUse, options: OptionsOf<Faces>): Iterable<RawFinding>;
}

export type Rule = NoteRule | TextRule | BundleRule | SuppressionRule;

/** Whether a rule holds claims against each other. */
export function comparesClaims(rule: Rule): boolean {
  return rule.scope === "note" && rule.comparesClaims === true;
}

/** Declares a rule: gives it back once what it does with its options is checked against what they are. */
export function defineRule<const Faces extends OptionFaces>(
  rule: NoteRule<Faces> | TextRule<Faces> | BundleRule<Faces> | SuppressionRule<Faces>,
): Rule {
  return rule as Rule;
}
