import type { Reveal } from "./reveal.ts";

/** What became of a planted flaw, told to whoever decided on it. */
export const VERDICTS: { readonly [verdict in Reveal["verdict"]]: string } = {
  accepted:
    "You accepted a change in which a flaw was planted. The others may be worth another look.",
  edited: "You caught it: you did not leave the words in which a flaw was planted.",
  rejected: "You caught it: you rejected a change in which a flaw was planted.",
};

export const EXPLAINED =
  "winnow showed it to learn whether what it proposes is still read, as the configuration asks (review.plantOneIn). It is not in the proposal, and nothing of it is written. The change waits as it was proposed; what else you chose is kept, and nothing is done yet.";
