import type { Json, NoteFacts } from "../note/facts.ts";
import { type SourceId, sourceIdOf } from "../note/source-id.ts";
import { fieldsNamed } from "./front-matter-fields.ts";

/** The fields that list what a note rests on. */
export const SOURCES: ReadonlySet<string> = new Set(["sources"]);
/** Only these are worth reading as an address when every note of a base is filed. */
const PAPER = /arxiv|10\.\d{4}|huggingface\.co\/papers/i;

/** The papers a note links to or lists among its `sources`, by arXiv id or DOI. */
export function citedSources(facts: NoteFacts): SourceId[] {
  const listed = fieldsNamed(facts, SOURCES).flatMap(({ value }) => addressesIn(value));
  return [...facts.links.map(({ target }) => target), ...listed].flatMap((address) => {
    const id = PAPER.test(address) ? sourceIdOf(address) : null;
    return id === null || id.scheme === "url" ? [] : [id];
  });
}

/** The addresses in a list of sources: OKF's `resource`, or the item itself. */
export function addressesIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((item: Json) => addressesIn(item));
  if (value === null || typeof value !== "object") return [];
  const { resource, url } = value as { readonly [key: string]: Json };
  return [resource, url].filter((address): address is string => typeof address === "string");
}
