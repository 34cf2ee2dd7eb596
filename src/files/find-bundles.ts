import { type Dirent, lstatSync, opendirSync, realpathSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import picomatch from "picomatch";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** Where fab puts an agent's runs: `artifacts/<program>/<workstream>/<run>/`. */
export const DEFAULT_BUNDLE_GLOBS: readonly string[] = ["artifacts/*/*/*/"];

const MARKS = ["READY", "manifest.json"];
const DEPTH_LIMIT = 16;
const DEPTH_BELOW = 4;
const ENTRY_LIMIT = 200_000;

/** Whether the search goes on below a folder, and whether the folder may be a bundle. */
interface Verdict {
  readonly enter: boolean;
  readonly accept: boolean;
}

/**
 * The bundles that lie where the globs say: folders that hold a `READY` or a `manifest.json`, as absolute paths, sorted.
 * A glob may lead out of `root` (`../fab/artifacts/…`) or be absolute; links are never followed.
 * @throws WinnowError UNREADABLE when there are more than 200,000 entries to look through.
 */
export function findBundleFolders(
  root: string,
  globs: readonly string[] = DEFAULT_BUNDLE_GLOBS,
): readonly string[] {
  const found = new Set<string>();
  for (const glob of globs) {
    const { base, glob: pattern } = picomatch.scan(glob);
    const segments = pattern.split("/").filter((segment) => segment !== "");
    const tests = segments.map((segment) => (segment === "**" ? null : picomatch(segment)));
    const matches =
      segments.length === 0 ? (path: string) => path === "" : picomatch(segments.join("/"));
    const judge = (path: readonly string[]): Verdict => ({
      enter: couldLead(tests, path),
      accept: matches(path.join("/")),
    });
    const start = startOf(root, base);
    if (start !== null) for (const folder of search(start, judge)) found.add(folder);
  }
  return [...found].sort();
}

/**
 * The bundles at or below a folder that a user named: the folder itself when it is one, else those up to four folders down.
 * Absolute paths, sorted.
 * @throws WinnowError UNREADABLE when there are more than 200,000 entries to look through.
 */
export function bundleFoldersBelow(folder: string): readonly string[] {
  return search(resolve(folder), (path) => ({
    enter: path.length < DEPTH_BELOW,
    accept: true,
  })).sort();
}

/** Where a glob starts; null where nothing is, or where a link of the repository would lead elsewhere. */
function startOf(root: string, base: string): string | null {
  try {
    const place = resolve(realpathSync.native(root), base);
    const real = realpathSync.native(place);
    const isOutside = isAbsolute(base) || base.split("/").includes("..");
    return real === place || isOutside ? real : null;
  } catch {
    return null;
  }
}

function search(base: string, judge: (path: readonly string[]) => Verdict): string[] {
  const found: string[] = [];
  const waiting: (readonly string[])[] = [[]];
  let count = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const place = join(base, ...path);
    const verdict = judge(path);
    if (verdict.accept && isBundle(place)) {
      found.push(place);
      continue;
    }
    if (!verdict.enter || path.length >= DEPTH_LIMIT) continue;
    for (const entry of entriesOf(place)) {
      count += 1;
      if (count > ENTRY_LIMIT) throw tooMany(base);
      if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules") {
        waiting.push([...path, entry.name]);
      }
    }
  }
  return found;
}

/** Whether a folder below this one could still match: each segment so far does, up to the first `**`. */
function couldLead(
  tests: readonly (((name: string) => boolean) | null)[],
  path: readonly string[],
): boolean {
  const free = tests.indexOf(null);
  if (free === -1 && path.length >= tests.length) return false;
  const fixed = free === -1 ? path : path.slice(0, free);
  return fixed.every((name, index) => tests[index]?.(name) === true);
}

function isBundle(folder: string): boolean {
  return MARKS.some(
    (mark) => lstatSync(join(folder, mark), { throwIfNoEntry: false })?.isFile() === true,
  );
}

function* entriesOf(place: string): Generator<Dirent> {
  let folder: ReturnType<typeof opendirSync>;
  try {
    folder = opendirSync(place);
  } catch {
    return;
  }
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) yield entry;
  } finally {
    folder.closeSync();
  }
}

function tooMany(base: string): WinnowError {
  return new WinnowError(
    "UNREADABLE",
    `more than ${ENTRY_LIMIT} entries to look for bundles in, below ${visible(base)}`,
    "name a narrower folder, or narrower globs under `bundles` in the configuration",
  );
}
