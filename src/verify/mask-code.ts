const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})(.*)$/s;

/**
 * The text with code blanked out, fences and inline code alike, at unchanged offsets.
 * Code speaks of links and headings without making any.
 */
export function maskCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  const masked: string[] = [];
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    const mark = FENCE.exec(line.replace(/\r$/, ""));
    if (fence !== null) {
      masked.push(blank(line));
      if (mark !== null && closes(fence, mark)) fence = null;
    } else if (mark !== null && opens(mark)) {
      fence = mark[1]!;
      masked.push(blank(line));
    } else {
      masked.push(maskInlineCode(line));
    }
  }
  return masked.join("\n");
}

function opens(mark: RegExpExecArray): boolean {
  return mark[1]!.startsWith("~") || !mark[2]!.includes("`");
}

function closes(fence: string, mark: RegExpExecArray): boolean {
  return mark[1]!.startsWith(fence) && mark[2]!.trim() === "";
}

function blank(line: string): string {
  return line.replace(/[^\r]/g, " ");
}

/** Blanks what stands between two runs of as many backticks. */
function maskInlineCode(line: string): string {
  if (!line.includes("`")) return line;
  const runs = [...line.matchAll(/`+/g)];
  if (runs.length < 2) return line;
  // For each run the next one of its length, found from the right so that the whole stays linear.
  const closing: (number | null)[] = new Array(runs.length).fill(null);
  const nextOfLength = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]![0].length;
    closing[index] = nextOfLength.get(length) ?? null;
    nextOfLength.set(length, index);
  }
  const pieces: string[] = [];
  let read = 0;
  let index = 0;
  while (index < runs.length) {
    const close = closing[index] ?? null;
    if (close === null) {
      index += 1;
      continue;
    }
    const start = runs[index]!.index;
    const end = runs[close]!.index + runs[close]![0].length;
    pieces.push(line.slice(read, start), " ".repeat(end - start));
    read = end;
    index = close + 1;
  }
  pieces.push(line.slice(read));
  return pieces.join("");
}
