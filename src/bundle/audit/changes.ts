import type { Verdict } from "./bind.ts";
import type { QuantityContext } from "./context.ts";
import { type Fit, fitOf } from "./fit.ts";
import { type Reading, readingsOf } from "./readings.ts";
import type { Series } from "./series.ts";
import { STATISTICS } from "./words.ts";

interface Side {
  readonly fit: Fit;
  readonly reading: Reading;
}

/**
 * Judges `from a to b`: supported where both ends stand under what the claim names. Where one end does, and that
 * series has exactly one twin (`direct.overlap`, `bootstrap.overlap`), the other end must be the twin's.
 */
export function bindChange(
  series: readonly Series[],
  context: QuantityContext,
  vocabulary: ReadonlySet<string>,
): Verdict {
  const { value } = context.quantity;
  if (value.kind !== "change") return { kind: "unbound" };
  const named = series.filter((one) => one.kind === "level" && measureNamed(one, context));
  const from = sidesOf(named, context, value.from, vocabulary);
  const to = sidesOf(named, context, value.to, vocabulary);
  const [start, end] = [from.find(agreeing), to.find(agreeing)];
  if (start && end) return { kind: "supported", reading: joined(start.reading, end.reading) };
  const held = start ?? end;
  if (held === undefined) return { kind: "unbound" };
  const twins = (start ? to : from).filter(({ reading }) => isTwin(reading, held.reading));
  const [twin, ...others] = twins;
  const near = (start ? to : from).some(agreeing);
  if (twin === undefined || others.length > 0 || near || held.fit.missing > 1)
    return { kind: "unbound" };
  const reading = start ? joined(held.reading, twin.reading) : joined(twin.reading, held.reading);
  return { kind: "refuted", reading: { ...reading, agrees: false } };
}

function agreeing({ reading }: Side): boolean {
  return reading.agrees;
}

/** All words of what was measured but one, which tells the two ends apart, stand in the claim. */
function measureNamed(series: Series, { claim }: QuantityContext): boolean {
  const missing = [...series.required].filter((word) => !claim.has(word));
  return (
    missing.length <= 1 &&
    [...series.words].some((word) => claim.has(word) && !STATISTICS.has(word))
  );
}

function sidesOf(
  series: readonly Series[],
  context: QuantityContext,
  number: number,
  vocabulary: ReadonlySet<string>,
): Side[] {
  const quantity = { ...context.quantity, value: { kind: "number" as const, number } };
  return series
    .flatMap((one) => {
      const fit = fitOf(one, context, vocabulary);
      const aim = {
        ...context,
        quantity,
        statistic: one.cells.length > 2 ? ("mean" as const) : one.statistic,
      };
      return readingsOf(one, aim).map((reading) => ({ fit, reading }));
    })
    .sort((a, b) => b.fit.score - a.fit.score);
}

/** Whether two series of one file differ in one word only, or two values are all that one series has. */
function isTwin(a: Reading, b: Reading): boolean {
  if (a.series === b.series) {
    return (
      a.series.cells.length === 2 && a.what === "" && a.cells[0]?.source !== b.cells[0]?.source
    );
  }
  const onlyA = [...a.series.words].filter((word) => !b.series.words.has(word));
  const onlyB = [...b.series.words].filter((word) => !a.series.words.has(word));
  const sameKind = a.firm && a.series.path === b.series.path && a.what === b.what;
  return sameKind && onlyA.length === 1 && onlyB.length === 1;
}

function joined(from: Reading, to: Reading): Reading {
  const label = `${from.series.label} and ${to.series.label}`;
  return {
    ...from,
    series: { ...from.series, label },
    numbers: [...from.numbers, ...to.numbers],
    cells: [...from.cells, ...to.cells],
  };
}
