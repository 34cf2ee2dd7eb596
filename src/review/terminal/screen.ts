import { counted } from "../../text/counted.ts";
import type { ReviewItem } from "../item.ts";
import { cardLines } from "./card.ts";
import type { Room } from "./events.ts";
import { excerptLines, placeLines } from "./evidence.ts";
import { HELD_AS_TOLD, heldLines } from "./held.ts";
import { helpLines, keyLines } from "./keys.ts";
import { createLook, folded, type Look, setIn, shown } from "./look.ts";
import { plantedLines } from "./planted-lines.ts";
import {
  type Chosen,
  currentChoice,
  currentItem,
  heldChoice,
  isWaiting,
  type ReviewState,
  seenItem,
} from "./state.ts";
import { summaryLines } from "./summary-lines.ts";

export interface Size {
  /** Columns and rows. */
  readonly width: number;
  readonly height: number;
}

export interface Screen {
  /** As many as the screen has rows at most, none wider than it; safe to show. */
  readonly lines: readonly string[];
  readonly room: Room;
}

/** A review as it is seen: where one is, what is decided on, and the keys. Pure. */
export function screen(state: ReviewState, size: Size, coloured: boolean): Screen {
  const look = createLook(size.width, coloured);
  const head = [...headLines(state, look), ""];
  const body = bodyLines(state, look);
  const foot = [...statusLines(state, look), ...keyLines(state, look)];
  const page = Math.max(1, size.height - head.length - foot.length - 1);
  const furthest = Math.max(0, body.length - page);
  const from = Math.min(state.scroll, furthest);
  const seen = body.slice(from, from + page);
  const filled = [...seen, ...Array<string>(page - seen.length).fill("")];
  const lines = [...head, ...filled, rule(from, furthest - from, look), ...foot];
  return { lines: lines.slice(0, size.height), room: { page, furthest } };
}

function headLines(state: ReviewState, look: Look): string[] {
  const { style } = look;
  const { mode, items, at } = state;
  if (mode.kind === "help") return folded(style("bold", "The keys"), look, " ", 1);
  if (mode.kind === "summary") return folded(style("bold", "What will be done"), look, " ", 1);
  if (mode.kind === "planted") return folded(style("bold", "A flaw was planted"), look, " ", 1);
  if (mode.kind === "excerpt") {
    const { path, line, total } = mode.excerpt;
    const told = `${style("bold", shown(path))} ${style("dim", `line ${line} of ${total}`)}`;
    return folded(told, look, " ", 1);
  }
  if (mode.kind === "held") {
    const place = style("dim", `${mode.at + 1} of ${state.held.length}`);
    return folded(`${place}  ${style("yellow", "held back")}`, look, " ", 1);
  }
  const { operation, path, section } = seenItem(state);
  const where = `${style("bold", shown(path))} § ${shown(section ?? "opening")}`;
  const kind = style("cyan", operation.kind);
  const place =
    "from" in mode && mode.from.kind === "held"
      ? `held, ${mode.from.at + 1} of ${state.held.length}`
      : `${at + 1} of ${items.length}`;
  return folded(`${style("dim", place)}  ${kind}  ${where}`, look, " ", 1);
}

function bodyLines(state: ReviewState, look: Look): string[] {
  const { mode, proposal } = state;
  switch (mode.kind) {
    case "help":
      return helpLines(look);
    case "summary":
      return summaryLines(state, look);
    case "planted":
      return plantedLines(mode.reveal, look);
    case "evidence":
      return placeLines(mode.places, look);
    case "excerpt":
      return excerptLines(mode.excerpt, look);
    case "held":
      return [...heldChoiceLines(state, mode.at, look), ...heldLines(state.held[mode.at]!, look)];
    case "places":
      return mode.offered.flatMap(({ item: { path, section } }, index) =>
        folded(`${shown(path)} § ${shown(section ?? "opening")}`, look, `  ${index + 1}  `, 5),
      );
    default:
      return [
        ...decisionLines(state, look),
        ...objectionLines(state, look),
        ...cardLines(seenItem(state), proposedItem(state), proposal, look, state.expressions),
      ];
  }
}

/** What speaks against the words that a person gave it. */
function objectionLines({ mode }: ReviewState, look: Look): string[] {
  const changed = mode.kind === "changed" || mode.kind === "reason" ? mode.changed : null;
  const objection = changed?.gated?.objection ?? null;
  return objection === null ? [] : [...setIn(look.style("red", `✗ ${objection}`), look), ""];
}

/** The decision looked at as it was proposed; a claim that was held was proposed as nothing. */
function proposedItem(state: ReviewState): ReviewItem {
  const { mode } = state;
  const isHeld = (mode.kind === "changed" || mode.kind === "reason") && mode.from.kind === "held";
  return isHeld ? seenItem(state) : currentItem(state);
}

function heldChoiceLines(state: ReviewState, at: number, look: Look): string[] {
  const chosen = heldChoice(state, at);
  return chosen === null ? [] : [...setIn(choiceTold(chosen, look), look), ""];
}

/** What was decided on it, in this review or before. */
function decisionLines(state: ReviewState, look: Look): string[] {
  if ("from" in state.mode && state.mode.from.kind === "held") return [];
  const { decision } = currentItem(state);
  const chosen = state.mode.kind === "changed" ? null : currentChoice(state);
  if (decision !== null) {
    const { verdict, by, at, reason } = decision;
    const why = reason === "" ? "" : `: ${reason}`;
    const told = shown(`Decided: ${verdict} by ${by.name} on ${at.slice(0, 10)}${why}`);
    return [...setIn(look.style("yellow", told), look), ""];
  }
  return chosen === null ? [] : [...setIn(choiceTold(chosen, look), look), ""];
}

function choiceTold({ choice }: Chosen, { style }: Look): string {
  if (choice.verdict === "reject") return style("red", shown(`✗ You reject it: ${choice.reason}`));
  const how = [
    ...(choice.as === undefined ? [] : [HELD_AS_TOLD[choice.as]]),
    ...(choice.to === undefined ? [] : ["moved to this note"]),
    ...(choice.text === null ? [] : ["in your words"]),
    ...(choice.reason === undefined
      ? []
      : [`though its run does not bear them out: ${choice.reason}`]),
  ];
  return style("green", shown(["✓ You accept it", ...how].join(", ")));
}

/** A line across, which says where there is more to be seen. */
function rule(above: number, below: number, { style, width }: Look): string {
  const told = [
    ...(below === 0 ? [] : [`↓ ${counted(below, "more line")}: space`]),
    ...(above === 0 ? [] : [`↑ ${above}: b`]),
  ].join("  ");
  const line = told === "" ? "" : `── ${told} `;
  return style("dim", line.padEnd(width, "─").slice(0, width));
}

function statusLines(state: ReviewState, look: Look): string[] {
  const { mode, notice } = state;
  if (mode.kind === "reason") {
    const asked = mode.changed === null ? "Why not?" : "Why do these words stand all the same?";
    const told = notice === "" ? [] : folded(look.style("yellow", shown(notice)), look, " ", 1);
    return [...told, ...folded(`${asked} ${shown(mode.typed)}▏`, look, " ", 1)];
  }
  if (notice !== "") return folded(look.style("yellow", shown(notice)), look, " ", 1);
  if (mode.kind === "evidence") return folded("Open what?", look, " ", 1);
  if (mode.kind === "places") return folded("Where else may it go?", look, " ", 1);
  if (mode.kind === "changed") return folded("This is how it comes out. Accept it?", look, " ", 1);
  if (mode.kind === "summary" && state.chosen.size > 0) return folded("Do this?", look, " ", 1);
  return folded(look.style("dim", progress(state)), look, " ", 1);
}

function progress(state: ReviewState): string {
  const verdicts = [...state.chosen.values()].map(({ choice }) => choice.verdict);
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const waiting = state.items.filter((item) => isWaiting(state, item)).length;
  return [
    ...(count("accept") === 0 ? [] : [`${count("accept")} accepted`]),
    ...(count("reject") === 0 ? [] : [`${count("reject")} rejected`]),
    `${waiting} to go`,
  ].join(", ");
}
