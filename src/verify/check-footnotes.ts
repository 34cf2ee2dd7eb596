import type { NoteEntry } from "./check-removed.ts";
import type { ChangedNote, Comparison } from "./comparison.ts";
import { onceEach } from "./comparison.ts";
import {
  type Footnotes,
  type Label,
  labelName,
  scanFootnotes,
  scanLinkLabels,
} from "./scan-footnotes.ts";
import { type Violation, violation } from "./verdict.ts";
import { asRead } from "./words.ts";

/**
 * I3: what a note cites stays resolvable. No label is newly without a definition or newly defined twice; each
 * operation's footnote is defined and names its bundle; text that moved to another note finds there what it cited.
 */
export function* checkFootnotes(
  comparison: Comparison,
  entriesOf: ReadonlyMap<string, readonly NoteEntry[]>,
): Generator<Violation> {
  const oldNotes = onceEach((path) => scanFootnotes(comparison.oldTextOf(path) ?? ""));
  const newNotes = onceEach((path) => scanFootnotes(comparison.newTextOf(path) ?? ""));
  for (const note of comparison.notes.values()) {
    yield* checkFootnoteLabels(note, oldNotes(note.path), newNotes(note.path));
    yield* checkLinkLabels(note);
  }
  yield* checkOperations(
    comparison,
    onceEach((path) => definitionsOf(newNotes(path))),
  );
  for (const entries of entriesOf.values()) {
    for (const entry of entries) yield* checkCarried(entry, oldNotes, newNotes);
  }
}

function* checkFootnoteLabels(
  { path }: ChangedNote,
  before: Footnotes,
  after: Footnotes,
): Generator<Violation> {
  const missing = new Set(
    undefinedAmong(before.references, before.definitions).map(({ name }) => name),
  );
  for (const { name, range } of undefinedAmong(after.references, after.definitions)) {
    if (missing.has(name)) continue;
    yield violation(
      "I3",
      `${path} refers to the footnote [^${name}], which it does not define`,
      path,
      range,
    );
  }
  yield* checkTwice(path, before.definitions, after.definitions, "footnote");
}

function* checkLinkLabels({ path, oldText, newText }: ChangedNote): Generator<Violation> {
  const before = scanLinkLabels(oldText);
  const after = scanLinkLabels(newText);
  // A shortcut counts as a link where it was one before.
  const wereDefined = new Set(before.definitions.map(({ name }) => name));
  const uses = [...after.uses, ...after.shortcuts.filter(({ name }) => wereDefined.has(name))];
  const missing = new Set(undefinedAmong(before.uses, before.definitions).map(({ name }) => name));
  for (const { name, range } of undefinedAmong(uses, after.definitions)) {
    if (missing.has(name)) continue;
    yield violation("I3", `${path} links to [${name}], which it does not define`, path, range);
  }
  yield* checkTwice(path, before.definitions, after.definitions, "link");
}

function undefinedAmong(uses: readonly Label[], definitions: readonly Label[]): Label[] {
  const defined = new Set(definitions.map(({ name }) => name));
  return uses.filter(({ name }) => !defined.has(name));
}

function* checkTwice(
  path: string,
  before: readonly Label[],
  after: readonly Label[],
  what: "footnote" | "link",
): Generator<Violation> {
  const known = new Set(repeated(before).map(({ name }) => name));
  for (const { name, range } of repeated(after)) {
    if (known.has(name)) continue;
    yield violation("I3", `${path} defines the ${what} ${name} twice`, path, range);
  }
}

function repeated(labels: readonly Label[]): Label[] {
  const seen = new Set<string>();
  return labels.filter(({ name }) => seen.has(name) || !seen.add(name));
}

function* checkOperations(
  { record }: Comparison,
  definitions: (path: string) => ReadonlyMap<string, string>,
): Generator<Violation> {
  for (const { id, kind, footnote, target, claim } of record.operations) {
    if (kind === "hold" || footnote === null || target === null) continue;
    const defined = definitions(target.path).get(labelName(footnote.label));
    if (defined === undefined) {
      const message = `${target.path} does not define [^${footnote.label}], the footnote of ${id}`;
      yield violation("I3", message, target.path);
    } else if (claim !== null && !defined.includes(claim.bundle)) {
      const message = `[^${footnote.label}] in ${target.path} does not name the bundle ${claim.bundle}`;
      yield violation("I3", message, target.path, null, defined);
    }
  }
}

/** Text that now stands in another note must cite there what it cited here. */
function* checkCarried(
  { text, from, at }: NoteEntry,
  oldNotes: (path: string) => Footnotes,
  newNotes: (path: string) => Footnotes,
): Generator<Violation> {
  if (at === null || at.path === from.path || !text.includes("[^")) return;
  const before = definitionsOf(oldNotes(from.path));
  const after = definitionsOf(newNotes(at.path));
  for (const { name } of scanFootnotes(text).references) {
    const meant = before.get(name);
    if (meant === undefined || meant === after.get(name)) continue;
    const message = `[^${name}] says in ${at.path} something else than where this came from, ${from.path}`;
    yield violation("I3", message, at.path, at.range, text);
  }
}

/** What each footnote says; of several definitions the first counts. */
function definitionsOf({ definitions }: Footnotes): ReadonlyMap<string, string> {
  return new Map([...definitions].reverse().map(({ name, text }) => [name, asRead(text)]));
}
