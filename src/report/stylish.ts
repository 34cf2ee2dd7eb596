import type { Safety, Severity } from "../lint/finding.ts";
import type { Position } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { byPath, counted, countsInWords } from "./groups.ts";
import type { PlacedFinding, Report } from "./report.ts";
import type { Style } from "./style.ts";

const COLOURS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<
  Severity,
  string
>;

/** Findings for a person to read, file by file; "" where there are none. */
export function stylish({ findings }: Pick<Report, "findings">, style: Style): string {
  if (findings.length === 0) return "";
  const groups = byPath(findings).map(({ key, findings: ofPath }) =>
    [style("underline", visible(key)), ...ofPath.map((each) => entry(each, style))].join("\n"),
  );
  return `${[...groups, summary(findings, style)].join("\n\n")}\n`;
}

function entry(finding: PlacedFinding, style: Style): string {
  const { severity, message, rule, related, help, positions } = finding;
  const first = `  ${place(positions.start)}  ${style(COLOURS[severity], severity)}  ${visible(message)}  ${style("dim", rule)}`;
  const others = related.map(
    (other) =>
      `      ${visible(other.role)}: ${visible(other.path)}:${place(other.positions.start)}`,
  );
  return [first, ...others, `      ${style("dim", visible(help))}`].join("\n");
}

function place({ line, column }: Position): string {
  return `${line}:${column}`;
}

function summary(findings: readonly PlacedFinding[], style: Style): string {
  const paint = findings.some(({ severity }) => severity === "error") ? "red" : "yellow";
  const counts = `✖ ${counted(findings.length, "problem")} (${countsInWords(findings)})`;
  return `${style(paint, counts)}\n${style("dim", `  ${advice(findings)}`)}`;
}

function advice(findings: readonly PlacedFinding[]): string {
  const explain = "winnow explain RULE tells of a rule";
  const fixable = (safety: Safety) => findings.filter(({ fix }) => fix?.safety === safety).length;
  const [safe, unsafe] = [fixable("safe"), fixable("unsafe")];
  const told = [
    ...(safe === 0 ? [] : [`${safe} can be fixed with --fix`]),
    ...(unsafe === 0 ? [] : [`${unsafe} ${safe === 0 ? "can be fixed " : ""}with --fix --unsafe`]),
  ];
  return [...(told.length === 0 ? [] : [told.join(", ")]), explain].join("; ");
}
