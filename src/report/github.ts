import type { Severity } from "../lint/finding.ts";
import { visible } from "../text/visible.ts";
import type { PlacedFinding, Report } from "./report.ts";

const COMMANDS = {
  error: "error",
  warning: "warning",
  info: "notice",
} as const satisfies Record<Severity, string>;

/** Workflow commands that GitHub Actions turns into annotations at the findings' lines. */
export function github(report: Report): string {
  return report.findings.map((finding) => `${annotation(finding)}\n`).join("");
}

function annotation(finding: PlacedFinding): string {
  const { severity, message, help, rule } = finding;
  const properties = [...placeProperties(finding), `title=${property(`winnow ${rule}`)}`];
  const told = data([message, help].map(visible).join("\n"));
  return `::${COMMANDS[severity]} ${properties.join(",")}::${told}`;
}

/** A finding about the run as a whole has no path. GitHub takes columns only where they are of one line. */
function placeProperties({ path, positions }: PlacedFinding): string[] {
  if (path === "") return [];
  const { start, end } = positions;
  const lines = [`file=${property(shownPath(path))}`, `line=${start.line}`, `endLine=${end.line}`];
  return start.line === end.line
    ? [...lines, `col=${start.column}`, `endColumn=${end.column}`]
    : lines;
}

/** Line breaks stay, since this format has a way to write them; what else is hidden is shown, as in a log it must be. */
function shownPath(path: string): string {
  return path
    .split(/([\r\n])/)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part))
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
