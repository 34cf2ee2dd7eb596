import { createHash } from "node:crypto";
import type { BundleFile, BundleFolder } from "../../bundle/bundle.ts";
import type { RecordCell } from "../../bundle/records/record-table.ts";
import { applyEdits } from "../../text/edit.ts";
import { decode } from "../../text/source.ts";

/** The text of a bundle's file; null where it has none. */
export function fileText({ files }: BundleFolder, path: string): string | null {
  const bytes = files.find((file) => file.path === path)?.bytes ?? null;
  const decoded = bytes === null ? null : decode(bytes);
  return decoded?.kind === "text" ? decoded.text : null;
}

/** A bundle with another text in one of its files, or with one file more. */
export function withText(folder: BundleFolder, path: string, text: string): BundleFolder {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file: BundleFile = { path, size: bytes.length, sha256, bytes };
  const others = folder.files.filter((each) => each.path !== path);
  return { ...folder, files: [...others, file].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** A bundle with other values in its results. */
export function withValues(
  folder: BundleFolder,
  changes: readonly { readonly cell: RecordCell; readonly lexeme: string }[],
): BundleFolder {
  let changed = folder;
  for (const path of new Set(changes.map(({ cell }) => cell.path))) {
    const text = fileText(changed, path);
    if (text === null) continue;
    const edits = changes
      .filter(({ cell }) => cell.path === path)
      .map(({ cell, lexeme }) => ({ range: cell.range, text: lexeme }));
    changed = withText(changed, path, applyEdits(text, edits).text);
  }
  return changed;
}

/** A bundle whose manifest says something else under one key. */
export function withManifest(folder: BundleFolder, key: string, value: unknown): BundleFolder {
  const manifest = manifestOf(folder);
  return withText(folder, "manifest.json", JSON.stringify({ ...manifest, [key]: value }, null, 2));
}

/** The manifest of a bundle that was accepted. */
export function manifestOf(folder: BundleFolder): Readonly<Record<string, unknown>> {
  return JSON.parse(fileText(folder, "manifest.json") ?? "{}");
}
