// Written by scripts/generate-rules.mjs; do not edit.
import type { Rule } from "../src/lint/rule.ts";
import { brokenLink } from "./broken-link.ts";
import { conflictMarker } from "./conflict-marker.ts";
import { duplicateSource } from "./duplicate-source.ts";
import { emptyBundle } from "./empty-bundle.ts";
import { emptySection } from "./empty-section.ts";
import { encoding } from "./encoding.ts";
import { frontMatter } from "./front-matter.ts";
import { frontMatterLanguage } from "./front-matter-language.ts";
import { hiddenText } from "./hidden-text.ts";
import { invalidData } from "./invalid-data.ts";
import { leftover } from "./leftover.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { resourceLimit } from "./resource-limit.ts";
import { secret } from "./secret.ts";
import { selfDuplicate } from "./self-duplicate.ts";
import { stubNote } from "./stub-note.ts";
import { undefinedCitation } from "./undefined-citation.ts";
import { undefinedFootnote } from "./undefined-footnote.ts";
import { unusedDirective } from "./unused-directive.ts";
import { unusedFootnote } from "./unused-footnote.ts";

/** Every rule, by name. */
export const RULES: readonly Rule[] = [
  brokenLink,
  conflictMarker,
  duplicateSource,
  emptyBundle,
  emptySection,
  encoding,
  frontMatter,
  frontMatterLanguage,
  hiddenText,
  invalidData,
  leftover,
  missingEvidence,
  numberMismatch,
  resourceLimit,
  secret,
  selfDuplicate,
  stubNote,
  undefinedCitation,
  undefinedFootnote,
  unusedDirective,
  unusedFootnote,
];
