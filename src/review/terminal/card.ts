import { otherPlaces } from "../../proposal/move-operation.ts";
import type { ReviewItem } from "../item.ts";
import { evidenceTexts } from "./evidence.ts";
import { folded, type Look, setIn, shown } from "./look.ts";
import { markedPassage, markedWords } from "./marked.ts";

const LABEL = 11;

/**
 * One decision: first the change in its paragraph, with what the person changed of it, then what bears it out, then what
 * it says and where it comes from.
 * @param proposed the same decision as it was proposed
 * @returns safe lines that fit the screen's width
 */
export function cardLines(
  item: ReviewItem,
  proposed: ReviewItem,
  proposal: string,
  look: Look,
  expressions: boolean,
): string[] {
  const all = [...changedFacts(item, proposed, look), ...facts(item, proposal, look, expressions)];
  return [
    ...setIn(markedPassage(item.passage, look), look),
    "",
    ...all.flatMap(([label, text]) =>
      folded(text, look, look.style("dim", `  ${label.padEnd(LABEL - 2)}`), LABEL),
    ),
  ];
}

type Fact = readonly [label: string, text: string];

function changedFacts(item: ReviewItem, proposed: ReviewItem, look: Look): Fact[] {
  const from = `here by you, from ${proposed.path} § ${proposed.section ?? "opening"}`;
  const [before, after] = [proposed.editable ?? "", item.editable ?? ""];
  return [
    ...(item.path === proposed.path ? [] : [["moved", shown(from)] as const]),
    ...(before === after ? [] : [["reworded", markedWords(before, after, look)] as const]),
  ];
}

function facts(
  { operation, passage, belief }: ReviewItem,
  proposal: string,
  look: Look,
  expressions: boolean,
): Fact[] {
  const { style } = look;
  const { claim, confidence, footnote, reason } = operation;
  const others = otherPlaces(operation).map(({ path, score }) => `${path} (${score.toFixed(2)})`);
  const words = claim?.text.trim().replace(/\.$/, "") ?? "";
  const asAbove = words !== "" && passage.added.includes(words);
  return [
    ...evidenceTexts(operation, look, expressions).map(
      (text, index): Fact => [index === 0 ? "evidence" : "", text],
    ),
    ...(claim === null
      ? []
      : [
          ["claim", asAbove ? "word for word as above" : style("bold", shown(claim.text))] as const,
        ]),
    ["so that", shown(belief)],
    ["placed", shown(`confidence ${[confidence.toFixed(2), ...others].join("; else ")}`)],
    ["why", shown(reason)],
    ...(footnote === null ? [] : [["footnote", shown(footnote.text)] as const]),
    ["proposal", shown(proposal)],
  ];
}
