import type { Person } from "../../proposal/ports.ts";

/** What a person wants done with one operation. */
export type Choice =
  /** `text`: its words as the person changed them; null where they stay. */
  | { readonly operation: string; readonly verdict: "accept"; readonly text: string | null }
  | { readonly operation: string; readonly verdict: "reject"; readonly reason: string };

/** Who decides, and when. */
export interface Decider {
  readonly person: Person;
  /** ISO 8601, UTC. */
  readonly at: string;
}
