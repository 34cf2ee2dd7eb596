import type { Finding, Severity } from "../lint/finding.ts";
import { lineStarts, positionAt } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { countBySeverity, type TextOf } from "./json.ts";
import type { Style } from "./style.ts";

const COLOURS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<
  Severity,
  string
>;

/** Findings for a person to read, file by file; "" where there are none. */
export function stylish(findings: readonly Finding[], textOf: TextOf, style: Style): string {
  if (findings.length === 0) return "";
  const paths = [...new Set(findings.map(({ path }) => path))];
  const groups = paths.map((path) => {
    const starts = lineStarts(textOf(path));
    const entries = findings
      .filter((finding) => finding.path === path)
      .map((finding) => entry(finding, place(starts, finding), textOf, style));
    return [style("underline", visible(path)), ...entries].join("\n");
  });
  return `${[...groups, summary(findings, style)].join("\n\n")}\n`;
}

function entry(finding: Finding, at: string, textOf: TextOf, style: Style): string {
  const { severity, message, rule, related, help } = finding;
  const first = `  ${at}  ${style(COLOURS[severity], severity)}  ${visible(message)}  ${style("dim", rule)}`;
  const others = related.map(
    (other) =>
      `      ${visible(other.role)}: ${visible(other.path)}:${place(lineStarts(textOf(other.path)), other)}`,
  );
  return [first, ...others, `      ${style("dim", visible(help))}`].join("\n");
}

function place(starts: ReturnType<typeof lineStarts>, { range }: Pick<Finding, "range">): string {
  const { line, column } = positionAt(starts, range.start);
  return `${line}:${column}`;
}

function summary(findings: readonly Finding[], style: Style): string {
  const { errors, warnings, infos } = countBySeverity(findings);
  const counts = [counted(errors, "error"), counted(warnings, "warning")];
  if (infos > 0) counts.push(counted(infos, "note"));
  const paint = errors > 0 ? "red" : "yellow";
  return style(paint, `✖ ${counted(findings.length, "problem")} (${counts.join(", ")})`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
