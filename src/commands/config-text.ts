import type { Dialect } from "../base/dialect.ts";
import type { LexiconAdditions } from "../claim/lexicon-additions.ts";
import type { NightBudgets, ReviewSettings } from "../config/config.ts";
import type { EffectiveRule, EffectiveSetting, Voice } from "../config/effective.ts";
import { counted } from "../text/counted.ts";
import { visible } from "../text/visible.ts";
import type { NoteStatus } from "./note-status.ts";

/** All that holds for a base, or for one file of it. */
export interface EffectiveConfig {
  /** The configuration file; null where there is none. */
  readonly path: string | null;
  readonly settings: readonly EffectiveSetting[];
  readonly rules: readonly EffectiveRule[];
  /** How many overrides the file has. */
  readonly overrides: number;
  readonly dialect: Dialect;
  /** The file that was asked for; null where none was. */
  readonly note: NoteStatus | null;
}

/** The configuration for a person to read: a line a value, with who says so. */
export function configText(effective: EffectiveConfig): string {
  const { path, settings, rules, overrides, dialect, note } = effective;
  const links = dialect.kind === dialect.links ? "" : `; it links by ${dialect.links}`;
  return table([
    ...(note === null ? [] : [[note.path, noteInWords(note), ""]]),
    ["configuration", path ?? "no file", ""],
    ["dialect", dialect.kind, `${dialect.because}${links}`],
    ...settings.map(({ name, value, origin }) => [name, written(value), voiceInWords(origin)]),
    ...(overrides === 0 || note !== null
      ? []
      : [["overrides", String(overrides), "winnow config FILE shows what holds for a note"]]),
    [],
    ...rules.flatMap(ruleLines),
  ]);
}

/** Who says something: `winnow.jsonc:7`. */
export function voiceInWords(voice: Voice): string {
  switch (voice.kind) {
    case "default":
      return "default";
    case "preset":
      return `preset ${voice.name}`;
    case "file":
      return `${voice.path}:${voice.line}`;
    case "override":
      return `${voice.path}:${voice.line}, override ${voice.number}`;
    case "flag":
      return `--${voice.flag}`;
  }
}

function noteInWords({ isNote, exists, reason }: NoteStatus): string {
  if (isNote) return exists ? "is a note" : "would be a note; there is no such file";
  return `${exists ? "is" : "would be"} no note: it ${reason}`;
}

function ruleLines({ id, severity, level, origin, options }: EffectiveRule): string[][] {
  const raised = level === "raised" ? ", for its warnings" : "";
  return [
    [id, severity, `${voiceInWords(origin)}${raised}`],
    ...options.map((each) => [`  ${each.name}`, written(each.value), voiceInWords(each.origin)]),
  ];
}

function written(value: EffectiveSetting["value"] | number): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if ("email" in value) return `${value.name} <${value.email}>`;
  if ("minutes" in value) return budgetsInWords(value);
  if ("plantOneIn" in value) return plantingInWords(value);
  if ("antonyms" in value) return lexiconInWords(value);
  return value.length === 0 ? "none" : value.join(", ");
}

function budgetsInWords({ openProposals, waitingOperations, minutes }: NightBudgets): string {
  const proposals = counted(openProposals, "proposal");
  return `${proposals}, ${counted(waitingOperations, "change")}, ${counted(minutes, "minute")}`;
}

function plantingInWords({ plantOneIn }: ReviewSettings): string {
  return plantOneIn === 0 ? "no planted flaws" : `1 in ${plantOneIn} with a planted flaw`;
}

function lexiconInWords(lexicon: LexiconAdditions): string {
  const told = Object.entries(lexicon)
    .map(([list, words]) => ({ list, count: Object.keys(words).length }))
    .filter(({ count }) => count > 0)
    .map(({ list, count }) => `${count} ${list}`);
  return told.length === 0 ? "none" : told.join(", ");
}

function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map(visible));
  const widthOf = (column: number) =>
    Math.max(...shown.map((row) => (row[2] === "" ? 0 : (row[column]?.length ?? 0))));
  const [first, second] = [widthOf(0), widthOf(1)];
  const lines = shown.map(([name = "", value = "", origin = ""]) =>
    `${name.padEnd(first)}  ${value.padEnd(second)}  ${origin}`.trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
