import { decode } from "../../text/source.ts";
import type { BundleFile, ResultValue } from "../bundle.ts";
import { type Format, kindOfFile } from "./formats.ts";
import { MAX_PROBLEMS } from "./limits.ts";
import { type ResultProblem, type ResultReading, unread, unreadable } from "./reading.ts";

/** Reads one file as data, by the ending of its name; a file that is no data gives nothing. */
export function readResultFile(file: BundleFile): ResultReading {
  const kind = kindOfFile(file.path);
  if (kind.kind !== "read") return { values: [], problems: [] };
  const { values, problems } = withWholeCharacters(readAs(kind.format, file));
  if (problems.length <= MAX_PROBLEMS) return { values, problems };
  const rest = problems.slice(MAX_PROBLEMS);
  const more: ResultProblem = {
    message: `${rest.length} more of its values or lines have something wrong with them`,
    range: rest[0]!.range,
    isUnread: rest.some(({ isUnread }) => isUnread),
  };
  return { values, problems: [...problems.slice(0, MAX_PROBLEMS), more] };
}

const HALF = /\p{Surrogate}/u;

/** Leaves out what has half a character (a lone surrogate) in its name or text: no file and no note could hold it. */
function withWholeCharacters(reading: ResultReading): ResultReading {
  const isWhole = ({ pointer, value }: ResultValue): boolean =>
    !HALF.test(pointer) && (typeof value !== "string" || !HALF.test(value));
  const broken = reading.values.filter((value) => !isWhole(value));
  if (broken.length === 0) return reading;
  const problems = broken.map(({ pointer, range }) =>
    unread(`${pointer} holds half a character (a lone surrogate); it was not read`, range),
  );
  return { values: reading.values.filter(isWhole), problems: [...reading.problems, ...problems] };
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
