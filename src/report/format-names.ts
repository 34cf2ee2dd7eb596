/** The formats of `lint` and `audit`, the default first; apart from what writes them, so that a hook loads none of it. */
export const FORMAT_NAMES = [
  "stylish",
  "compact",
  "json",
  "jsonl",
  "sarif",
  "github",
  "junit",
  "checkstyle",
  "markdown",
  "html",
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
