import { findingJson } from "./json.ts";
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";

/** Each finding as the format `json` gives it, one a line, for programs that read a stream. */
export function jsonl(report: Report): string {
  return report.findings.map((finding) => `${jsonText(findingJson(finding))}\n`).join("");
}
