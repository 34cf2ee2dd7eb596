import { decode } from "../../text/source.ts";
import { visible } from "../../text/visible.ts";
import type { BundleFile, Oddity, ResultFile, UnreadEntry, UnreadFile } from "../bundle.ts";
import { type Format, kindOfFile } from "./formats.ts";
import { MAX_PROBLEMS, MAX_VALUES } from "./limits.ts";
import { type ResultProblem, type ResultReading, unreadable } from "./reading.ts";

export interface Results {
  readonly files: readonly ResultFile[];
  /** Logs and other plain texts outside `artifact/results/`, read as data. */
  readonly logs: readonly ResultFile[];
  readonly unread: readonly UnreadFile[];
  readonly oddities: readonly Oddity[];
}

/** What is to be read of a bundle's files. */
export interface ResultFolder {
  readonly files: readonly BundleFile[];
  /** Entries that nothing was read of. */
  readonly skipped: readonly UnreadEntry[];
  /** What the manifest and its claims name as evidence: files, and folders of them. */
  readonly named: readonly string[];
  /** The hash of the report, which tells of results and gives none; nor does a copy of it. */
  readonly reportHash: string | null;
}

const RESULTS = "artifact/results/";
/** Folders whose files narrate a run or set it up rather than say what came out of it. */
const LOGS = "artifact/logs/";
const CODE = "artifact/code/";

/**
 * Reads the data of a bundle: what lies below `artifact/`, code apart. Data in the folder of logs and plain text outside
 * `artifact/results/` are logs; Markdown and TeX give results where they lie in `artifact/results/` or are named as
 * evidence, and tell of them elsewhere. What may hold a result and was not read is told.
 */
export function readResults(folder: ResultFolder): Results {
  const results: ResultFile[] = [];
  const logs: ResultFile[] = [];
  const unread: UnreadFile[] = [];
  const oddities: Oddity[] = [];
  const held = { results: 0, logs: 0 };
  const tell = (rule: Oddity["rule"], file: string, message: string, range: Oddity["range"]) =>
    oddities.push({ rule, message: visible(message), file: visible(file), range });
  for (const file of folder.files) {
    const place = placeOf(folder, file);
    if (place === null) continue;
    if (place.as === "unread") {
      unread.push({ path: file.path, format: place.format, reason: "this format is not read" });
      tell("unread-evidence", file.path, `is ${place.format}, which is not read`, null);
      continue;
    }
    const { as, format } = place;
    const reading =
      held[as] < MAX_VALUES
        ? readResultFile(file)
        : unreadable(`was not read: those before it hold ${MAX_VALUES} values or more`);
    held[as] += reading.values.length;
    if (reading.values.length > 0)
      (as === "logs" ? logs : results).push({ path: file.path, values: reading.values });
    if (as === "logs" && !isNamed(folder, file.path)) continue;
    const isProse = format.kind !== "data" && reading.values.length === 0;
    const missing =
      reading.problems.find(({ isUnread }) => isUnread)?.message ??
      (isProse && isNamed(folder, file.path) ? "no value stands in it beside a name" : null);
    if (missing !== null)
      unread.push({ path: file.path, format: format.name, reason: visible(missing) });
    for (const { message, range, isUnread } of reading.problems) {
      // A file that no editor opens is written again in another format, not corrected.
      const rule = isUnread && format.from === "file" ? "unread-evidence" : "invalid-data";
      tell(rule, file.path, message, range);
    }
  }
  for (const { path, reason } of folder.skipped) {
    const isResult = path.startsWith(RESULTS) || isNamed(folder, path);
    if (isResult) unread.push({ path, format: "a file", reason });
  }
  return { files: results, logs, unread, oddities };
}

type Place =
  | { readonly as: "unread"; readonly format: string }
  | { readonly as: "results" | "logs"; readonly format: Format };

/** What a file is to its bundle; null where nobody looks for a number in it. */
function placeOf(folder: ResultFolder, file: BundleFile): Place | null {
  const { path } = file;
  const isReport = file.sha256 === folder.reportHash;
  if (!path.startsWith("artifact/") || path.startsWith(CODE) || isReport) return null;
  const isResult = path.startsWith(RESULTS);
  const kind = kindOfFile(path);
  if (kind.kind === "code") return null;
  if (kind.kind === "read") {
    const { format } = kind;
    const isTold = format.kind === "document" && !isResult && !isNamed(folder, path);
    if (isTold) return null;
    const isLog = path.startsWith(LOGS) || (format.kind === "log" && !isResult);
    return { as: isLog ? "logs" : "results", format };
  }
  const matters = isNamed(folder, path) || (isResult && kind.kind === "unread");
  return matters && file.size > 0 ? { as: "unread", format: kind.name } : null;
}

/** Whether a path is named itself. A folder that is named names none of its files: much may lie in it. */
function isNamed({ named }: ResultFolder, path: string): boolean {
  return named.includes(path);
}

/** Reads one file as data, by the ending of its name; a file that is no data gives nothing. */
export function readResultFile(file: BundleFile): ResultReading {
  const kind = kindOfFile(file.path);
  if (kind.kind !== "read") return { values: [], problems: [] };
  const { values, problems } = readAs(kind.format, file);
  if (problems.length <= MAX_PROBLEMS) return { values, problems };
  const rest = problems.slice(MAX_PROBLEMS);
  const more: ResultProblem = {
    message: `${rest.length} more of its values or lines have something wrong with them`,
    range: rest[0]!.range,
    isUnread: rest.some(({ isUnread }) => isUnread),
  };
  return { values, problems: [...problems.slice(0, MAX_PROBLEMS), more] };
}

function readAs(format: Format, file: BundleFile): ResultReading {
  if (file.bytes === null) return unreadable(`too large to be read as data (${file.size} bytes)`);
  if (format.from === "file") return format.read(file);
  const decoded = decode(file.bytes);
  if (decoded.kind === "unreadable")
    return unreadable(`cannot be read as text (${decoded.reason})`);
  if (decoded.text.trim() === "") return unreadable("is empty");
  return format.read(decoded.text);
}
