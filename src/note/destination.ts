import type { Range } from "../text/range.ts";

/** A link's target as it is written, without the `<>` around it; null where no target stands at `from`. */
export function destinationAt(text: string, from: number, limit: number): Range | null {
  let start = from;
  while (start < limit && /\s/.test(text[start]!)) start += 1;
  if (text[start] === "<") {
    const close = text.indexOf(">", start);
    return close === -1 || close >= limit ? null : { start: start + 1, end: close };
  }
  let depth = 0;
  let end = start;
  for (; end < limit; end += 1) {
    const unit = text[end]!;
    if (unit === "\\") end += 1;
    else if (unit === "(") depth += 1;
    else if (unit === ")" && depth === 0) break;
    else if (unit === ")") depth -= 1;
    else if (/\s/.test(unit)) break;
  }
  return { start, end: Math.min(end, limit) };
}

export interface Target {
  readonly target: string;
  readonly anchor: string | null;
}

/** Splits a link's address at its `#`. An address within the base is percent-decoded; one with a scheme is kept as it is. */
export function splitTarget(address: string): Target {
  const hash = address.indexOf("#");
  const target = hash === -1 ? address : address.slice(0, hash);
  const anchor = hash === -1 ? null : address.slice(hash + 1);
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(address)) return { target, anchor };
  return {
    target: percentDecoded(target),
    anchor: anchor === null ? null : percentDecoded(anchor),
  };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
