/** A footnote's label in the form in which marks and definitions are compared: case and runs of blanks do not count. */
export function footnoteLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
