import type { BundleFolder } from "../../bundle/bundle.ts";
import { readBundle } from "../../bundle/read-bundle.ts";
import type { Finding } from "../../lint/finding.ts";
import { lintBundles } from "../../lint/run-bundles.ts";
import type { RuleRun } from "../../lint/settings.ts";
import { type Share, wilson } from "../wilson.ts";
import type { BundleOperator, SampleBundle } from "./bundle-operator.ts";

/** What was planted in a bundle beside its claims, and what was found of it. */
export interface SpoiledResult {
  readonly name: string;
  readonly rules: readonly string[];
  readonly found: Share;
  readonly misses: readonly { readonly bundle: string; readonly what: string }[];
}

/** Spoils each bundle in one way and counts where a rule made for it reports, at its place, what it did not before. */
export function spoiledResult(
  operator: BundleOperator,
  samples: readonly SampleBundle[],
  runs: readonly RuleRun[],
): SpoiledResult {
  const own = runs.filter(({ rule }) => operator.rules.includes(rule.id));
  const trials = samples.flatMap((sample, index) => {
    const other = samples[(index + 1) % samples.length]!;
    const planted = operator.plant(sample, other === sample ? null : other);
    if (planted === null) return [];
    const found = (folder: BundleFolder) => findings([folder, other.folder], own);
    const before = new Set(found(sample.folder).map(findingKey));
    const isFound = found(planted.folder).some(
      (finding) => !before.has(findingKey(finding)) && isAt(finding, sample, planted.paths),
    );
    return [{ bundle: sample.bundle.id, what: planted.what, isFound }];
  });
  const { name, rules } = operator;
  const misses = trials.filter(({ isFound }) => !isFound);
  return { name, rules, misses, found: wilson(trials.length - misses.length, trials.length) };
}

function findings(folders: readonly BundleFolder[], runs: readonly RuleRun[]): Finding[] {
  const views = [...new Set(folders)].map((folder) => ({ folder, reading: readBundle(folder) }));
  return lintBundles(views, runs);
}

function isAt(finding: Finding, { folder }: SampleBundle, paths: readonly string[]): boolean {
  return [finding, ...finding.related].some(({ path }) =>
    paths.some((each) => path === `${folder.path}/${each}`),
  );
}

function findingKey({ rule, path, message, quote }: Finding): string {
  return JSON.stringify([rule, path, message, quote]);
}
