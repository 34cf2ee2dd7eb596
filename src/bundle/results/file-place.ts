import type { BundleFile, UnreadEntry } from "../bundle.ts";
import { type Format, kindOfFile } from "./formats.ts";

/** What is to be read of a bundle's files. */
export interface ResultFolder {
  readonly files: readonly BundleFile[];
  /** Entries that nothing was read of. */
  readonly skipped: readonly UnreadEntry[];
  /** Files and folders that the manifest names as evidence. */
  readonly named: ReadonlySet<string>;
  /** Files and folders that claims name as evidence. */
  readonly claimed: ReadonlySet<string>;
  /** The hash of the report, which tells of results and gives none; nor does a copy of it. */
  readonly reportHash: string | null;
}

/** Where a run's results lie. */
export const RESULTS = "artifact/results/";
/** Folders whose files narrate a run or set it up rather than say what came out of it. */
const LOGS = "artifact/logs/";
const CODE = "artifact/code/";

export type FilePlace =
  | { readonly as: "unread"; readonly format: string; readonly isTold: boolean }
  | { readonly as: "results" | "logs"; readonly format: Format };

/** What a file is to its bundle; null where nobody looks for a number in it. */
export function placeOf(folder: ResultFolder, file: BundleFile): FilePlace | null {
  const { path } = file;
  const isReport = file.sha256 === folder.reportHash;
  const isCode = path.startsWith(CODE) && !isNamed(folder, path);
  if (!path.startsWith("artifact/") || isCode || isReport) return null;
  const isResult = path.startsWith(RESULTS);
  const kind = kindOfFile(path);
  if (kind.kind === "code") return null;
  if (kind.kind === "read") {
    const { format } = kind;
    const isTold = format.kind === "document" && !isResult && !isNamed(folder, path);
    if (isTold) return null;
    const isBeside = path.startsWith(LOGS) || path.startsWith(CODE);
    const isLog = isBeside || (format.kind === "log" && !isResult);
    return { as: isLog ? "logs" : "results", format };
  }
  const isPicture = kind.kind === "picture";
  const matters = isNamed(folder, path) || (isResult && !isPicture);
  // A run lists its pictures beside the data that they show. A claim that rests on one rests on nothing else.
  const isTold = !isPicture || folder.claimed.has(path);
  return matters && file.size > 0 ? { as: "unread", format: kind.name, isTold } : null;
}

/** Whether a path is named itself. A folder that is named names none of its files: much may lie in it. */
export function isNamed({ named, claimed }: ResultFolder, path: string): boolean {
  return named.has(path) || claimed.has(path);
}
