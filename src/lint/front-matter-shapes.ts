import { dateFault } from "../note/date-text.ts";
import type { FrontMatterEntry, Json } from "../note/facts.ts";
import type { Severity } from "./finding.ts";

/** A field that is not as its readers expect it. */
export interface MisshapenField {
  readonly entry: FrontMatterEntry;
  readonly message: string;
  readonly help: string;
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
  /** What the field is called now, where its name is at fault. */
  readonly plural?: string;
}

type Fault = Omit<MisshapenField, "entry">;

const DATE_KEYS =
  /^(?:date|created|created[_-]at|updated|updated[_-]at|modified|last[_-]?(?:updated|modified|reviewed)|accessed|stale_after)$/i;
const LIST_KEYS = /^(?:tags|aliases|cssclasses|keywords)$/;
/** Obsidian reads these no more, since 1.9. */
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ["tag", "tags"],
  ["alias", "aliases"],
  ["cssclass", "cssclasses"],
]);
/** What a form or a field of a site generator holds until it is filled in. */
const UNFILLED = /\{\{|<%|^\s*$|yyyy|xx|^(?:yes|no|on|off)$/i;

/**
 * The fields of a front matter that are there and not of the shape their readers need: those of Obsidian and zk, and
 * OKF's provenance. What is not there, and fields of other names, are nobody's business.
 */
export function misshapenFields(entries: readonly FrontMatterEntry[]): MisshapenField[] {
  const keys = new Set(entries.map(({ key }) => key));
  return entries.flatMap((entry) => {
    const fault = faultOf(entry, keys);
    return fault === null ? [] : [{ entry, ...fault }];
  });
}

function faultOf({ key, value }: FrontMatterEntry, keys: ReadonlySet<string>): Fault | null {
  if (isBareWikilink(value)) {
    return warning(
      `\`${key}\` is a list in a list: YAML takes the brackets of a wikilink for lists`,
      `Put it in quotes: ${key}: "[[…]]"`,
    );
  }
  if (LIST_KEYS.test(key)) return listFault(key, value);
  if (DATE_KEYS.test(key)) return dateFaultOf(key, value);
  if (key === "sources") return sourcesFault(value);
  if (key === "title" && value !== null && typeof value === "object")
    return warning("`title` is no text", 'Put the title in quotes: title: "…"');
  const plural = SINGULAR.get(key);
  if (plural === undefined || keys.has(plural)) return null;
  return {
    message: `\`${key}\` is deprecated: Obsidian reads \`${plural}\``,
    help: `Rename the field to \`${plural}\`, and make it a list.`,
    severity: "info",
    confidence: 0.9,
    plural,
  };
}

/** `key: [[Note]]`, which YAML reads as a list of one list of one name. */
function isBareWikilink(value: Json): boolean {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const inner: Json = value[0];
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === "string";
}

function listFault(key: string, value: Json): Fault | null {
  if (value === null || typeof value === "string") return null;
  if (!Array.isArray(value))
    return warning(
      `\`${key}\` is ${kindOf(value)}, not a list of words`,
      `Write ${key}: [one, another]`,
    );
  const odd = value.find((item) => item !== null && typeof item === "object");
  return odd === undefined
    ? null
    : warning(
        `\`${key}\` holds ${kindOf(odd)} beside words`,
        "Make every item one word or phrase; put those with a colon in quotes.",
      );
}

function dateFaultOf(key: string, value: Json): Fault | null {
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "object")
    return Array.isArray(value)
      ? null
      : warning(`\`${key}\` is ${kindOf(value)}, not a date`, "Write it as 2026-01-31.");
  const text = String(value);
  if (UNFILLED.test(text)) return null;
  const fault = dateFault(text);
  if (fault === null) return null;
  return fault === "impossible"
    ? {
        ...warning(`\`${key}: ${text}\` is no day of any calendar`, "Correct the date."),
        confidence: 0.97,
      }
    : warning(`\`${key}: ${text}\` is no date`, "Write it as 2026-01-31.");
}

/** OKF: each source has an id, which footnotes refer to, and a resource, which is where it is found. */
function sourcesFault(value: Json): Fault | null {
  if (!Array.isArray(value)) return null;
  const items: readonly Json[] = value;
  const maps = items.filter(isMap);
  // A list of texts is the older, plain way to name sources.
  if (maps.length === 0) return null;
  const isOkf = maps.some((item) => "id" in item || "resource" in item);
  if (!isOkf) return null;
  for (const [index, item] of items.entries()) {
    if (!isMap(item))
      return warning(
        `source ${index + 1} in \`sources\` has no fields, unlike the others`,
        "Give it an `id` and a `resource`.",
      );
    const lacking = ["id", "resource"].filter((field) => !isFilled(item[field]));
    if (lacking.length > 0)
      return warning(
        `source ${index + 1} in \`sources\` has no \`${lacking.join("` and no `")}\``,
        "Give each source an `id`, which footnotes name, and a `resource`, the address where it is found.",
      );
  }
  const ids = maps.map((item) => String(item.id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? null
    : warning(
        `two sources in \`sources\` have the id \`${twice}\``,
        "Give each source an id of its own.",
      );
}

function isMap(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isFilled(value: Json | undefined): boolean {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return "a list";
  return value !== null && typeof value === "object" ? "a set of fields" : `a ${typeof value}`;
}

function warning(message: string, help: string): Fault {
  return { message, help, severity: "warning", confidence: 0.92 };
}
