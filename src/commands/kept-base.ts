import { createHash } from "node:crypto";
import type { StoredBase } from "../base/ports.ts";
import type { Config } from "../config/config.ts";
import type { Baseline } from "../lint/baseline.ts";
import { openStoredBase } from "../store/stored-base.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import { BUILD } from "../version.ts";
import { configFiles } from "./config-files.ts";

/** What is kept with a base for the next hook, which then reads no configuration and no baseline. */
export interface KeptSettings {
  readonly config: Config;
  /** The lines of its `.winnowignore`. */
  readonly ignored: readonly string[];
  readonly baseline: Baseline | null;
}

/** The base that the last look at a commit left behind. */
export interface KeptBase {
  readonly stored: StoredBase & { close(): void };
  readonly settings: KeptSettings;
}

/** The name a base is kept under: it holds for this very program and the configuration as it lies there. */
export function keptName(root: string): string {
  const texts = configFiles(root).flatMap(({ name, text }) => [name, text]);
  return createHash("sha256")
    .update(JSON.stringify([BUILD, ...texts]))
    .digest("hex")
    .slice(0, 24);
}

/** Opens what is kept; null where there is nothing to rely on. */
export function openKeptBase(root: string, commonDirectory: string): KeptBase | null {
  const stored = openStoredBase(winnowFolder(commonDirectory), keptName(root));
  return stored === null ? null : { stored, settings: stored.settings as KeptSettings };
}
