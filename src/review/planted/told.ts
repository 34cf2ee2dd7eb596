import { isCaught } from "../../proposal/planted-record.ts";
import { visible } from "../../text/visible.ts";
import { shownEvidence } from "../overview.ts";
import type { PlantedTold } from "../page/wire.ts";
import type { Reveal } from "./reveal.ts";
import { EXPLAINED, VERDICTS } from "./words.ts";

/** A planted flaw as the page tells of it, each text made visible. */
export function plantedTold(reveal: Reveal): PlantedTold {
  const { operation, verdict, shown, said, evidence } = reveal;
  return {
    kind: "planted",
    operation,
    isCaught: isCaught(reveal),
    verdict: VERDICTS[verdict],
    explained: EXPLAINED,
    shown: visible(shown),
    said: visible(said),
    evidence: evidence.map(shownEvidence),
  };
}
