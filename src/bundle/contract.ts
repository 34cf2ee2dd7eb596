import { lineStarts } from "../text/position.ts";
import type { Contract } from "./bundle.ts";
import { readContractGlossary } from "./contract-glossary.ts";

const HEADER = /^(?:[-*] )?\**(Contract id|Version|Program|Created)\**:(.*)$/is;
const REFERENCE =
  /(?:alexandria|fab|https?):\/\/[^\s<>"'`)\]]+|(?<![\w/.-])[\w.-]+(?:\/[\w.-]+)*\.md\b/g;
const WHOLE_LINE = /^[ \t]*[-*+][ \t]+`?((?:alexandria:\/\/)?[^\s:`<>][^:`<>]*\.md)`?[ \t]*$/;

/**
 * Reads a contract: header lines (`Contract id:`, `Version:`) and `## …` sections. An id or version that is not
 * written is taken from the path, `<id>/vNNN.md`. Gives null where neither tells which contract it is.
 */
export function readContract(path: string, text: string): Contract | null {
  const { headers, title, sections } = readParts(text);
  const named = /(?:^|\/)([^/]+)\/v(\d{1,6})\.md$/i.exec(path);
  const id = headers.get("contract id") ?? named?.[1];
  const version = Number(/\d{1,6}/.exec(headers.get("version") ?? "")?.[0] ?? named?.[2]);
  if (id === undefined || id === "" || !Number.isInteger(version)) return null;
  return {
    id,
    version,
    path,
    title: title || id,
    question: (sections.get("research question") ?? "").trim(),
    refs: referencesIn(sections.get("context") ?? ""),
    glossary: readContractGlossary(sections.get("glossary") ?? ""),
  };
}

/** A line that holds one reference alone may have blanks in it, as the names of notes do. */
function referencesIn(context: string): string[] {
  const found = context
    .split("\n")
    .flatMap((line) => WHOLE_LINE.exec(line)?.[1] ?? line.match(REFERENCE) ?? []);
  return [...new Set(found.map((ref) => ref.replace(/(?<![.,;:])[.,;:]+$/, "")))];
}

/** The contract of exactly this id and version; null where there is none. */
export function findContract(
  contracts: readonly Contract[],
  wanted: { readonly id: string; readonly version: number },
): Contract | null {
  return (
    contracts.find(({ id, version }) => id === wanted.id && version === wanted.version) ?? null
  );
}

interface Parts {
  readonly headers: ReadonlyMap<string, string>;
  readonly title: string;
  readonly sections: ReadonlyMap<string, string>;
}

function readParts(text: string): Parts {
  const headers = new Map<string, string>();
  const sections = new Map<string, string>();
  let title = "";
  let section: string | null = null;
  let fenced = false;
  for (const line of linesOf(text)) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,2})[ \t]+(\S.*)$/.exec(line);
    if (heading?.[1] === "#" && title === "") title = heading[2]!.trim();
    else if (heading?.[1] === "##") section = heading[2]!.trim().toLowerCase();
    else if (section !== null) sections.set(section, `${sections.get(section) ?? ""}${line}\n`);
    else {
      const header = HEADER.exec(line);
      if (header) headers.set(header[1]!.toLowerCase(), header[2]!.replace(/[*`]/g, "").trim());
    }
  }
  return { headers, title, sections };
}

function linesOf(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, index) =>
    text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]{1,2}$/, ""),
  );
}
