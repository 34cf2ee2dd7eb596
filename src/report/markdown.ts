import { fileUri } from "./file-uri.ts";
import { byPath, byRule, countBySeverity, counted, countsInWords, type Group } from "./groups.ts";
import { codeCell, codeSpan, markdownText } from "./markdown-text.ts";
import type { PlacedFinding, PlacedRelated, Report } from "./report.ts";

/** GitHub takes 65,536 characters in the text of a pull request; the rest is for what stands around the report. */
const MAX_LISTED = 50_000;

/** A summary for the text of a pull request or of a workflow run: counts, a table by rule, findings by note. */
export function markdown(report: Report): string {
  const { findings } = report;
  return `${[heading(report), ...(findings.length === 0 ? [] : [table(findings), ...notes(findings)])].join("\n\n")}\n`;
}

function heading({ findings, checked, unchecked }: Report): string {
  const inAll = `in ${counted(checked.count, checked.noun)}`;
  const title =
    findings.length === 0
      ? "## winnow: nothing found"
      : `## winnow: ${counted(findings.length, "problem")}`;
  const counts =
    findings.length === 0 ? `Nothing found ${inAll}.` : `${countsInWords(findings)} ${inAll}.`;
  const left =
    unchecked.length === 0
      ? ""
      : ` Not checked: ${unchecked.map(({ path }) => codeSpan(path)).join(", ")}.`;
  return `${title}\n\n${counts}${left}`;
}

function table(findings: readonly PlacedFinding[]): string {
  const rows = byRule(findings).map(({ key, findings: ofRule }) => {
    const { errors, warnings, infos } = countBySeverity(ofRule);
    return `| ${[codeCell(key), errors, warnings, infos].join(" | ")} |`;
  });
  return ["| rule | errors | warnings | infos |", "| --- | ---: | ---: | ---: |", ...rows].join(
    "\n",
  );
}

/** Findings note by note, as many as a pull request has room for. */
function notes(findings: readonly PlacedFinding[]): string[] {
  const items = byPath(findings).flatMap(noteItems);
  const listed: string[] = [];
  let length = 0;
  for (const text of items) {
    length += text.length;
    if (length > MAX_LISTED) break;
    listed.push(text);
  }
  const left = items.length - listed.length;
  const shown = listed.join("\n").trimStart();
  return left === 0 ? [shown] : [shown, `${counted(left, "more finding")}, not listed here.`];
}

/** The items of one note, the first with the heading above it. */
function noteItems({ key, findings }: Group<PlacedFinding>): string[] {
  const title = key === "" ? "### The run as a whole" : `### ${codeSpan(key)}`;
  return findings.map((finding, index) =>
    index === 0 ? `\n${title}\n\n${item(finding)}` : item(finding),
  );
}

function item(finding: PlacedFinding): string {
  const { severity, message, rule, help, related, path } = finding;
  const at = path === "" ? "" : ` ${link(placeText(finding), finding)}`;
  return [
    `- **${severity}**${at} ${markdownText(message)} ${codeSpan(rule)}`,
    ...related.map((other) => `  - ${markdownText(other.role)} ${link(relatedText(other), other)}`),
    `  - → ${markdownText(help)}`,
  ].join("\n");
}

function placeText({ positions }: PlacedFinding): string {
  return `${positions.start.line}:${positions.start.column}`;
}

function relatedText({ path, positions }: PlacedRelated): string {
  return codeSpan(`${path}:${positions.start.line}`);
}

function link(text: string, { path, positions }: PlacedFinding | PlacedRelated): string {
  return `[${text}](${fileUri(path)}#L${positions.start.line})`;
}
