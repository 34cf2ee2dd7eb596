import stringWidth from "string-width";
import type { HeldAs } from "../../proposal/choice.ts";
import type { HeldItem } from "../held-item.ts";
import { lookAtHeld, summarise, undo } from "./choose.ts";
import { type Key, only, type Responded } from "./events.ts";
import { evidenceTexts } from "./evidence.ts";
import { folded, type Look, setIn, shown } from "./look.ts";
import { openEvidence } from "./opening.ts";
import type { ReviewState } from "./state.ts";

const LABEL = 11;

/** How each key takes a claim in that is held back. */
const TAKING: Readonly<Record<string, HeldAs>> = {
  a: "statement",
  w: "question",
  s: "same",
  c: "contradicting",
};

/** What a key does while a claim that is held back is looked at. */
export function pressOnHeld(state: ReviewState, at: number, { name }: Key): Responded {
  const from = { kind: "held", at } as const;
  const held = state.held[at]!;
  const as = TAKING[name];
  if (as !== undefined) {
    return { state, effect: { kind: "take", operation: held.operation.id, as, from } };
  }
  switch (name) {
    case "e":
      return { state, effect: { kind: "correct", held, from } };
    case "r":
      return only({
        ...state,
        mode: { kind: "reason", typed: "", changed: null, from },
      });
    case "u":
      return only(undo(state));
    case "f":
      return only(summarise(state));
    case "n":
    case "right":
      return only(
        at + 1 < state.held.length
          ? lookAtHeld(state, at + 1)
          : { ...state, notice: "This is the last one." },
      );
    case "p":
    case "left":
      return only(
        at > 0 ? lookAtHeld(state, at - 1) : { ...state, notice: "This is the first one." },
      );
    case "o":
      return openEvidence(state, held.operation, from);
    case "h":
    case "q":
    case "escape":
    case "return":
    case "enter":
      return only({ ...state, mode: { kind: "item" }, scroll: 0 });
    default:
      return only({ ...state, notice: "That key does nothing here. h goes back to the changes." });
  }
}

/** As what a person takes in a claim that was held. */
export const HELD_AS_TOLD: { readonly [as in HeldAs]: string } = {
  statement: "as it is",
  corrected: "corrected",
  question: "as a question",
  same: "as what the note says already",
  contradicting: "as what contradicts the note",
};

/** A claim that is held back beside what the base says nearest to it, what it rests on, and why it is held. */
export function heldLines({ operation, claim, nearest }: HeldItem, look: Look): string[] {
  const facts: readonly (readonly [label: string, text: string])[] = [
    ...evidenceTexts(operation, look, true).map(
      (text, index) => [index === 0 ? "evidence" : "", text] as const,
    ),
    ["why held", shown(operation.reason)],
    ["run", shown(`${claim.bundle}, ${claim.path}#${claim.pointer}`)],
  ];
  return [
    ...besideLines(claim.text, nearest, look),
    "",
    ...facts.flatMap(([label, text]) =>
      folded(text, look, look.style("dim", `  ${label.padEnd(LABEL - 2)}`), LABEL),
    ),
  ];
}

/** Narrower than this, two columns hold no sentence. */
const LEAST_COLUMNS = 72;

function besideLines(claim: string, nearest: HeldItem["nearest"], look: Look): string[] {
  const { style, width } = look;
  const [left, right] = [
    { title: "The run says", text: shown(claim) },
    nearest === null
      ? { title: "Nearest in the base", text: "No note comes near." }
      : {
          title: `${shown(nearest.path)} § ${shown(nearest.section ?? "opening")}`,
          text: shown(nearest.text),
        },
  ];
  if (width < LEAST_COLUMNS) {
    return [left, right].flatMap(({ title, text }) => [
      ...setIn(style("bold", title), look),
      ...setIn(text, look, 4),
    ]);
  }
  const half = Math.floor((width - 6) / 2);
  const column = ({ title, text }: typeof left) => {
    const own = { ...look, width: half };
    return [...setIn(style("bold", title), own, 0), ...setIn(text, own, 0)];
  };
  const [one, other] = [column(left), column(right)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) =>
    `  ${padded(one[index] ?? "", half)}  ${other[index] ?? ""}`.trimEnd(),
  );
}

function padded(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - stringWidth(line)));
}
