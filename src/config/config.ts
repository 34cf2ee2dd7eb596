import type { RuleSetting } from "../lint/settings.ts";
import type { Person } from "../proposal/ports.ts";

/** What a configuration file says, with what it leaves out filled in. */
export interface Config {
  /** Globs of bundle folders, from the root or absolute. */
  readonly bundles: readonly string[];
  /** Folders that hold `<contract>/vNNN.md`. */
  readonly contracts: readonly string[];
  /** What is not a note, in gitignore syntax. */
  readonly ignore: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Who the commits of proposals are by. */
  readonly author: Person;
}

/** The file names that are looked for at the git root, the first one found counts. */
export const CONFIG_NAMES = ["winnow.jsonc", ".winnow.jsonc", "winnow.yaml"] as const;
