import wrapAnsi from "wrap-ansi";
import { evidenceLines } from "../../plan/evidence-lines.ts";
import type { Operation } from "../../plan/plan.ts";
import { type EvidencePlace, placesOf } from "../evidence-place.ts";
import type { Excerpt } from "../excerpt.ts";
import { folded, type Look, shown } from "./look.ts";

/** What the results bear out of a claim, piece by piece; the expressions behind it where they are asked for. */
export function evidenceTexts(operation: Operation, look: Look, expressions: boolean): string[] {
  const { style } = look;
  const colours = { supported: "green", unbound: "yellow", refuted: "red" } as const;
  return evidenceLines(operation).map((line) => {
    const text = shown(line.text);
    const told =
      line.verdict === null ? text : `${style(colours[line.verdict], text[0]!)}${text.slice(1)}`;
    const behind = expressions ? line.expressions : [];
    return told + behind.map((each) => `\n  ${style("dim", shown(`by ${each}`))}`).join("");
  });
}

/** Whether anything stands behind an operation's evidence that can be asked for. */
export function hasExpressions({ claim }: Operation): boolean {
  return (claim?.assertions ?? []).some(({ evidence }) =>
    evidence.some(({ expression }) => expression !== null),
  );
}

/** As many as there are digits to name them by. */
const MOST_PLACES = 9;

/** Of one assertion: the others stand near them. */
const MOST_VALUES = 2;

/** What can be opened of an operation: where its values stand, and what the report says. */
export function placesToOpen({ claim, evidence }: Operation): EvidencePlace[] {
  if (claim === null) return [];
  const values =
    claim.assertions?.flatMap((each) => each.evidence.slice(0, MOST_VALUES)) ?? evidence;
  const places = placesOf(values, claim.text);
  return [...places.slice(0, -1).slice(0, MOST_PLACES - 1), ...places.slice(-1)];
}

export function placeLines(places: readonly EvidencePlace[], look: Look): string[] {
  return places.flatMap((place, index) => {
    const told =
      place.kind === "report" ? "the report, at the sentence" : `${place.path}#${place.pointer}`;
    return folded(shown(told), look, `  ${index + 1}  `, 5);
  });
}

const TAB = 8;

/** A text with its tabs as blanks up to the next stop, as pagers show them. */
function untabbed(text: string, column: number): string {
  let shown = "";
  for (const [index, part] of text.split("\t").entries()) {
    if (index > 0) shown += " ".repeat(TAB - ((column + shown.length) % TAB));
    shown += part;
  }
  return shown;
}

/** A part of a file, a line of the screen for each of its own. */
export function excerptLines({ lines, total }: Excerpt, { style, width }: Look): string[] {
  const digits = String(total).length;
  return lines.map(({ number, ...parts }) => {
    const before = untabbed(parts.before, 0);
    const marked = untabbed(parts.marked, before.length);
    const after = untabbed(parts.after, before.length + marked.length);
    const room = Math.max(width - digits - 3, 1);
    // The marked part is what one came for: of what stands before it, as much is left out as it takes.
    const from = Math.max(0, Math.min(before.length, before.length + marked.length - room));
    const left = from > 0 ? `…${before.slice(from + 1)}` : before;
    const mark = marked.slice(0, room);
    const right = after.slice(0, Math.max(0, room - left.length - mark.length));
    const sign = mark === "" ? " " : "▸";
    const label = style("dim", `${sign}${String(number).padStart(digits)}`);
    const line = `${label} ${left}${mark === "" ? "" : style(["bold", "inverse"], mark)}${right}`;
    return wrapAnsi(line, width, { hard: true, trim: false, wordWrap: false }).split("\n")[0]!;
  });
}
