import { auditClaims } from "../bundle/audit/audit.ts";
import type { CheckedBundle } from "../bundle/checks/bundle-problem.ts";
import { readRecords } from "../bundle/records/read-records.ts";
import { NOTHING_AROUND } from "../bundle/surroundings.ts";
import { lazily } from "../text/remembered.ts";
import type { BundleView, OpenBundle } from "./rule.ts";

/** Bundles with what rules ask of them, each worked out when it is first asked for. */
export function openBundles(views: readonly BundleView[]): readonly OpenBundle[] {
  const opened = views.map((view) => ({ ...view, checked: lazily(() => checkedOf(view)) }));
  return opened.map((one) => ({
    ...one,
    others: () => opened.flatMap((other) => (other === one ? [] : (other.checked() ?? []))),
  }));
}

function checkedOf({
  folder,
  reading,
  surroundings = NOTHING_AROUND,
}: BundleView): CheckedBundle | null {
  if (reading.kind === "refused") return null;
  const { bundle } = reading;
  const tables = lazily(() => readRecords(bundle.results, bundle.glossary));
  const audits = lazily(() => auditClaims(bundle));
  return {
    folder,
    bundle,
    surroundings,
    get tables() {
      return tables();
    },
    get audits() {
      return audits();
    },
  };
}
