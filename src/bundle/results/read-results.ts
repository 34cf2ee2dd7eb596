import { visible } from "../../text/visible.ts";
import type { BundleFile, Oddity, ResultFile, UnreadFile } from "../bundle.ts";
import { type FilePlace, isNamed, placeOf, RESULTS, type ResultFolder } from "./file-place.ts";
import type { Format } from "./formats.ts";
import { MAX_VALUES } from "./limits.ts";
import { readResultFile } from "./read-file.ts";
import { type ResultReading, unreadable } from "./reading.ts";

export interface Results {
  readonly files: readonly ResultFile[];
  /** Logs and other plain texts outside `artifact/results/`, read as data. */
  readonly logs: readonly ResultFile[];
  readonly unread: readonly UnreadFile[];
  readonly oddities: readonly Oddity[];
}

/**
 * Reads the data of a bundle: what lies below `artifact/`, code apart. Data in the folder of logs, data among the code that
 * is named as evidence and plain text outside `artifact/results/` are logs; Markdown and TeX give results where they lie in
 * `artifact/results/` or are named as evidence, and tell of them elsewhere. What may hold a result and was not read is told.
 */
export function readResults(folder: ResultFolder): Results {
  const files: ResultFile[] = [];
  const logs: ResultFile[] = [];
  const lacks: Lack[] = [];
  const held = { results: 0, logs: 0 };
  for (const file of folder.files) {
    const place = placeOf(folder, file);
    if (place === null) continue;
    if (place.as === "unread") {
      lacks.push(unreadFormat(file, place));
      continue;
    }
    const { as, format } = place;
    const reading =
      held[as] < MAX_VALUES
        ? readResultFile(file)
        : unreadable(`was not read: those before it hold ${MAX_VALUES} values or more`);
    held[as] += reading.values.length;
    const { values } = reading;
    if (values.length > 0) (as === "logs" ? logs : files).push({ path: file.path, values });
    const isNamedHere = isNamed(folder, file.path);
    if (as === "results" || isNamedHere) lacks.push(lackOf(file, format, reading, isNamedHere));
  }
  const skipped = folder.skipped
    .filter(({ path }) => path.startsWith(RESULTS) || isNamed(folder, path))
    .map(({ path, reason }): UnreadFile => ({ path, format: "a file", reason }));
  return {
    files,
    logs,
    unread: [...lacks.flatMap(({ unread }) => unread ?? []), ...skipped],
    oddities: lacks.flatMap(({ oddities }) => oddities),
  };
}

/** What a file's reading leaves to be told. */
interface Lack {
  readonly unread: UnreadFile | null;
  readonly oddities: readonly Oddity[];
}

function unreadFormat(
  { path }: BundleFile,
  { format, isTold }: FilePlace & { readonly as: "unread" },
): Lack {
  const told = oddity("unread-evidence", path, `is ${format}, which is not read`, null);
  return {
    unread: { path, format, reason: "this format is not read" },
    oddities: isTold ? [told] : [],
  };
}

function lackOf(
  { path }: BundleFile,
  format: Format,
  { values, problems }: ResultReading,
  isNamedHere: boolean,
): Lack {
  const isProse = format.kind !== "data" && values.length === 0 && isNamedHere;
  const reason =
    problems.find(({ isUnread }) => isUnread)?.message ??
    (isProse ? "no value stands in it beside a name" : null);
  return {
    unread: reason === null ? null : { path, format: format.name, reason: visible(reason) },
    oddities: problems.map(({ message, range, isUnread }) => {
      // A file that no editor opens is written again in another format, not corrected.
      const rule = isUnread && format.from === "file" ? "unread-evidence" : "invalid-data";
      return oddity(rule, path, message, range);
    }),
  };
}

function oddity(
  rule: Oddity["rule"],
  file: string,
  message: string,
  range: Oddity["range"],
): Oddity {
  return { rule, message: visible(message), file: visible(file), range };
}
