import { visible } from "../text/visible.ts";
import type { PlacedFinding, Report } from "./report.ts";

/** One line a finding, which editors and terminals turn into a link to its place. */
export function compact(report: Report): string {
  return report.findings.map((finding) => `${line(finding)}\n`).join("");
}

function line({ path, positions, severity, message, rule }: PlacedFinding): string {
  const { line, column } = positions.start;
  return `${visible(path)}:${line}:${column}: ${severity} ${visible(message)} (${rule})`;
}
