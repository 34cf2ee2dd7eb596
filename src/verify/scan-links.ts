import type { Range } from "../text/range.ts";
import { maskCode } from "./mask-code.ts";

/** A link that leads into the base; links with a scheme are not among them. */
export interface ScannedLink {
  /** `wiki` is found by name anywhere in the base, `path` from the note's own folder. */
  readonly kind: "wiki" | "path";
  /** Without the anchor; "" for this very note. */
  readonly target: string;
  /** Behind the `#`; null where there is none. */
  readonly anchor: string | null;
  readonly range: Range;
}

const WIKI = /\[\[([^[\]\n|]*)(?:\|[^[\]\n]*)?\]\]/g;
const INLINE = /\]\([ \t]{0,9}(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))/g;
const DEFINITION = /^[ \t>]*\[[^[\]\n^][^[\]\n]*\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The links of a note into its base, in order of place within each form; code left out. Linear in the text. */
export function scanLinks(text: string): ScannedLink[] {
  const prose = maskCode(text);
  const links: ScannedLink[] = [];
  for (const match of prose.matchAll(WIKI)) {
    if (prose[match.index - 1] === "\\") continue;
    // In a table the bar of an alias is written `\|`.
    links.push(link("wiki", match[1]!.replace(/\\$/, "").trim(), match));
  }
  for (const match of [...prose.matchAll(INLINE), ...prose.matchAll(DEFINITION)]) {
    const written = match[1] ?? match[2] ?? "";
    if (written === "" || ELSEWHERE.test(written)) continue;
    links.push(link("path", decoded(written), match));
  }
  return links;
}

function link(kind: ScannedLink["kind"], written: string, match: RegExpExecArray): ScannedLink {
  const hash = written.indexOf("#");
  const target = hash === -1 ? written : written.slice(0, hash);
  const range = { start: match.index, end: match.index + match[0].length };
  return {
    kind,
    target: kind === "path" ? target.replace(/\?.*/s, "") : target,
    anchor: anchorOf(written, hash),
    range,
  };
}

/** `Note#Section#Part` names the part. */
function anchorOf(written: string, hash: number): string | null {
  if (hash === -1) return null;
  const name = written.slice(written.lastIndexOf("#") + 1).trim();
  return name === "" ? null : name;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
