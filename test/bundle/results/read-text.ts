import { readResultFile } from "../../../src/bundle/results/read-file.ts";
import type { ResultReading } from "../../../src/bundle/results/reading.ts";
import { bundleFile } from "../bundle-fixtures.ts";

/** Reads a text as the data of a file of this name. */
export function readText(path: string, text: string): ResultReading {
  return readResultFile(bundleFile(path, text));
}

/** Values by their pointers. */
export function valuesIn({ values }: ResultReading): Readonly<Record<string, unknown>> {
  return Object.fromEntries(values.map(({ pointer, value }) => [pointer, value]));
}

/** What is wrong, in words. */
export function problemsIn({ problems }: ResultReading): readonly string[] {
  return problems.map(({ message }) => message);
}

/** Whether each value's place in the text holds what it says is written there. */
export function placesHold(text: string, { values }: ResultReading): boolean {
  return values.every(({ range, lexeme }) => text.slice(range.start, range.end).includes(lexeme));
}
