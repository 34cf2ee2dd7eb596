import { NO_ADDITIONS } from "../claim/lexicon-additions.ts";
import type { Catalogue, Config, Settings } from "./config.ts";
import { presetLayers } from "./preset-layers.ts";

/** What holds where nobody says otherwise. Apart from the schema, so that a run without a file loads none. */
export const DEFAULT_SETTINGS: Settings = {
  extends: "recommended",
  bundles: ["artifacts/*/*/*/"],
  contracts: [".fab/contracts"],
  ignore: [],
  lexicon: NO_ADDITIONS,
  author: { name: "winnow", email: "winnow@localhost" },
  nightly: { openProposals: 5, waitingOperations: 20, minutes: 60 },
  review: { plantOneIn: 0 },
};

/** The configuration of a base without a file. */
export function defaultConfig(catalogue: Catalogue): Config {
  const rules = presetLayers(DEFAULT_SETTINGS.extends, catalogue);
  return { ...DEFAULT_SETTINGS, path: null, rules, origins: {} };
}
