import type { Range } from "../../text/range.ts";
import { assignedSecrets } from "./assigned.ts";
import { SECRET_KINDS } from "./kinds.ts";
import { isMadeUp } from "./made-up.ts";
import { passwordsInAddresses } from "./passwords.ts";

/** A secret in a text. */
export interface FoundSecret {
  readonly kind: string;
  readonly range: Range;
  /** 0..1 */
  readonly confidence: number;
}

/** The secrets in a text, in order; of several readings of one place the surest counts. */
export function secretsIn(text: string): FoundSecret[] {
  const found = [...keysIn(text), ...passwordsInAddresses(text), ...assignedSecrets(text)];
  const kept: FoundSecret[] = [];
  for (const secret of found.sort((a, b) => b.confidence - a.confidence)) {
    const taken = kept.some(
      ({ range }) => range.start < secret.range.end && secret.range.start < range.end,
    );
    if (!taken) kept.push(secret);
  }
  return kept.sort((a, b) => a.range.start - b.range.start);
}

function keysIn(text: string): FoundSecret[] {
  return SECRET_KINDS.filter(({ hints }) => hints.some((hint) => text.includes(hint))).flatMap(
    ({ name, pattern, confidence }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const secret = match[1]!;
        // Offsets of group 1 by its length, since every pattern ends with it.
        const start = match.index + match[0].length - secret.length;
        if (isMadeUp(secret)) return [];
        return [{ kind: name, range: { start, end: start + secret.trimEnd().length }, confidence }];
      }),
  );
}
