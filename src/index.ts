export type { Finding, Place, RelatedPlace, Severity } from "./lint/finding.ts";
