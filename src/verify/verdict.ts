import type { Range } from "../text/range.ts";
import { visible } from "../text/visible.ts";

/** One file of a git tree. */
export interface TreeFile {
  /** Six octal digits as git writes them: 100644, 100755, 120000 (link), 160000 (submodule). */
  readonly mode: string;
  readonly blob: string;
  readonly bytes: () => Uint8Array;
}

/** Every file of a commit's tree, by path; not the notes alone. */
export interface Tree {
  readonly files: ReadonlyMap<string, TreeFile>;
}

/** What is broken: an invariant of conservation, or the record as such. */
export type Invariant = "I1" | "I2" | "I3" | "I4" | "I11" | "record";

/** One thing that does not hold. Every text in it is safe to print. */
export interface Violation {
  readonly kind: "violated";
  readonly invariant: Invariant;
  readonly message: string;
  readonly path: string | null;
  /** In the new text; in the old text where the message speaks of the old note. */
  readonly range: Range | null;
  /** At most 200 characters. */
  readonly quote: string | null;
}

/** How much was looked at, so that an empty check cannot pass for a thorough one. */
export interface Checked {
  readonly changes: number;
  readonly spans: number;
  readonly operations: number;
  readonly claims: number;
  readonly entries: number;
}

export type Verdict = { readonly kind: "holds"; readonly checked: Checked } | Violation;

const QUOTE_LENGTH = 200;

/** States a violation; whatever it quotes is made visible, since a record may be hostile. */
export function violation(
  invariant: Invariant,
  message: string,
  path: string | null = null,
  range: Range | null = null,
  quote: string | null = null,
): Violation {
  return {
    kind: "violated",
    invariant,
    message: visible(message),
    path: path === null ? null : visible(path),
    range,
    quote: quote === null ? null : visible(quote.slice(0, QUOTE_LENGTH)),
  };
}
