/** Above this many, markers count as nesting even where they might be text, such as a row of dashes. */
const LIMIT = 100;

/**
 * The offset at which YAML comes to nest too deep to be parsed at all, or null. The library recurses, and a stack that
 * runs out just while a regular expression is compiled takes the whole process down, so this is told beforehand:
 * by brackets left open, quoted ones too, and by the markers a line begins with.
 */
export function tooDeepAt(yaml: string): number | null {
  let open = 0;
  let markers = 0;
  let atLineStart = true;
  for (let at = 0; at < yaml.length; at += 1) {
    const unit = yaml[at]!;
    if (unit === "\n") markers = 0;
    atLineStart = unit === "\n" || (atLineStart && " \t\r-?:".includes(unit));
    if (atLineStart && "-?:".includes(unit)) markers += 1;
    if (unit === "[" || unit === "{") open += 1;
    else if ((unit === "]" || unit === "}") && open > 0) open -= 1;
    if (Math.max(open, markers) > LIMIT) return at;
  }
  return null;
}
