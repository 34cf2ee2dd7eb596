import type { Finding } from "../lint/finding.ts";
import type { BundleSelftest } from "../selftest/bundles/bundle-selftest.ts";
import type { Planting } from "../selftest/planting.ts";
import type { SelftestReport } from "../selftest/selftest-report.ts";
import type { Share } from "../selftest/wilson.ts";
import { visible } from "../text/visible.ts";
import { bundlesText, EASIER } from "./selftest-bundles-text.ts";
import { noHold, percent, section, shareText } from "./selftest-rows.ts";

/**
 * What a self-test found, for a person: tables first, then what was missed and what was falsely raised.
 * @param globs where bundles were looked for
 */
export function selftestText(
  report: SelftestReport,
  bundles: BundleSelftest | null,
  globs: readonly string[],
): string {
  const { flaws, controls, rules, untouched } = report;
  const lines = [
    `${report.claims} claims in ${report.notes} notes at ${report.revision}; intervals hold in 95 of 100 cases`,
    EASIER,
    "",
    "planted flaws that were found",
    ...flaws
      .filter(({ found }) => found.whole > 0)
      .map(({ name, found }) => `  ${name.padEnd(18)} ${shareText(found)}`),
    ...noHold(
      "base offers",
      flaws.filter(({ found }) => found.whole === 0).map(({ name }) => name),
    ),
    "",
    "false alarms on controls that hold no contradiction",
    ...controls
      .filter(({ alarms }) => alarms.whole > 0)
      .map(({ name, alarms }) => `  ${name.padEnd(18)} ${shareText(alarms)}`),
    ...noHold(
      "base offers",
      controls.filter(({ alarms }) => alarms.whole === 0).map(({ name }) => name),
    ),
    "",
    "findings on the base as it stands, by claims",
    `  ${"untouched".padEnd(18)} ${shareText(untouched)}`,
    "",
    "rules",
    ...rules.map(
      ({ rule, recall, precision, floor, isBelowFloor }) =>
        `  ${rule.padEnd(20)} recall ${brief(recall)}  precision ${brief(precision)}${
          isBelowFloor ? `  below its floor of ${percent(floor)}` : ""
        }`,
    ),
    ...section(
      "missed",
      flaws.flatMap(({ name, misses }) => misses.map((miss) => pairText(name, miss))),
    ),
    ...section(
      "falsely raised on controls",
      controls.flatMap(({ name, raised }) =>
        raised.map(({ planting, finding }) => [
          `${name}, by ${finding.rule}`,
          ...findingLines(finding, planting.path),
        ]),
      ),
    ),
    ...section(
      "raised on the base as it stands: flaws it has, or false alarms",
      report.untouchedFindings.map((finding) => [
        finding.rule,
        ...findingLines(finding, finding.path),
      ]),
    ),
    ...bundlesText(bundles, globs),
  ];
  return `${lines.join("\n")}\n`;
}

function pairText(name: string, { path, text, origin }: Planting): string[] {
  return [
    name,
    `  ${visible(origin.path)}: ${visible(origin.text)}`,
    `  ${visible(path)}: ${visible(text)}`,
  ];
}

function findingLines({ quote, related }: Finding, path: string): string[] {
  return [
    ...related.map((place) => `  ${visible(place.path)}: ${visible(place.quote)}`),
    `  ${visible(path)}: ${visible(quote)}`,
  ];
}

function brief({ part, whole }: Share): string {
  return whole === 0 ? "untried" : `${percent(part / whole)} of ${whole}`;
}
