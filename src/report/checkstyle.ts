import { byPath } from "./groups.ts";
import type { PlacedFinding, Report } from "./report.ts";
import { element, xmlDocument } from "./xml.ts";

/** The format of Checkstyle, which many review bots and editors read. */
export function checkstyle(report: Report): string {
  const files = byPath(report.findings).map(({ key, findings }) =>
    element("file", { name: key }, findings.map(error)),
  );
  return xmlDocument(element("checkstyle", { version: "4.3" }, files));
}

function error({ positions, severity, message, help, rule }: PlacedFinding): string {
  const { line, column } = positions.start;
  return element("error", {
    line,
    column,
    severity,
    message: `${message}\n${help}`,
    source: `winnow.${rule}`,
  });
}
