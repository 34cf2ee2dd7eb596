import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openSegment } from "./segment.ts";

/** What lies in winnow's folder of the git folder. */
export interface CacheHealth {
  /** Bytes of all files. */
  readonly size: number;
  /** Files that another build of winnow wrote: of no use to this one, and removed when it next writes. */
  readonly stale: readonly string[];
  /** Files of this build's cache of which some part can't be read: that part is made again. */
  readonly damaged: readonly string[];
  /** Files that a killed run was writing, by name, with when they were last written (milliseconds since 1970). */
  readonly unfinished: readonly { readonly path: string; readonly written: number }[];
}

/**
 * Reads every value of the cache once, and changes nothing.
 * @param directory winnow's folder in the common git folder; need not exist
 * @param version as for `openFactCache`
 */
export function cacheHealth(directory: string, version: string): CacheHealth {
  const current = `facts-${encodeURIComponent(version)}/`;
  const files = filesBelow(directory);
  const unfinished = files.filter(({ path }) => /(?:^|\/)new-\d+-\d+$|^tmp\/index-/.test(path));
  const facts = files.filter(({ path }) => /^facts-[^/]*\//.test(path));
  const own = files.filter(
    ({ path }) => /\.segment$/.test(path) && (path.startsWith(current) || /^base-/.test(path)),
  );
  return {
    size: files.reduce((sum, { size }) => sum + size, 0),
    stale: [...new Set(facts.map(({ path }) => path.slice(0, path.indexOf("/") + 1)))].filter(
      (folder) => folder !== current,
    ),
    damaged: own.map(({ path }) => path).filter((path) => !isSound(join(directory, path))),
    unfinished: unfinished.map(({ path, written }) => ({ path, written })),
  };
}

function isSound(path: string): boolean {
  try {
    const segment = openSegment(path);
    try {
      for (const key of segment.keys()) segment.get(key);
      return true;
    } finally {
      segment.close();
    }
  } catch {
    return false;
  }
}

function filesBelow(directory: string): { path: string; size: number; written: number }[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: "utf8" }).flatMap((path) => {
      const stat = statSync(join(directory, path), { throwIfNoEntry: false });
      if (stat === undefined || !stat.isFile()) return [];
      return [{ path, size: stat.size, written: stat.mtimeMs }];
    });
  } catch {
    return [];
  }
}
