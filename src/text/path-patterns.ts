import ignore from "ignore";

/**
 * Reads lines in gitignore syntax. What is given back tells, for a path from the root, the line that matches it last,
 * and null where none does or that line takes it out again (`!kept.md`).
 */
export function pathPatterns(lines: readonly string[]): (path: string) => string | null {
  const patterns = ignore().add([...lines]);
  return (path) => patterns.test(safeForIgnore(path)).rule?.pattern ?? null;
}

/** The package refuses paths that look like they lead elsewhere (`./x`, `../x`), which git's never do. */
function safeForIgnore(path: string): string {
  return ignore.isPathValid(path) ? path : `?${path}`;
}
