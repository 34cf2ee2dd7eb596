import type { Json } from "../note/facts.ts";
import { visible } from "../text/visible.ts";
import type { PlacedFinding } from "./report.ts";
import type { Style } from "./style.ts";

/** A sentence, and the words of it that clash with another's. */
interface Side {
  readonly sentence: string;
  readonly clashing: readonly string[];
}

/** The two sentences of a contradiction one above the other, their clashing words marked; none for other findings. */
export function bothSides({ data }: PlacedFinding, style: Style): string[] {
  const { here, there, reasons } = data;
  if (typeof here !== "string" || typeof there !== "string" || !Array.isArray(reasons)) return [];
  const clashing = (side: "here" | "there") =>
    reasons.map((reason: Json) => wordsOn(side, reason)).filter((words) => words !== "");
  return [
    `there  ${marked({ sentence: there, clashing: clashing("there") }, style)}`,
    `here   ${marked({ sentence: here, clashing: clashing("here") }, style)}`,
  ];
}

function wordsOn(side: "here" | "there", reason: Json): string {
  if (reason === null || typeof reason !== "object" || Array.isArray(reason)) return "";
  const words = (reason as { readonly [key: string]: Json })[side];
  return typeof words === "string" ? words : "";
}

/** What is marked stands between ‹ and ›, so that it is seen without colour as well. */
function marked({ sentence, clashing }: Side, style: Style): string {
  const places = clashing
    .map((words) => ({ start: sentence.indexOf(words), length: words.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  let shown = "";
  let read = 0;
  for (const { start, length } of places) {
    if (start < read) continue;
    const words = visible(sentence.slice(start, start + length));
    shown += `${visible(sentence.slice(read, start))}‹${style("bold", words)}›`;
    read = start + length;
  }
  return shown + visible(sentence.slice(read));
}
