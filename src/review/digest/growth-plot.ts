import { htmlText } from "../../report/html-text.ts";
import type { Level } from "./digest.ts";
import { daysBefore, daysBetween, GROWTH_DAYS, levelOn } from "./levels.ts";

const WIDTH = 420;
const HEIGHT = 190;
const LEFT = 62;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 30;

interface Plot {
  readonly title: string;
  readonly measure: (level: Level) => number;
  readonly label: (value: number) => string;
}

/** A quantity over the last days as a line in an SVG, with its axes; steps, since a level stands until the next commit. */
export function growthPlot(
  levels: readonly Level[],
  day: string,
  { title, measure, label }: Plot,
): string {
  const from = daysBefore(day, GROWTH_DAYS);
  const start = levelOn(levels, from);
  const shown = levels.filter((level) => level.day > from && level.day <= day);
  const points = [...(start === null ? [] : [{ ...start, day: from }]), ...shown];
  const ticks = niceTicks(points.map(measure));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (at: string) => LEFT + ((WIDTH - LEFT - RIGHT) * daysBetween(from, at)) / GROWTH_DAYS;
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (value - low)) / (high - low);
  const line = points.map((point, index) => {
    const [across, up] = [round(x(point.day)), round(y(measure(point)))];
    return index === 0 ? `M${across} ${up}` : `H${across}V${up}`;
  });
  const last = points.at(-1);
  const end =
    last === undefined ? "" : `<path class="line" d="${line.join("")}H${round(x(day))}"/>`;
  const rows = ticks.map((tick) => {
    const at = round(y(tick));
    return `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${htmlText(label(tick))}</text>`;
  });
  const days = [from, daysBefore(day, GROWTH_DAYS / 2), day].map((at, index) => {
    const anchor = ["start", "middle", "end"][index];
    return `<text x="${round(x(at))}" y="${HEIGHT - 8}" text-anchor="${anchor}">${at}</text>`;
  });
  const told =
    last === undefined
      ? "no commit yet"
      : `${label(measure(points[0]!))} on ${points[0]!.day}, ${label(measure(last))} on ${day}`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${htmlText(`${title}: ${told}`)}">${rows.join("")}${end}${days.join("")}</svg>`;
}

/** Three to six round numbers around all values, at even distances. */
export function niceTicks(values: readonly number[]): number[] {
  const least = Math.min(...values, Number.POSITIVE_INFINITY);
  const [low, high] = Number.isFinite(least) ? [least, Math.max(...values)] : [0, 0];
  // Steps that are smaller could not be told apart by the four digits of their labels.
  const rough = Math.max((high - low) / 3, high / 1000, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!;
  const first = Math.max(Math.floor(low / step) * step, 0);
  const ticks = [first];
  while (ticks.at(-1)! < high || ticks.length < 2) ticks.push(ticks.at(-1)! + step);
  return ticks;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
