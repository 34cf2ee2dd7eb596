import { isDifferenceName } from "../records/column-role.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { type NamePart, namesPart, partsOf, type TextWord } from "./text-words.ts";

/** Something the results have a name for. */
export type Named =
  | { readonly kind: "measure"; readonly table: number; readonly measure: number }
  | {
      readonly kind: "value";
      readonly table: number;
      readonly dimension: number;
      readonly value: string;
    }
  | { readonly kind: "dimension"; readonly table: number; readonly dimension: number };

/** One name of the results with all that goes by it. */
export interface Name {
  readonly parts: readonly NamePart[];
  /** Whether it names what is without something: `no_aux_loss`. */
  readonly leavesOut: boolean;
  /** Whether it says who does what to whom, so that the order of its parts counts. */
  readonly isPhrase: boolean;
  /** The parts that tell it from its siblings; a text must use one of them. */
  readonly telling: ReadonlySet<string>;
  readonly things: readonly Named[];
}

/** Every name of a bundle's results, to be looked up by the words of a text. */
export interface NameIndex {
  readonly tables: readonly RecordTable[];
  readonly byPart: ReadonlyMap<string, readonly Name[]>;
}

/** Of a dimension with more values, such as the rows of a long log, texts name none but by number. */
const MOST_VALUES = 400;
const LONGEST_INITIALS = 6;

/** Gathers the names of measures, arms and dimensions, with what the glossary says they mean. */
export function indexNames(tables: readonly RecordTable[], glossary: Glossary): NameIndex {
  const names: Name[] = [];
  for (const [table, { dimensions, measures }] of tables.entries()) {
    for (const [measure, { name, parents, means, inherited }] of measures.entries()) {
      if (inherited) continue;
      const thing: Named = { kind: "measure", table, measure };
      for (const written of new Set([[...parents, name].join(" "), name, means ?? name])) {
        const { head, parts, leavesOut } = partsOf(measureName(written));
        // A text says `fell by 5 points` of what a column calls a change.
        const rest = parts.filter(({ stem }) => stem !== head.stem);
        const telling =
          isDifferenceName(head.text) && rest.length > 0 ? [head, rest.at(-1)!] : [head];
        names.push({
          parts,
          leavesOut,
          isPhrase: isPhrase(written),
          telling: new Set(telling.map(({ stem }) => stem)),
          things: [thing],
        });
      }
    }
    for (const [dimension, { name, values, kind }] of dimensions.entries()) {
      const thing: Named = { kind: "dimension", table, dimension };
      const means = glossary.columns.get(name)?.means ?? name;
      for (const written of new Set([name, means])) {
        if (written !== "") names.push(wholeName(written, thing));
      }
      if (kind !== "arm" || values.length > MOST_VALUES) continue;
      names.push(...armNames(table, dimension, values));
      for (const value of values) {
        const told = glossary.arms.get(value);
        if (told !== undefined)
          names.push(wholeName(told, { kind: "value", table, dimension, value }));
      }
    }
  }
  return { tables, byPart: indexed(names) };
}

function isPhrase(written: string): boolean {
  return (
    written.split(/[_\s]/).length >= 4 && /[_\s](?:of|to|by|from|than|over)[_\s]/i.test(written)
  );
}

const UNIT =
  /[_\s([.](?:pct|percent|%|ms|s|sec|secs|seconds|min|mins|minutes|h|hrs|hours|kwh|gb|mb)[)\]]?$/i;

/** A measure's name without its unit: `wall_min` is wall time in minutes. */
function measureName(written: string): string {
  return written.replace(UNIT, "");
}

function wholeName(written: string, thing: Named): Name {
  const { parts, leavesOut } = partsOf(written);
  return {
    parts,
    leavesOut,
    isPhrase: false,
    telling: new Set(parts.map(({ stem }) => stem)),
    things: [thing],
  };
}

/** The arms of a dimension: each is told by the parts that no other has. */
function armNames(table: number, dimension: number, values: readonly string[]): readonly Name[] {
  const read = values.map((value) => ({ value, ...partsOf(value) }));
  const holders = new Map<string, number>();
  for (const { parts } of read) {
    for (const stem of new Set(parts.map((part) => part.stem)))
      holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  return read.map(({ value, parts, leavesOut }) => {
    const own = parts.filter(({ stem }) => holders.get(stem) === 1);
    const telling = new Set((own.length > 0 ? own : parts).map(({ stem }) => stem));
    return {
      parts,
      leavesOut,
      isPhrase: false,
      telling,
      things: [{ kind: "value", table, dimension, value }],
    };
  });
}

function indexed(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const merged = new Map<string, Name>();
  for (const name of names) {
    const key = JSON.stringify([name.parts, name.leavesOut, [...name.telling]]);
    const known = merged.get(key);
    const things = unique([...(known?.things ?? []), ...name.things]);
    merged.set(key, { ...name, things });
  }
  const byPart = new Map<string, Name[]>();
  for (const name of merged.values()) {
    const keys = name.parts.flatMap(({ text, stem }) => [text, text.split("@")[0]!, stem]);
    for (const key of new Set(keys)) byPart.set(key, [...(byPart.get(key) ?? []), name]);
  }
  return byPart;
}

function unique(things: readonly Named[]): readonly Named[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

/** The names that a word of a text may be part of: by its stem, or as the long form of a short one. */
export function namesWith(index: NameIndex, word: TextWord): ReadonlySet<Name> {
  const found = new Set<Name>([
    ...(index.byPart.get(word.stem) ?? []),
    ...(index.byPart.get(word.text) ?? []),
  ]);
  for (let length = 3; length < word.text.length; length += 1) {
    for (const name of index.byPart.get(word.text.slice(0, length)) ?? []) {
      if (name.parts.some((part) => namesPart(word, part))) found.add(name);
    }
  }
  return found;
}

/** The names that are the initials of words in a row from one on: `expected calibration error` is `ece`. */
export function namesByInitials(
  index: NameIndex,
  words: readonly TextWord[],
  from: number,
): readonly { readonly name: Name; readonly initials: string }[] {
  const found: { name: Name; initials: string }[] = [];
  let initials = "";
  for (const { text } of words.slice(from, from + LONGEST_INITIALS)) {
    initials += text[0] ?? "";
    if (initials.length < 3) continue;
    for (const name of index.byPart.get(initials) ?? []) found.push({ name, initials });
  }
  return found;
}
