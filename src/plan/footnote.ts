import { createHash } from "node:crypto";
import type { Bundle } from "../bundle/bundle.ts";
import { readScope } from "../bundle/scope.ts";
import { visible } from "../text/visible.ts";
import { codeSpan, writeSentence } from "./fragment.ts";

export interface Footnote {
  readonly label: string;
  readonly text: string;
}

const MOST_FILES = 4;

/**
 * The footnote that attributes a statement to a bundle, with all that limits it by its own account: one label and one text a bundle,
 * whichever of its claims are taken, so that each operation stands on its own.
 */
export function bundleFootnote(bundle: Bundle): Footnote {
  const short = createHash("sha256").update(bundle.id).digest("hex").slice(0, 4);
  const label = `${labelPart(bundle.program)}-${labelPart(bundle.workstream)}-${short}`;
  const limits = readScope(bundle).flatMap((term) => writeSentence(visible(term.text)) ?? []);
  const told = limits.length === 0 ? "" : `. Scope: ${limits.join(", ")}`;
  return { label, text: `fab run ${bundle.id}, ${sourceFiles(bundle)}${told}` };
}

function labelPart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function sourceFiles(bundle: Bundle): string {
  const present = new Set(bundle.results.map((result) => result.path));
  const named = bundle.evidence.map((item) => item.path).filter((path) => path !== null);
  const data = [...new Set(named.filter((path) => present.has(path)))];
  const files = data.length > 0 ? data : [bundle.report?.path ?? "manifest.json"];
  const rest = files.length - MOST_FILES;
  const list = files.slice(0, MOST_FILES).map(fileMention).join(", ");
  return rest > 0 ? `${list} and ${rest} more` : list;
}

/** A file's name, which the bundle chose, so that it reads as that name and as no markup. */
function fileMention(path: string): string {
  return /^[\w./ -]+$/.test(path) ? path : codeSpan(visible(path));
}
