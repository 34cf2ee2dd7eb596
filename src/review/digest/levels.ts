import type { Level } from "./digest.ts";

/** How far back growth is shown, in days. */
export const GROWTH_DAYS = 90;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days one day comes after another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}

/** The level at the end of a day: that of the last one known by then; null before the first. */
export function levelOn(levels: readonly Level[], day: string): Level | null {
  return levels.findLast((level) => level.day <= day) ?? null;
}

/**
 * At most so many days of those on which something changed, evenly chosen: the first and the last are always among them.
 * @param days in order
 */
export function chosenDays<Item>(days: readonly Item[], most: number): Item[] {
  if (days.length <= most) return [...days];
  return Array.from(
    { length: most },
    (_, index) => days[Math.round((index * (days.length - 1)) / (most - 1))]!,
  );
}
