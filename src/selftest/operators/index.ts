import type { FlawOperator } from "../operator.ts";
import { addNegation } from "./add-negation.ts";
import { changeNumber } from "./change-number.ts";
import { changeUnit } from "./change-unit.ts";
import { dropNegation } from "./drop-negation.ts";
import { dropScope } from "./drop-scope.ts";
import { flipDirection } from "./flip-direction.ts";
import { redefineMetric } from "./redefine-metric.ts";
import { restate } from "./restate.ts";
import { strengthenHedge } from "./strengthen-hedge.ts";
import { swapCitation } from "./swap-citation.ts";
import { swapComparison } from "./swap-comparison.ts";
import { swapMetric } from "./swap-metric.ts";
import { swapSubject } from "./swap-subject.ts";
import { widenQuantifier } from "./widen-quantifier.ts";

/** The ways in which a sentence of the base is made wrong, or a copy. */
export const SENTENCE_FLAWS: readonly FlawOperator[] = [
  changeNumber,
  changeUnit,
  dropNegation,
  addNegation,
  flipDirection,
  swapComparison,
  widenQuantifier,
  redefineMetric,
  dropScope,
  strengthenHedge,
  swapMetric,
  swapSubject,
  swapCitation,
  restate,
];
