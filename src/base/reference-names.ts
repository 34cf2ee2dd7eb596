import { stemOf } from "./file-names.ts";

/** The name by which a link's target calls what it leads to: the last part of its path, without `.md`. */
export function calledName(target: string): string {
  const path = target.replace(/[?].*/s, "").replace(/(?<!\/)\/+$/, "");
  return stemOf(path);
}

/** The version an arXiv id or address names: `v2`; null where it names the paper as such. */
export function arxivVersion(written: string): string | null {
  return (
    /(?:\d{4,5}|\/\d{7})(v\d{1,3})(?:\.pdf)?\/?$/i.exec(written.trim())?.[1]?.toLowerCase() ?? null
  );
}

/** A reference without the brackets of a wikilink or a Markdown link. */
export function bareReference(written: string): string {
  const wiki = /^\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(written);
  const link = wiki ?? /^\[[^[\]]*\]\(([^()\s]+)\)$/.exec(written);
  return (link?.[1] ?? written).trim();
}
