import { isCaught } from "../../proposal/planted-record.ts";
import type { Reveal } from "../planted/reveal.ts";
import { EXPLAINED, VERDICTS } from "../planted/words.ts";
import { folded, type Look, setIn, shown } from "./look.ts";

const LABEL = 11;

/** Which flaw was planted, and what became of it. */
export function plantedLines(reveal: Reveal, look: Look): string[] {
  const { style } = look;
  const { verdict, evidence } = reveal;
  const colour = isCaught(reveal) ? "green" : "red";
  const rows: readonly (readonly [label: string, text: string])[] = [
    ["shown", style("red", shown(reveal.shown))],
    ["the run", style("green", shown(reveal.said))],
    ...evidence.map(
      ({ path, pointer, quote }, index) =>
        [
          index === 0 ? "evidence" : "",
          `${style("bold", shown(quote))} = ${shown(`${path}#${pointer}`)}`,
        ] as const,
    ),
  ];
  return [
    ...setIn(style(colour, VERDICTS[verdict]), look),
    "",
    ...rows.flatMap(([label, text]) =>
      folded(text, look, look.style("dim", `  ${label.padEnd(LABEL - 2)}`), LABEL),
    ),
    "",
    ...setIn(EXPLAINED, look),
  ];
}
