import { DEFAULT_SETTINGS } from "./defaults.ts";

/** What a person may want to say, in the order of how likely, with what to tell of it. */
const LINES: readonly (readonly [comment: string, key: string, value: unknown])[] = [
  [
    "What editors complete and check this by",
    "$schema",
    "./node_modules/winnow/dist/winnow.schema.json",
  ],
  ["What is not a note, as in .gitignore", "ignore", DEFAULT_SETTINGS.ignore],
  ["The preset that rules start from", "extends", DEFAULT_SETTINGS.extends],
  [`Rules to weigh otherwise, each "off", "info", "warn" or "error"`, "rules", {}],
  ["Folders of agents' runs", "bundles", DEFAULT_SETTINGS.bundles],
  [
    "Folders of the questions that runs answer, as FOLDER/ID/vNNN.md",
    "contracts",
    DEFAULT_SETTINGS.contracts,
  ],
  ["Who the commits of proposals are by", "author", DEFAULT_SETTINGS.author],
  ["What a night may leave for people to do", "nightly", DEFAULT_SETTINGS.nightly],
  [
    "Of so many changes one is first shown with a planted flaw; 0: never",
    "review",
    DEFAULT_SETTINGS.review,
  ],
];

/** A configuration to start from: each line commented out, with what holds as long as it is. */
export function startingConfig(): string {
  const lines = LINES.map(
    ([comment, key, value]) => `\n  // ${comment}:\n  // "${key}": ${JSON.stringify(value)},\n`,
  );
  return `{\n  // What winnow may be told. Each line shows what holds while it is left out.\n${lines.join("")}}\n`;
}
