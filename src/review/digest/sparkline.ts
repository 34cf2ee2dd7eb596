const BARS = "▁▂▃▄▅▆▇█";

/** Numbers as a row of bars, the least as the lowest one; a row of even bars where nothing changes. */
export function sparkline(values: readonly number[]): string {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  return values
    .map((value) => BARS[span === 0 ? 0 : Math.round(((value - least) / span) * 7)])
    .join("");
}
