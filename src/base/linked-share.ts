import type { BaseIndex } from "./base-index.ts";
import { fileNameOf, folderOf, stemOf } from "./file-names.ts";
import { EVERY_NOTE, folderKey, linkedKey } from "./index-keys.ts";

const SAMPLE = 200;
const FOLDER_SAMPLE = 40;
/** Of fewer notes no share is worth the name. */
const FEWEST = 3;

/** The share of notes that another calls by the name of their file, judged by two hundred of them evenly spread. */
export function linkedShare(index: BaseIndex): number {
  return shareOf(index, index.paths(EVERY_NOTE), SAMPLE) ?? 0;
}

/** The same of the other notes in a note's folder; null where they are too few. */
export function linkedShareBeside(index: BaseIndex, path: string): number | null {
  const beside = index
    .paths(folderKey(folderOf(path)))
    .filter((other) => other !== path && /\.md$/i.test(other));
  return beside.length < FEWEST ? null : shareOf(index, beside, FOLDER_SAMPLE);
}

function shareOf(index: BaseIndex, paths: readonly string[], most: number): number | null {
  const step = Math.max(1, paths.length / most);
  let looked = 0;
  let linked = 0;
  for (let at = 0; at < paths.length; at += step) {
    looked += 1;
    if (isCalled(index, paths[Math.floor(at)]!)) linked += 1;
  }
  return looked === 0 ? null : linked / looked;
}

function isCalled(index: BaseIndex, path: string): boolean {
  return [...new Set([stemOf(path), fileNameOf(path)])].some((name) =>
    index.paths(linkedKey(name)).some((from) => from !== path),
  );
}
