import type { Asked, Choice, Derivation, RowOrigin } from "../expression/traced.ts";
import type { RecordCell } from "../records/record-table.ts";
import { keyOf } from "./cell-places.ts";
import { readTerm } from "./read-term.ts";
import { cellsOf, type Term } from "./term.ts";

/** Why an expression takes some values and not others: a filter, or the greatest or least of several. */
export type Condition =
  | {
      readonly kind: "filter";
      readonly asked: readonly Asked[];
      /** What was answered of the row that a value stands in. */
      readonly answerFor: (cell: RecordCell) => Asked | undefined;
    }
  | {
      readonly kind: "extreme";
      readonly end: "highest" | "lowest";
      readonly among: readonly Term[];
      /** The values of the results that were compared. */
      readonly rivals: ReadonlySet<string>;
    };

/** The conditions under which values were taken, each once. */
export function conditionsOf(choices: Iterable<Choice>): readonly Condition[] {
  const found = new Map<unknown, Condition>();
  for (const choice of choices) {
    if (choice.kind === "filter" && !found.has(choice.asked))
      found.set(choice.asked, {
        kind: "filter",
        asked: choice.asked,
        answerFor: answersOf(choice.asked),
      });
    if (choice.kind === "extreme" && !found.has(choice.among)) {
      const among = choice.among.map(readTerm);
      const rivals = new Set(among.flatMap(cellsOf).map(({ cell }) => keyOf(cell)));
      found.set(choice.among, { kind: "extreme", end: choice.end, among, rivals });
    }
  }
  return [...found.values()];
}

function answersOf(asked: readonly Asked[]): (cell: RecordCell) => Asked | undefined {
  const byPlace = new Map<string, Asked>();
  for (const one of asked) for (const place of placesOf(one.of)) byPlace.set(place, one);
  return ({ path, pointer }) => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const found = byPlace.get(`${path}#${at}`);
      if (found !== undefined || at === "") return found ?? inFolder(byPlace, path);
    }
  };
}

/** The row that stands for a folder holds all values of the files in it. */
function inFolder(byPlace: ReadonlyMap<string, Asked>, path: string): Asked | undefined {
  for (let at = path; at.includes("/"); ) {
    at = at.slice(0, at.lastIndexOf("/"));
    const found = byPlace.get(`${at}#`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where what was asked stands; of what was reckoned, where each value stands that it rests on. */
function placesOf(of: Derivation | RowOrigin): readonly string[] {
  switch (of.kind) {
    case "cell":
      return [`${of.cell.path}#${of.cell.pointer}`];
    case "row":
      return of.path === null ? of.holds.flatMap(placesOf) : [`${of.path}#${of.pointer}`];
    case "reckoned":
      return of.of.flatMap(placesOf);
    case "key":
      return placesOf(of.of);
    case "literal":
      return [];
  }
}
