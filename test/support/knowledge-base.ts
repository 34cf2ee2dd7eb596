import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Source } from "../../src/text/source.ts";

/** The folder of the sample base. */
export const KNOWLEDGE_BASE = join(import.meta.dirname, "../../kb");

/** Every Markdown note of the sample base, as text. */
export function knowledgeBase(): Source[] {
  return readdirSync(KNOWLEDGE_BASE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(KNOWLEDGE_BASE, file).split(sep).join("/"),
      text: readFileSync(file, "utf8"),
    }));
}
