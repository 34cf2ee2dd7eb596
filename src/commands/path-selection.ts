import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { Base } from "../base/base.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** Which paths of a base a command line names. */
export interface PathSelection {
  has(path: string): boolean;
  /** Operands that name files, none of which is a note. */
  readonly withoutNotes: readonly string[];
}

/**
 * Reads operands as files, folders or globs, from the folder the command was started in. Without operands everything
 * is selected.
 * @throws WinnowError USAGE when one of them names nothing.
 */
export function selectPaths(
  operands: readonly string[],
  directory: string,
  root: string,
  base: Base,
): PathSelection {
  if (operands.length === 0) return { has: () => true, withoutNotes: [] };
  const start = realpathSync(directory);
  const tests = operands.map((operand) => ({
    operand,
    matches: matcher(pathIn(operand, start, root)),
  }));
  const files = [...base.files];
  for (const { operand, matches } of tests) {
    if (files.some(matches)) continue;
    throw new WinnowError(
      "USAGE",
      `nothing matches ${visible(operand)}`,
      "paths are read from the folder winnow runs in",
    );
  }
  return {
    has: (path) => tests.some(({ matches }) => matches(path)),
    withoutNotes: tests
      .filter(({ matches }) => !base.notes.some(({ path }) => matches(path)))
      .map(({ operand }) => operand),
  };
}

/** The selection of one path, be it a note or not. */
export function solePath(path: string, base: Base): PathSelection {
  const isNote = base.notes.some((note) => note.path === path);
  return { has: (candidate) => candidate === path, withoutNotes: isNote ? [] : [path] };
}

/** An operand as a path from the git root, "" for the root itself. */
function pathIn(operand: string, start: string, root: string): string {
  const path = relative(root, resolve(start, operand)).split(sep).join("/");
  if (path === ".." || path.startsWith("../")) {
    throw new WinnowError("USAGE", `${visible(operand)} lies outside the repository`);
  }
  return path;
}

/** Matches a file by its own name before any character of it is taken for a glob's. */
function matcher(wanted: string): (path: string) => boolean {
  if (wanted === "") return () => true;
  const isGlob = picomatch.scan(wanted).isGlob ? picomatch(wanted, { dot: false }) : () => false;
  return (path) => path === wanted || path.startsWith(`${wanted}/`) || isGlob(path);
}
