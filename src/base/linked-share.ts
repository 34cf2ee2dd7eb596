import type { BaseIndex } from "./base-index.ts";
import { fileNameOf, stemOf } from "./file-names.ts";
import { EVERY_NOTE, linkedKey } from "./index-keys.ts";

const SAMPLE = 200;

/** The share of notes that another calls by the name of their file, judged by two hundred of them evenly spread. */
export function linkedShare(index: BaseIndex): number {
  const paths = index.paths(EVERY_NOTE);
  const step = Math.max(1, paths.length / SAMPLE);
  let looked = 0;
  let linked = 0;
  for (let at = 0; at < paths.length; at += step) {
    const path = paths[Math.floor(at)]!;
    const names = new Set([stemOf(path), fileNameOf(path)]);
    looked += 1;
    if ([...names].some((name) => index.paths(linkedKey(name)).some((from) => from !== path)))
      linked += 1;
  }
  return looked === 0 ? 0 : linked / looked;
}
