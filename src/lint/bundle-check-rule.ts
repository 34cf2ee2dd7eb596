import type { BundleFolder } from "../bundle/bundle.ts";
import type { BundleCheck, BundleProblem } from "../bundle/checks/bundle-problem.ts";
import type { Range } from "../text/range.ts";
import { remembered } from "../text/remembered.ts";
import { placeInJson } from "./manifest-place.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What a rule that only passes on what a check of bundles finds adds to it. */
export interface BundleCheckRule {
  readonly id: string;
  readonly summary: string;
  readonly severity: BundleProblem["severity"];
  readonly why: string;
  readonly kin?: readonly string[];
  readonly check: BundleCheck;
}

/** Declares a rule that reports what a check of bundles finds. Refused bundles are not checked. */
export function bundleCheckRule({
  id,
  summary,
  severity,
  why,
  kin = [],
  check,
}: BundleCheckRule): Rule {
  return defineRule({
    id,
    summary,
    scope: "bundle",
    severity,
    fix: null,
    kin,
    *check(view) {
      const checked = view.checked();
      if (checked === null) return;
      const textOf = remembered((file) => textIn(view.folder, file));
      for (const problem of check(checked, view.others())) {
        const { file, message, help, confidence, data } = problem;
        yield {
          at: { path: `${view.folder.path}/${file}`, range: rangeOf(textOf(file), problem.at) },
          message,
          why,
          help,
          related: [],
          confidence,
          severity: problem.severity,
          data: { ...data },
        };
      }
    },
  });
}

function rangeOf(text: string, at: BundleProblem["at"]): Range {
  return at.kind === "text" ? at.range : placeInJson(text, at.pointer, at.within);
}

function textIn(folder: BundleFolder, file: string): string {
  const bytes = folder.files.find(({ path }) => path === file)?.bytes ?? null;
  return bytes === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
