import { slug } from "github-slugger";
import type { Base } from "../base/base.ts";
import { foldedPath, nameRefusal } from "../base/note-name.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { visible } from "../text/visible.ts";
import type { Footnote } from "./footnote.ts";
import { writeSentence } from "./fragment.ts";
import type { Operation } from "./plan.ts";

const LONGEST_NAME = 60;

/**
 * Where the bundles' own notes would stand: in the folder that holds most notes, each named after its report. No two
 * of them, and none of the base's files, share a name, on whatever system.
 */
export function newNotePaths(base: Base, bundles: readonly Bundle[]): ReadonlyMap<Bundle, string> {
  const folder = fullestFolder(base);
  const taken = new Set([...base.files].map(foldedPath));
  const paths = new Map<Bundle, string>();
  for (const bundle of bundles) {
    for (const name of namesFor(bundle)) {
      const path = `${folder}${name}.md`;
      if (nameRefusal(path) !== null || taken.has(foldedPath(path))) continue;
      taken.add(foldedPath(path));
      paths.set(bundle, path);
      break;
    }
  }
  return paths;
}

/** The folder with most notes, of those a proposal may write to; the root where there is none. */
function fullestFolder(base: Base): string {
  const folders = new Map<string, number>();
  for (const { path } of base.notes) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    if (nameRefusal(`${folder}note.md`) === null)
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const [fullest] = [...folders].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return fullest?.[0] ?? "";
}

/** Names to try in turn, without end. */
function* namesFor(bundle: Bundle): Generator<string> {
  const name = fileName(newNoteTitle(bundle)) || fileName(bundle.program) || "note";
  const distinct = `${name}-${fileName(bundle.workstream)}`;
  yield name;
  yield distinct;
  for (let count = 2; ; count += 1) yield `${distinct}-${count}`;
}

function fileName(title: string): string {
  return slug(title.replace(/[^\p{L}\p{N} -]+/gu, " "))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, "");
}

/** Front matter and heading of a bundle's own note, with its provenance as OKF v0.2 has it. */
export function newNoteHead(bundle: Bundle, footnote: Footnote): string {
  const title = newNoteTitle(bundle);
  const lines = [
    "---",
    `title: ${JSON.stringify(title)}`,
    ...(bundle.finished === null ? [] : [`created: "${bundle.finished.slice(0, 10)}"`]),
    "status: draft",
    "sources:",
    `  - id: ${footnote.label}`,
    `    resource: ${JSON.stringify(`fab run ${bundle.id}`)}`,
    `    title: ${JSON.stringify(visible(bundle.summary.replace(/\s+/g, " ").trim()))}`,
    "---",
    "",
    `# ${writeSentence(title) ?? bundle.program}`,
  ];
  return lines.join("\n");
}

function newNoteTitle(bundle: Bundle): string {
  const heading = bundle.report?.text
    .split(/\r?\n/)
    .find((line) => line.startsWith("# "))
    ?.slice(2);
  return visible((heading ?? bundle.summary).replace(/\s+/g, " ").trim());
}

/**
 * The first of a new note's operations brings the note's head. Where that one is held back, the next one gets the head.
 * @param planned the operations before any of them was held back
 */
export function withNoteHeads(
  chosen: readonly Operation[],
  planned: readonly Operation[],
): readonly Operation[] {
  const begun = new Set<string>();
  return chosen.map((operation) => {
    const { target, kind, id } = operation;
    if (kind !== "create" || target === null || begun.has(target.path)) return operation;
    begun.add(target.path);
    const first = planned.find((each) => each.target?.path === target.path)!;
    if (first.id === id) return operation;
    const head = first.after.slice(0, first.after.lastIndexOf("\n\n"));
    return { ...operation, after: `${head}${operation.after}` };
  });
}
