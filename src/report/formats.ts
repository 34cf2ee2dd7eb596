import type { FormatName } from "./format-names.ts";
import type { Report } from "./report.ts";
import type { Style } from "./style.ts";

/** Writes a report as text. Only the format for the screen has a use for the style. */
export type Format = (report: Report, style: Style) => string;

/** What writes each format, loaded when it is asked for. */
export const FORMATS = {
  stylish: async () => (await import("./stylish.ts")).stylish,
  compact: async () => (await import("./compact.ts")).compact,
  json: async () => (await import("./json.ts")).reportJson,
  jsonl: async () => (await import("./jsonl.ts")).jsonl,
  sarif: async () => (await import("./sarif.ts")).sarif,
  github: async () => (await import("./github.ts")).github,
  junit: async () => (await import("./junit.ts")).junit,
  checkstyle: async () => (await import("./checkstyle.ts")).checkstyle,
  markdown: async () => (await import("./markdown.ts")).markdown,
  html: async () => (await import("./html.ts")).html,
} as const satisfies Readonly<Record<FormatName, () => Promise<Format>>>;
