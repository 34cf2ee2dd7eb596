import type { Range } from "../../text/range.ts";
import { textLines } from "../text-lines.ts";

const HEADING = /^#{1,6}[ \t]+(.*)$/s;
const REFERENCES =
  /^(?:\d{1,2}[.)]?[ \t]*)?(?:refs?|references?|bibliography|sources?|citations?|works cited|literature|further reading)$/i;
const ADDRESS = /https?:\/\/([\w.-]{1,253})[^\s)>\]"']{0,500}/gi;
const RESERVED = /^(?:[\w-]+\.)*example\.(?:com|org|net)$/i;

/**
 * Addresses of sites that exist only as examples, given as sources beside real ones. Where every address of a list is
 * of that sort, the whole text is an example.
 */
export function inventedReferences(text: string): Range[] {
  if (!/example\.(?:com|org|net)/i.test(text)) return [];
  const found: Range[] = [];
  let real = 0;
  let inReferences = false;
  for (const { start, end } of textLines(text)) {
    const line = text.slice(start, end);
    const heading = HEADING.exec(line);
    if (heading !== null) inReferences = REFERENCES.test(heading[1]!.replace(/[*_:#]/g, "").trim());
    if (!inReferences) continue;
    for (const match of line.matchAll(ADDRESS)) {
      if (!RESERVED.test(match[1]!)) real += 1;
      else found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return real > 0 ? found : [];
}
