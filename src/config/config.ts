import type { LexiconAdditions } from "../claim/lexicon-additions.ts";
import type { Rule } from "../lint/rule.ts";
import type { Origin, Preset, RuleLayers } from "../lint/rule-layers.ts";
import type { Person } from "../proposal/ports.ts";

/** How much a night may leave for people to do, and how long it may take. */
export interface NightBudgets {
  /** Proposals that wait for a person: with as many, nothing new is proposed. */
  readonly openProposals: number;
  /** Changes that wait for a person, in all proposals together. */
  readonly waitingOperations: number;
  /** After as many minutes no further step is begun. */
  readonly minutes: number;
}

/** How a review is held. */
export interface ReviewSettings {
  /** Of as many changes, one is first shown with a flaw planted in it; 0 for never. */
  readonly plantOneIn: number;
}

/** What a base is told besides its rules. */
export interface Settings {
  /** Globs of bundle folders, from the root or absolute. */
  readonly bundles: readonly string[];
  /** Folders that hold `<contract>/vNNN.md`. */
  readonly contracts: readonly string[];
  /** What is not a note, in gitignore syntax. */
  readonly ignore: readonly string[];
  /** Who the commits of proposals are by. */
  readonly author: Person;
  readonly nightly: NightBudgets;
  readonly review: ReviewSettings;
  /** What the base's field adds to the words by which statements are compared. */
  readonly lexicon: LexiconAdditions;
  /** The preset that rules start from. */
  readonly extends: string;
}

/** What a configuration file says, with what it leaves out filled in. */
export interface Config extends Settings {
  /** The file's path; null where there is none. */
  readonly path: string | null;
  readonly rules: RuleLayers;
  /** Who says what; what is not named here is the default. */
  readonly origins: Readonly<Partial<Record<keyof Settings, Origin>>>;
}

/** What a configuration may speak of. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  /** Presets by name. */
  readonly presets: Readonly<Record<string, Preset>>;
}

/** The names a configuration file may have at the git root, which holds one of them at most. */
export const CONFIG_NAMES = ["winnow.jsonc", ".winnow.jsonc", "winnow.yaml"] as const;
