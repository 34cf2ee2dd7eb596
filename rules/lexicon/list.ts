/** The words of a list written over several lines. */
export function list(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Groups of words written one group a line. */
export function groups(text: string): string[][] {
  return phrases(text).map(list);
}

/** Phrases written one a line. */
export function phrases(text: string): string[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim());
}
