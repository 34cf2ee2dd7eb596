/** Text as one line of at most so many UTF-16 units; what is cut off ends in `…`. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  // Half of a surrogate pair would be no character.
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
