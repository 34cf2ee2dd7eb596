import type { Range } from "../../text/range.ts";
import type { Severity } from "../finding.ts";

/** Something in a text that a reader of the page does not see. */
export interface HiddenText {
  readonly kind: "characters" | "comment" | "markup" | "blanks";
  readonly range: Range;
  /** What it is, for a message. */
  readonly what: string;
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
}
