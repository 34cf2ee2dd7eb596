import type { BundleOperator } from "./bundle-operator.ts";
import { clippedValues } from "./clipped-values.ts";
import { constantColumn } from "./constant-column.ts";
import { copiedArm } from "./copied-arm.ts";
import { copiedReport, copiedResults, doubledReport } from "./copied-files.ts";
import { droppedRow } from "./dropped-row.ts";
import { meanOff } from "./mean-off.ts";
import { moreLaunches } from "./more-launches.ts";
import { plantedNan } from "./planted-nan.ts";
import { removedEvidence } from "./removed-evidence.ts";
import { reportNumberOff } from "./report-number-off.ts";
import { unknownReference } from "./unknown-reference.ts";

/** The ways in which a bundle is spoiled beside its claims. */
export const BUNDLE_OPERATORS: readonly BundleOperator[] = [
  reportNumberOff,
  meanOff,
  droppedRow,
  constantColumn,
  copiedArm,
  clippedValues,
  plantedNan,
  moreLaunches,
  unknownReference,
  removedEvidence,
  copiedReport,
  copiedResults,
  doubledReport,
];
