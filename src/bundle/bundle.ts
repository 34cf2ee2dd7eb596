import type { Range } from "../text/range.ts";
import type { Glossary } from "./records/record-table.ts";

/** One file of a bundle as it was found. `bytes` is null where the file was too large to take in; it still counts in the digest. */
export interface BundleFile {
  /** Relative to the bundle, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
  /** What it holds, where it is of a kind that was read apart. */
  readonly apart?: ReadApart;
}

/** What a file holds that nothing but a limit of time and memory keeps from taking any amount of both: Parquet. */
export type ReadApart =
  | { readonly kind: "rows"; readonly rows: readonly unknown[]; readonly isCut: boolean }
  | { readonly kind: "unread"; readonly reason: string };

/** What was read of a bundle's folder, before anything of it is believed. A value: reading it again gives the same. */
export interface BundleFolder {
  /** How the user or the search named it; never part of a proposal. */
  readonly path: string;
  /** `<program>/<workstream>/<run>`: the last three segments of its real path. */
  readonly id: string;
  readonly files: readonly BundleFile[];
  /** Entries that make the bundle unsafe, with the reason: links, sockets, names that deceive, too many, too deep. */
  readonly refused: readonly UnreadEntry[];
  /** Entries that were left aside and do no harm: files too large, names too long or in decomposed letters. */
  readonly skipped: readonly UnreadEntry[];
}

export interface UnreadEntry {
  readonly path: string;
  readonly reason: string;
}

export interface Bundle {
  readonly path: string;
  readonly id: string;
  readonly program: string;
  readonly workstream: string;
  readonly run: string;
  /** `sha256:…` over the names and hashes of all its files. */
  readonly digest: string;
  /** ISO date and time the run's name carries; null where it carries none. */
  readonly finished: string | null;
  readonly contract: { readonly id: string; readonly version: number };
  readonly summary: string;
  readonly status: "completed" | "completed_with_limitations" | "failed";
  readonly claims: readonly BundleClaim[];
  readonly evidence: readonly Evidence[];
  readonly limitations: readonly string[];
  readonly usedRefs: readonly string[];
  /** What names of the results mean, as the manifest says. */
  readonly glossary: Glossary;
  readonly report: Report | null;
  readonly results: readonly ResultFile[];
  /** What its logs say, as data. A log narrates a run: a claim rests on it only where it says so. */
  readonly logs: readonly ResultFile[];
  /** Files that may hold what a claim rests on and were not read, or not to their end. */
  readonly unread: readonly UnreadFile[];
}

export interface UnreadFile {
  readonly path: string;
  /** `JSON`, `a NumPy array`, `a picture`. */
  readonly format: string;
  readonly reason: string;
}

/** One claim, normalised from the plain (`string`) or the richer (`{id, text, …}`) shape. None is left out, be it malformed. */
export interface BundleClaim {
  readonly text: string;
  /** JSON pointer into manifest.json: `/claims/1`, `/claims/1/text`. */
  readonly pointer: string;
  /** Evidence the claim itself names, as bundle-relative paths; empty in the plain shape. */
  readonly evidencePaths: readonly string[];
  readonly caveats: readonly string[];
  /** What the claim says shows it. */
  readonly expressions: readonly EvidenceExpression[];
  /** What it states: null where it does not say. */
  readonly kind: "result" | "negative" | "method" | "question" | null;
  /** What it says it holds for: `model` → `small`. */
  readonly scope: ReadonlyMap<string, string>;
  /** The note or paper whose finding it repeats. */
  readonly replicates: string | null;
  /** The run, or the claim of a run, that it corrects. */
  readonly corrects: string | null;
  /** Why it says nothing that can be checked: it is blank, too long or no text; null where it does. */
  readonly problem: string | null;
}

/** What shows a piece of a claim's text, as the agent says: JSONata over results of the bundle. */
export interface EvidenceExpression {
  /** JSON pointer into manifest.json: `/claims/1/evidence/0`. */
  readonly pointer: string;
  /** The piece of the text, word for word. */
  readonly says: string;
  readonly input:
    | { readonly kind: "one"; readonly path: string }
    | { readonly kind: "named"; readonly paths: ReadonlyMap<string, string> };
  /** Whether it gives the number that is said, or whether what is said holds. */
  readonly asks: "value" | "holds";
  readonly text: string;
}

export interface Evidence {
  readonly summary: string;
  /** Bundle-relative; null where the manifest gives none. */
  readonly path: string | null;
}

export interface Report {
  readonly path: string;
  readonly text: string;
}

/** A file read as data. */
export interface ResultFile {
  readonly path: string;
  readonly values: readonly ResultValue[];
}

/** One scalar leaf of a results file. */
export interface ResultValue {
  /** JSON pointer; in tables `/<row>/<column>`, of several tables `/<name>/<row>/<column>`, in logs `/<line>/<name>`. */
  readonly pointer: string;
  /** The keys on the way to it, array indices left out: ["direct", "error_overlap"]. */
  readonly keys: readonly string[];
  readonly value: number | string | boolean;
  /** As written in the file: `0.30` stays `0.30`. */
  readonly lexeme: string;
  /** Empty where the file is no text. */
  readonly range: Range;
  /** What is written with the number: `%`, `points`, `×`, `ms`; null where nothing is. */
  readonly unit: string | null;
}

/** A contract found by id and version. */
export interface Contract {
  readonly id: string;
  readonly version: number;
  readonly path: string;
  readonly title: string;
  readonly question: string;
  /** References under `## Context`, as written. */
  readonly refs: readonly string[];
  /** What names of the results mean in all runs under it. */
  readonly glossary: Glossary;
}

/** What reading a bundle gave: the bundle, or the reasons it is refused. Findings say what is odd but bearable. */
export type BundleReading =
  | { readonly kind: "accepted"; readonly bundle: Bundle; readonly oddities: readonly Oddity[] }
  | {
      readonly kind: "refused";
      readonly path: string;
      readonly id: string;
      readonly digest: string;
      readonly reasons: readonly Refusal[];
    };

/** Why a bundle is refused; `rule` names the lint rule that reports it. */
export interface Refusal {
  readonly rule: "empty-bundle" | "invalid-data";
  readonly message: string;
  readonly file: string;
}

/** Something wrong with a bundle's data that does not keep its claims from being read. */
export interface Oddity {
  readonly rule: "invalid-data" | "missing-evidence" | "unread-evidence";
  readonly message: string;
  readonly file: string;
  readonly range: Range | null;
}
