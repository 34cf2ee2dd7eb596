import type { Person } from "../../proposal/ports.ts";

/** Who decides, and when. */
export interface Decider {
  readonly person: Person;
  /** ISO 8601, UTC. */
  readonly at: string;
}
