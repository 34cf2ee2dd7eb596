import { reportOf } from "../bundle/report.ts";
import { remembered } from "../text/remembered.ts";
import type { Finding } from "./finding.ts";
import { openBundles } from "./open-bundle.ts";
import { byPlace } from "./order.ts";
import type { BundleView } from "./rule.ts";
import { runRule, type TextOf } from "./run-rule.ts";
import { type RuleRun, useAt } from "./settings.ts";

/** Checks bundles by the bundle rules, and their reports by the text rules. Paths of findings begin with the bundle's path. */
export function lintBundles(bundles: readonly BundleView[], runs: readonly RuleRun[]): Finding[] {
  const findings: Finding[] = [];
  for (const view of openBundles(bundles)) {
    const textOf = bundleTexts(view);
    for (const run of runs) {
      const { rule } = run;
      if (rule.scope === "bundle") {
        const { options } = useAt(run, view.folder.path);
        findings.push(...runRule(run, textOf, view.folder.path, () => rule.check(view, options)));
      } else if (rule.scope === "text") {
        const report = reportOf(view.folder.files);
        if (report === null) continue;
        const path = `${view.folder.path}/${report.path}`;
        const { options } = useAt(run, path);
        const check = () => rule.check({ path, text: report.text, clippings: [] }, options);
        findings.push(...runRule(run, textOf, path, check));
      }
    }
  }
  return findings.sort(byPlace);
}

/** The texts of a bundle's files by the paths findings give them. */
export function bundleTexts({ folder }: BundleView): TextOf {
  const files = new Map(folder.files.map((file) => [`${folder.path}/${file.path}`, file.bytes]));
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return remembered((path) => {
    const bytes = files.get(path);
    return bytes === undefined || bytes === null ? "" : decoder.decode(bytes);
  });
}
