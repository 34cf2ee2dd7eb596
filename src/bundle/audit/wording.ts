const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][+\-−]?\d+)?|\.\d+/g;

/** A value as a person would write it: at most `decimals` places, no zeros at the end. */
export function written(value: number, decimals: number): string {
  const places = Math.min(Math.max(decimals, 0), 12);
  const fixed = value.toFixed(places);
  if (Number(fixed) === 0 && value !== 0) return Number(value.toPrecision(2)).toString();
  return places === 0 ? fixed : fixed.replace(/\.0+$|(?<![.0])0+$/, "");
}

/** The claim's own wording with its numbers replaced: `17-37` with 6.7 and 36.7 is `6.7-36.7`. */
export function rewritten(claimed: string, numbers: readonly number[], decimals: number): string {
  let index = 0;
  let negative = false;
  const text = claimed.replace(NUMBER, (found) => {
    const value = numbers[index];
    index += 1;
    if (value === undefined) return found;
    negative ||= value < 0;
    return written(Math.abs(value), decimals);
  });
  const unsigned = text.replace(/^[-−–+]/, (sign) => (sign === "+" && !negative ? sign : ""));
  return negative && numbers.length === 1 ? `-${unsigned.replace(/^\+/, "")}` : unsigned;
}
