import type { BundleSelftest } from "../selftest/bundles/bundle-selftest.ts";
import type { ClaimTrial } from "../selftest/bundles/claim-trials.ts";
import { counted } from "../text/counted.ts";
import { visible } from "../text/visible.ts";
import { noHold, section, shareText } from "./selftest-rows.ts";

/** What has to be said beside every figure of a self-test. */
export const EASIER =
  "planted flaws are easier to find than those that people and agents make: take these figures for the best case";

/** What planting flaws in bundles came to, for a person; nothing where none was to be planted. */
export function bundlesText(
  report: BundleSelftest | null,
  globs: readonly string[],
): readonly string[] {
  if (report === null) return [];
  if (report.bundles === 0) {
    const where = globs.map(visible).join(", ");
    return [
      "",
      `no bundle lies at ${where}, so none was tried: how far the gate holds is not known`,
    ];
  }
  const { admissions, spoiled } = report;
  return [
    ...(admissions.length === 0 ? [] : claimsText(report)),
    "",
    "flaws planted beside the claims of bundles that were found",
    ...rows(spoiled.map(({ name, found }) => [name, found])),
    ...section(
      "missed beside the claims",
      spoiled.flatMap(({ name, misses }) =>
        misses.map(({ bundle, what }) => [`${name}: ${visible(bundle)}: ${visible(what)}`]),
      ),
    ),
  ];
}

function claimsText(report: BundleSelftest): readonly string[] {
  const { admissions, variants } = report;
  return [
    "",
    `${counted(report.claims, "claim")} in ${counted(report.bundles, "bundle")}: false claims that were supported`,
    ...rows(admissions.map(({ name, admitted }) => [name, admitted])),
    `  ${"all".padEnd(18)} ${shareText(report.admitted)}`,
    "",
    "true claims that were refuted",
    `  ${"as they stand".padEnd(18)} ${shareText(report.untouched)}`,
    ...rows(variants.map(({ name, refuted }) => [name, refuted])),
    ...section(
      "false and supported",
      admissions.flatMap(({ name, passed }) => passed.map((trial) => trialLines(name, trial))),
    ),
    ...section(
      "refuted as they stand: false, or refuted falsely",
      report.untouchedClaims.map(({ text }) => [visible(text)]),
    ),
    ...section(
      "true and refuted",
      variants.flatMap(({ name, accused }) => accused.map((trial) => trialLines(name, trial))),
    ),
  ];
}

type Row = readonly [string, Parameters<typeof shareText>[0]];

function rows(all: readonly Row[]): string[] {
  const tried = all.filter(([, { whole }]) => whole > 0);
  const untried = all.filter(([, { whole }]) => whole === 0).map(([name]) => name);
  return [
    ...tried.map(([name, share]) => `  ${name.padEnd(18)} ${shareText(share)}`),
    ...noHold("bundles offer", untried),
  ];
}

function trialLines(name: string, { bundle, original, text }: ClaimTrial): string[] {
  return [`${name}, ${visible(bundle)}`, `  was: ${visible(original)}`, `  now: ${visible(text)}`];
}
