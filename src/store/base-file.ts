import { readdirSync } from "node:fs";

/** The file that a base is stored in: its name tells enough to start git before anything of it is read. */
export interface BaseFile {
  readonly file: string;
  /** Of the code and settings that made it. */
  readonly name: string;
  /** Id of the commit the base was read from. */
  readonly commit: string;
}

const BASE_FILE = /^base-([^-]+)-([0-9a-f]{40}(?:[0-9a-f]{24})?)\.segment$/;

export function baseFileName(name: string, commit: string): string {
  return `base-${name}-${commit}.segment`;
}

/**
 * The files in which bases are stored, by name; more than one only while another process puts a new one in its place.
 * @param directory winnow's folder in the common git folder; need not exist
 */
export function baseFiles(directory: string): BaseFile[] {
  try {
    return readdirSync(directory)
      .sort()
      .flatMap((file) => {
        const [, name, commit] = BASE_FILE.exec(file) ?? [];
        return name === undefined || commit === undefined ? [] : [{ file, name, commit }];
      });
  } catch {
    return [];
  }
}
