import { contains, type Range, slice } from "../text/range.ts";
import { readPlace } from "./check-place.ts";
import { type Comparison, oldRangeOf } from "./comparison.ts";
import type { Pieces } from "./match-spans.ts";
import type { RecordedEntry, RecordedFate, RecordedOperation } from "./record-schema.ts";
import { type Violation, violation } from "./verdict.ts";
import { asRead, foldBlanks, standsIn, withoutFullStop, withoutQuoteMarks } from "./words.ts";

type ClaimEntry = RecordedEntry & { readonly from: { readonly kind: "claim" } };

/** What can become of a claim by each kind of operation. */
const FATES: Readonly<Record<RecordedOperation["kind"], readonly RecordedFate[]>> = {
  confirm: ["confirmed"],
  add: ["kept"],
  create: ["kept"],
  refine: ["kept", "merged"],
  supersede: ["kept"],
  contest: ["contested"],
  merge: ["kept", "merged", "confirmed"],
  link: ["confirmed"],
  prune: [],
  retract: [],
  hold: ["held"],
};

// What may stand between a sentence and the footnote that carries it: its full stop, closing marks, other footnotes.
const CARRIED = /(?:\[\^[^[\]\s]{1,200}\]|[.,;:!?)"'”’*_])*/y;

/**
 * I2 for what came in: every claim of every accepted bundle has one operation and one entry, unaltered,
 * and its fate is true of the resulting tree.
 */
export function* checkClaims(comparison: Comparison, pieces: Pieces): Generator<Violation> {
  const { record } = comparison;
  const texts = new Map<string, string>();
  for (const bundle of record.bundles.filter(({ accepted }) => accepted)) {
    for (const { pointer, text } of bundle.claims) {
      const key = claimKey(bundle.id, pointer);
      if (texts.has(key)) yield violation("record", `${bundle.id} has two claims at ${pointer}`);
      texts.set(key, text);
    }
  }
  const handled = new Map<string, RecordedOperation>();
  for (const operation of record.operations) {
    const { claim, id } = operation;
    if (claim === null) continue;
    const key = claimKey(claim.bundle, claim.pointer);
    yield* checkKnown(texts.get(key), claim.text, `${id} rests on`);
    if (handled.has(key)) {
      yield violation(
        "I2",
        `${id} and ${handled.get(key)!.id} both handle one claim`,
        null,
        null,
        claim.text,
      );
    }
    handled.set(key, operation);
  }
  const told = new Set<string>();
  for (const entry of record.record) {
    if (!isClaimEntry(entry)) continue;
    const key = claimKey(entry.from.bundle, entry.from.pointer);
    yield* checkKnown(texts.get(key), entry.text, "the record tells of");
    if (told.has(key))
      yield violation("I2", "the record tells of a claim twice", null, null, entry.text);
    told.add(key);
    const operation = handled.get(key);
    if (operation === undefined || operation.id !== entry.operation) {
      const message = `${entry.operation} is not the operation that handles this claim`;
      yield violation("I2", message, null, null, entry.text);
    } else {
      if (operation.claim?.path !== entry.from.path) {
        const message = `the record and ${operation.id} find this claim in different files`;
        yield violation("record", message, null, null, entry.text);
      }
      yield* checkFate(entry, operation, comparison, pieces);
    }
  }
  for (const [key, text] of texts) {
    if (!handled.has(key))
      yield violation("I2", "a claim came in that no operation handles", null, null, text);
    if (!told.has(key))
      yield violation("I2", "a claim came in of which the record does not tell", null, null, text);
  }
}

function claimKey(bundle: string, pointer: string): string {
  return JSON.stringify([bundle, pointer]);
}

function isClaimEntry(entry: RecordedEntry): entry is ClaimEntry {
  return entry.from.kind === "claim";
}

function* checkKnown(known: string | undefined, text: string, who: string): Generator<Violation> {
  if (known === undefined) {
    yield violation("record", `${who} a claim that no accepted bundle makes`, null, null, text);
  } else if (known !== text) {
    yield violation(
      "record",
      `${who} a claim in words that are not the bundle's`,
      null,
      null,
      text,
    );
  }
}

function* checkFate(
  entry: ClaimEntry,
  operation: RecordedOperation,
  comparison: Comparison,
  pieces: Pieces,
): Generator<Violation> {
  const { fate, text, at, reason } = entry;
  if (!FATES[operation.kind].includes(fate)) {
    yield violation(
      "record",
      `${operation.id} is to ${operation.kind}; it leaves no claim ${fate}`,
      null,
      null,
      text,
    );
    return;
  }
  if (fate === "held") {
    if (at !== null)
      yield violation("I2", "a claim held back stands nowhere", at.path, at.range, text);
    if (reason.trim() === "")
      yield violation("I2", "a claim is held back without a reason", null, null, text);
    return;
  }
  const place = readPlace(entry, comparison, "I2");
  if (place.kind === "violated") {
    yield place;
    return;
  }
  if (fate === "kept" || fate === "contested") {
    const piece = pieces.get(operation.id);
    const own = piece !== undefined && piece.path === at!.path && contains(piece.new, at!.range);
    const written = asRead(fate === "contested" ? withoutQuoteMarks(place.text) : place.text);
    if (!own) {
      yield violation(
        "I2",
        `${operation.id} did not write what is said to keep this claim`,
        at!.path,
        at!.range,
        text,
      );
    } else if (
      operation.edited === undefined &&
      !standsIn(withoutFullStop(foldBlanks(text)), written)
    ) {
      yield violation(
        "I2",
        `the words of this claim do not stand in ${at!.path}`,
        at!.path,
        at!.range,
        text,
      );
    }
    if (operation.edited !== undefined) yield* checkCarried(at!, place.whole, operation);
    return;
  }
  if (fate === "confirmed") yield* checkStood(at!, place.text, comparison);
  yield* checkCarried(at!, place.whole, operation);
}

/** Confirming adds a footnote and changes no word: without footnotes the text is what stood there before. */
function* checkStood(
  at: { readonly path: string; readonly range: Range },
  text: string,
  { notes, oldTextOf }: Comparison,
): Generator<Violation> {
  const spans = notes.get(at.path)?.spans ?? [];
  const before = slice(oldTextOf(at.path) ?? "", oldRangeOf(spans, at.range));
  if (asRead(before) === "" || asRead(before) !== asRead(text)) {
    const message = `what is said to confirm a claim did not stand in ${at.path} before`;
    yield violation("I2", message, at.path, at.range, text);
  }
}

function* checkCarried(
  at: { readonly path: string; readonly range: Range },
  whole: string,
  { id, footnote }: RecordedOperation,
): Generator<Violation> {
  CARRIED.lastIndex = at.range.end;
  const following = CARRIED.exec(whole)?.[0] ?? "";
  const text = slice(whole, at.range) + following;
  if (footnote === null || !text.includes(`[^${footnote.label}]`)) {
    yield violation(
      "I3",
      `the text in ${at.path} does not carry the footnote of ${id}`,
      at.path,
      at.range,
      text,
    );
  }
}
