import { decode } from "../text/source.ts";
import { visible } from "../text/visible.ts";
import type { BundleFile, Oddity, ResultFile } from "./bundle.ts";
import { readJsonLines, readJsonResults } from "./results-json.ts";
import { MAX_VALUES } from "./results-limit.ts";
import { readSeparated } from "./results-separated.ts";

/** What one results file gave: its data, where it could be read, and what is wrong with it. */
export interface ResultReading {
  readonly file: ResultFile | null;
  readonly problems: readonly ResultProblem[];
}

export interface ResultProblem {
  readonly message: string;
  readonly range: Oddity["range"];
}

export interface Results {
  readonly files: readonly ResultFile[];
  readonly oddities: readonly Oddity[];
}

/** Folders whose data files configure or narrate a run rather than report what came out of it. */
const NOT_RESULTS = /^artifact\/(?:code|logs)\//;

/**
 * Reads the data files of a bundle: JSON, JSON lines, CSV and TSV below `artifact/`. Others (pictures, text, code) are
 * no results. A file that cannot be read, or only in part, is an oddity.
 */
export function readResults(files: readonly BundleFile[]): Results {
  const read: ResultFile[] = [];
  const oddities: Oddity[] = [];
  let held = 0;
  for (const file of files) {
    if (!file.path.startsWith("artifact/") || NOT_RESULTS.test(file.path)) continue;
    const reading = held < MAX_VALUES ? readResultFile(file) : unreadFile(file);
    if (reading.file !== null) read.push(reading.file);
    held += reading.file?.values.length ?? 0;
    for (const { message, range } of reading.problems) {
      oddities.push({ rule: "invalid-data", message: visible(message), file: file.path, range });
    }
  }
  return { files: read, oddities };
}

/** Reads one file as data, by the ending of its name; a file that is no data gives nothing. */
export function readResultFile(file: BundleFile): ResultReading {
  const reader = readerOf(file);
  if (reader === null) return { file: null, problems: [] };
  if (file.bytes === null) return problem(`too large to be read as data (${file.size} bytes)`);
  const decoded = decode(file.bytes);
  if (decoded.kind === "unreadable") return problem(`cannot be read as text (${decoded.reason})`);
  if (decoded.text.trim() === "") return problem("is empty");
  return reader(file.path, decoded.text);
}

/** What is told of a data file that comes after so many values that no more are read. */
function unreadFile(file: BundleFile): ResultReading {
  return readerOf(file) === null
    ? { file: null, problems: [] }
    : problem(`was not read: the results before it hold ${MAX_VALUES} values or more`);
}

function readerOf({ path }: BundleFile): ((path: string, text: string) => ResultReading) | null {
  switch (/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()) {
    case "json":
      return readJsonResults;
    case "jsonl":
    case "ndjson":
      return readJsonLines;
    case "csv":
      return (path, text) => readSeparated(path, text, ",");
    case "tsv":
      return (path, text) => readSeparated(path, text, "\t");
    default:
      return null;
  }
}

function problem(message: string): ResultReading {
  return { file: null, problems: [{ message, range: null }] };
}
