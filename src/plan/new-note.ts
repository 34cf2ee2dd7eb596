import { slug } from "github-slugger";
import type { Base } from "../base/base.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { visible } from "../text/visible.ts";
import type { Footnote } from "./footnote.ts";
import { writeSentence } from "./fragment.ts";

const LONGEST_NAME = 60;

/** Where a bundle's own note would stand: in the folder that holds most notes, named after its report. */
export function newNotePath(base: Base, bundle: Bundle): string {
  const folders = new Map<string, number>();
  for (const { path } of base.notes) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const [folder = ""] = [...folders].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const name = slug(newNoteTitle(bundle).replace(/[^\p{L}\p{N} -]+/gu, " "))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
  const stem = `${folder}${name === "" ? bundle.program : name}`;
  const taken = new Set([...base.files].map((path) => path.toLowerCase()));
  return taken.has(`${stem}.md`.toLowerCase())
    ? `${stem}-${bundle.workstream.toLowerCase()}.md`
    : `${stem}.md`;
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
