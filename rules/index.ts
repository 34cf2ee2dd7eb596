// Written by scripts/generate-rules.mjs; do not edit.
import type { Rule } from "../src/lint/rule.ts";
import { ambiguousLink } from "./ambiguous-link.ts";
import { brokenAnchor } from "./broken-anchor.ts";
import { brokenEmbed } from "./broken-embed.ts";
import { brokenLink } from "./broken-link.ts";
import { clippedMetric } from "./clipped-metric.ts";
import { comparisonConflict } from "./comparison-conflict.ts";
import { conflictMarker } from "./conflict-marker.ts";
import { contractGap } from "./contract-gap.ts";
import { copiedArtifact } from "./copied-artifact.ts";
import { definitionConflict } from "./definition-conflict.ts";
import { degenerateEvidence } from "./degenerate-evidence.ts";
import { directionConflict } from "./direction-conflict.ts";
import { duplicateClaim } from "./duplicate-claim.ts";
import { duplicateId } from "./duplicate-id.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { duplicateSource } from "./duplicate-source.ts";
import { emptyBundle } from "./empty-bundle.ts";
import { emptySection } from "./empty-section.ts";
import { encoding } from "./encoding.ts";
import { formulaMismatch } from "./formula-mismatch.ts";
import { frontMatter } from "./front-matter.ts";
import { frontMatterLanguage } from "./front-matter-language.ts";
import { hiddenText } from "./hidden-text.ts";
import { invalidData } from "./invalid-data.ts";
import { layersDiverge } from "./layers-diverge.ts";
import { leftover } from "./leftover.ts";
import { metricDefinition } from "./metric-definition.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { negationConflict } from "./negation-conflict.ts";
import { numberConflict } from "./number-conflict.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { omittedRows } from "./omitted-rows.ts";
import { orphanNote } from "./orphan-note.ts";
import { overclaim } from "./overclaim.ts";
import { quantifierConflict } from "./quantifier-conflict.ts";
import { rangeMismatch } from "./range-mismatch.ts";
import { resourceLimit } from "./resource-limit.ts";
import { retractedSource } from "./retracted-source.ts";
import { secret } from "./secret.ts";
import { selfDuplicate } from "./self-duplicate.ts";
import { signMismatch } from "./sign-mismatch.ts";
import { staleNote } from "./stale-note.ts";
import { stubNote } from "./stub-note.ts";
import { superlativeMismatch } from "./superlative-mismatch.ts";
import { supersededSource } from "./superseded-source.ts";
import { supersessionCycle } from "./supersession-cycle.ts";
import { thinEvidence } from "./thin-evidence.ts";
import { trendMismatch } from "./trend-mismatch.ts";
import { unboundClaim } from "./unbound-claim.ts";
import { undefinedCitation } from "./undefined-citation.ts";
import { undefinedFootnote } from "./undefined-footnote.ts";
import { unknownReference } from "./unknown-reference.ts";
import { unreadEvidence } from "./unread-evidence.ts";
import { unusedDirective } from "./unused-directive.ts";
import { unusedFootnote } from "./unused-footnote.ts";
import { unusedReference } from "./unused-reference.ts";

/** Every rule, by name. */
export const RULES: readonly Rule[] = [
  ambiguousLink,
  brokenAnchor,
  brokenEmbed,
  brokenLink,
  clippedMetric,
  comparisonConflict,
  conflictMarker,
  contractGap,
  copiedArtifact,
  definitionConflict,
  degenerateEvidence,
  directionConflict,
  duplicateClaim,
  duplicateId,
  duplicateSection,
  duplicateSource,
  emptyBundle,
  emptySection,
  encoding,
  formulaMismatch,
  frontMatter,
  frontMatterLanguage,
  hiddenText,
  invalidData,
  layersDiverge,
  leftover,
  metricDefinition,
  missingEvidence,
  negationConflict,
  numberConflict,
  numberMismatch,
  omittedRows,
  orphanNote,
  overclaim,
  quantifierConflict,
  rangeMismatch,
  resourceLimit,
  retractedSource,
  secret,
  selfDuplicate,
  signMismatch,
  staleNote,
  stubNote,
  superlativeMismatch,
  supersededSource,
  supersessionCycle,
  thinEvidence,
  trendMismatch,
  unboundClaim,
  undefinedCitation,
  undefinedFootnote,
  unknownReference,
  unreadEvidence,
  unusedDirective,
  unusedFootnote,
  unusedReference,
];
