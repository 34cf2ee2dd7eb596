import { type JsonProblem, MAX_JSON_VALUES, readJson } from "../json-document.ts";
import { scanJson } from "../json-scan.ts";
import { odd, type ResultProblem, type ResultReading, unread, unreadable } from "./reading.ts";
import { type Branch, rootOf, valuesOfTree } from "./tree-values.ts";

/** Reads one JSON document as data. */
export function readJsonResults(text: string): ResultReading {
  const { root, problems } = readJson(text);
  const told = problemsOf(problems, 0);
  return root === null ? { values: [], problems: told } : valuesOfTree([rootOf(root)], told);
}

/** Reads JSON lines as data, a row a line. A broken line is a problem and the others still count. */
export function readJsonLines(text: string): ResultReading {
  const held = scanJson(text).values;
  if (held > MAX_JSON_VALUES)
    return unreadable(`holds about ${held} values, more than the ${MAX_JSON_VALUES} that are read`);
  const lines: Branch[] = [];
  const problems: ResultProblem[] = [];
  let shift = 0;
  for (const line of text.split("\n")) {
    const document = line.trim() === "" ? null : readJson(line);
    if (document !== null) problems.push(...problemsOf(document.problems, shift));
    if (document?.root)
      lines.push({ node: document.root, pointer: `/${lines.length}`, keys: [], shift });
    shift += line.length + 1;
  }
  return valuesOfTree(lines, problems);
}

/** What keeps a text from being read, and keys that are odd; what is not finite is told of at its pointer. */
function problemsOf(problems: readonly JsonProblem[], shift: number): ResultProblem[] {
  return problems
    .filter(({ kind }) => kind !== "not-finite")
    .map(({ kind, message, range }) => {
      const at = { start: shift + range.start, end: shift + range.end };
      return kind === "duplicate-key" || kind === "unsafe-key"
        ? odd(message, at)
        : unread(message, at);
    });
}
