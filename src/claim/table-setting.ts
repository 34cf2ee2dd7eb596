import { terms } from "../text/tokens.ts";

/** The stems of a table's caption and of the heading above it, sorted, each once: what the table as a whole holds of. */
export function tableSetting(caption: string, heading: string): string[] {
  return [...new Set([...terms(caption), ...terms(heading)])].sort();
}
