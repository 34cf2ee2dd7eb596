import type { Share } from "../selftest/wilson.ts";

/** A share as a count, a per cent, and the interval that holds in 95 of 100 cases. */
export function shareText({ part, whole, low, high }: Share): string {
  const share = whole === 0 ? "–" : percent(part / whole);
  return `${`${part} of ${whole}`.padStart(10)}  ${share.padStart(5)}  (${percent(low)} to ${percent(high)})`;
}

/** A part of a report that is left out where it is empty. */
export function section(title: string, items: readonly (readonly string[])[]): string[] {
  if (items.length === 0) return [];
  return ["", title, ...items.flatMap((item) => item.map((line) => `  ${line}`))];
}

/** What could not be tried. @param offering `the base offers` */
export function noHold(offering: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`  the ${offering} no hold for ${names.join(", ")}`];
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
