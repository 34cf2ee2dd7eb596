import type { Severity } from "../lint/finding.ts";
import { byPath, byRule, countBySeverity, counted, type Group } from "./groups.ts";
import { type Entry, findingHtml, findingLink } from "./html-finding.ts";
import { htmlPage } from "./html-page.ts";
import { STYLE } from "./html-style.ts";
import { htmlPath, htmlSentence, htmlText } from "./html-text.ts";
import type { PlacedFinding, Report, Unchecked } from "./report.ts";

/** A page for a person to read: findings by rule and by note, in one file that asks for nothing else. */
export function html(report: Report): string {
  const { findings, unchecked } = report;
  const anchors = new Map(findings.map((each, index) => [each, `finding-${index + 1}`]));
  const entries = (group: Group<PlacedFinding>) =>
    group.findings.map((finding) => ({ anchor: anchors.get(finding)!, finding }));
  const body = `${header(report)}
<main>
${unchecked.length === 0 ? "" : uncheckedSection(unchecked)}${findings.length === 0 ? "" : `${ruleSection(report, entries)}\n${noteSection(report, entries)}\n`}</main>`;
  return htmlPage(`winnow: ${title(report)}`, STYLE, body);
}

function title({ findings, checked }: Report): string {
  const what = findings.length === 0 ? "Nothing found" : counted(findings.length, "problem");
  return `${what} in ${counted(checked.count, checked.noun)}`;
}

function header(report: Report): string {
  const { tool, findings, revision, rules } = report;
  const { errors, warnings, infos } = countBySeverity(findings);
  const counts = [
    ["error", counted(errors, "error")],
    ["warning", counted(warnings, "warning")],
    ["info", counted(infos, "info")],
  ].filter(([, told]) => !told!.startsWith("0 "));
  const list = counts.map(([name, told]) => `<li class="${name}">${told}</li>`).join("");
  const views = `<nav aria-label="Views"><a href="#by-rule">By rule</a> <a href="#by-note">${byNote(report)}</a></nav>`;
  return `<header>
<p class="tool">winnow ${htmlText(tool.version)} · ${htmlText(revision)} · ${counted(rules.length, "rule")}</p>
<h1>${title(report)}</h1>
${findings.length === 0 ? "" : `<ul class="counts">${list}</ul>\n${views}\n`}</header>`;
}

/** A bundle is no note, and neither are its files. */
function byNote({ checked }: Report): string {
  return checked.noun === "note" ? "By note" : "By file";
}

function uncheckedSection(unchecked: readonly Unchecked[]): string {
  const items = unchecked.map(
    ({ path, reason }) => `<li>${htmlPath(path)} <span>${htmlSentence(reason)}</span></li>`,
  );
  return `<section class="unchecked">\n<h2>Not checked</h2>\n<ul>\n${items.join("\n")}\n</ul>\n</section>\n`;
}

type EntriesOf = (group: Group<PlacedFinding>) => Entry[];

function ruleSection({ findings, rules }: Report, entriesOf: EntriesOf): string {
  const groups = byRule(findings).map((group) => {
    const summary = rules.find(({ id }) => id === group.key)?.summary ?? "";
    const links = entriesOf(group).map((entry) => `<li>${findingLink(entry)}</li>`);
    return `<details id="rule-${htmlText(group.key)}">
<summary><span class="name">${htmlText(group.key)}</span> <span class="demand">${htmlSentence(summary)}</span> <span class="count ${worst(group.findings)}">${group.findings.length}</span></summary>
<ul>
${links.join("\n")}
</ul>
</details>`;
  });
  return `<section id="by-rule">\n<h2>By rule</h2>\n${groups.join("\n")}\n</section>`;
}

function worst(findings: readonly PlacedFinding[]): Severity {
  const found = (severity: Severity) => findings.some((each) => each.severity === severity);
  return found("error") ? "error" : found("warning") ? "warning" : "info";
}

function noteSection(report: Report, entriesOf: EntriesOf): string {
  const groups = byPath(report.findings).map((group) => {
    const heading = group.key === "" ? "The run as a whole" : htmlPath(group.key);
    return `<section class="note">\n<h3>${heading}</h3>\n${entriesOf(group).map(findingHtml).join("\n")}\n</section>`;
  });
  return `<section id="by-note">\n<h2>${byNote(report)}</h2>\n${groups.join("\n")}\n</section>`;
}
