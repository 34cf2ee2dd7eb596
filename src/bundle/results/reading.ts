import type { Range } from "../../text/range.ts";
import type { BundleFile, ResultValue } from "../bundle.ts";

/** What one results file gave: its values, where they could be read, and what is wrong with it. */
export interface ResultReading {
  readonly values: readonly ResultValue[];
  readonly problems: readonly ResultProblem[];
}

export interface ResultProblem {
  readonly message: string;
  readonly range: Range | null;
  /** Whether something that the file says was not read for it, so that nobody may say it is not there. */
  readonly isUnread: boolean;
}

/** Reads a file as data. Never throws: what cannot be read is a problem. */
export type ResultReader = (file: BundleFile) => ResultReading;

/** A file of which nothing could be read. */
export function unreadable(message: string, range: Range | null = null): ResultReading {
  return { values: [], problems: [unread(message, range)] };
}

/** A part of a file that could not be read. */
export function unread(message: string, range: Range | null = null): ResultProblem {
  return { message, range, isUnread: true };
}

/** A thing to correct that keeps nothing from being read. */
export function odd(message: string, range: Range | null): ResultProblem {
  return { message, range, isUnread: false };
}

/** A value that is no number though it stands for one, at its place. */
export function undefinedValue(pointer: string, lexeme: string, range: Range | null) {
  return odd(`${pointer || "the value"} is ${lexeme}, so its value is undefined`, range);
}
