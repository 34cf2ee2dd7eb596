import type { Digest } from "../../src/review/digest/digest.ts";
import { daysBefore } from "../../src/review/digest/levels.ts";

export const DAY = "2026-11-21";

/** A night on which nothing happened, with whatever a test wants of it. */
export function digestWith(given: Partial<Digest> = {}): Digest {
  return {
    day: DAY,
    revision: "0123456789abcdef0123456789abcdef01234567",
    proposals: [],
    bundles: [],
    leftOut: [],
    held: [],
    later: null,
    conflicts: [],
    findings: { errors: 0, warnings: 0, infos: 0, unchecked: 0 },
    growth: [{ day: DAY, notes: 0, bytes: 0 }],
    health: { notes: 0, open: 0, stale: 0, waiting: 0, logHeads: [], planted: null, seconds: 1.25 },
    troubles: [],
    ...given,
  };
}

/** A night on which everything happened that can, `times` over, in whose notes and bundles a text stands everywhere. */
export function nightOf(text: string, times: number): Digest {
  const all = <Item>(item: Item): Item[] => Array.from({ length: times }, () => item);
  const side = { path: text, line: 12, statement: text };
  const evidence = [{ text: `✗ says ${text}`, verdict: "unbound", expressions: [text] }] as const;
  const change = {
    kind: "contest",
    path: text,
    section: text,
    claim: text,
    evidence,
    belief: text,
  } as const;
  return digestWith({
    proposals: all({ id: "2026-11-20-pilot-0123abcd", isNew: true, changes: all(change) }),
    bundles: all({ bundle: text, kinds: ["add", "hold", "add"], proposal: null }),
    leftOut: all({ bundle: text, reasons: [text] }),
    held: all({ claim: text, bundle: text, reason: text, evidence }),
    later: { bundles: all(text), reason: "At most 20 changes may wait for a decision." },
    conflicts: all({ rule: "number-conflict", message: text, here: side, there: side }),
    growth: [
      { day: daysBefore(DAY, 90), notes: 30, bytes: 61_000 },
      { day: daysBefore(DAY, 20), notes: 33, bytes: 64_250 },
      { day: DAY, notes: 35, bytes: 64_000 },
    ],
    findings: { errors: 4, warnings: 1, infos: 0, unchecked: 0 },
    troubles: all(`Failed: pushing: ${text}`),
  });
}
