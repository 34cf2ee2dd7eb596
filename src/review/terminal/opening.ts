import type { Operation } from "../../plan/plan.ts";
import type { EvidencePlace } from "../evidence-place.ts";
import type { Excerpt } from "../excerpt.ts";
import { type Key, only, type Responded } from "./events.ts";
import { placesToOpen } from "./evidence.ts";
import type { Looking, Mode, ReviewState } from "./state.ts";

/** What stands above the place, so that one sees what it belongs to. */
const LINES_ABOVE = 5;
/** What goes back from a file: a pager is left with `q`. */
const LEAVING: ReadonlySet<string> = new Set(["q", "return", "enter", "escape", "o"]);

/** Opens what an operation rests on; where there are several places, which one is asked. */
export function openEvidence(state: ReviewState, operation: Operation, from: Looking): Responded {
  const places = placesToOpen(operation);
  const [first] = places;
  const run = operation.claim?.bundle;
  if (first === undefined || run === undefined) {
    return only({ ...state, notice: "It rests on no run." });
  }
  if (places.length === 1) return opening(state, run, first, from);
  return only({ ...state, mode: { kind: "evidence", run, places, from }, scroll: 0 });
}

function opening(state: ReviewState, run: string, place: EvidencePlace, from: Looking): Responded {
  return { state: { ...state, mode: from, scroll: 0 }, effect: { kind: "open", run, place, from } };
}

/** What a key does where it is asked what to open. */
export function pressOnPlaces(
  state: ReviewState,
  { run, places, from }: Extract<Mode, { kind: "evidence" }>,
  { text }: Key,
): Responded {
  const place = places[Number(text) - 1];
  if (place === undefined) return only({ ...state, mode: from, scroll: 0 });
  return opening(state, run, place, from);
}

/** What a key does while a part of a file is shown. */
export function pressOnExcerpt(
  state: ReviewState,
  { from }: Extract<Mode, { kind: "excerpt" }>,
  { name }: Key,
): Responded {
  return only(
    LEAVING.has(name)
      ? { ...state, mode: from, scroll: 0 }
      : { ...state, notice: "enter goes back." },
  );
}

/** Shows what was opened, at its place; or says why it can't be. */
export function showOpened(
  state: ReviewState,
  outcome: Excerpt | string | null,
  from: Looking,
): ReviewState {
  if (outcome === null) return { ...state, mode: from };
  if (typeof outcome === "string") return { ...state, mode: from, notice: outcome };
  const first = outcome.lines[0]?.number ?? 1;
  const scroll = Math.max(0, outcome.line - first - LINES_ABOVE);
  return {
    ...state,
    mode: { kind: "excerpt", excerpt: outcome, from },
    scroll,
    notice: outcome.told,
  };
}
