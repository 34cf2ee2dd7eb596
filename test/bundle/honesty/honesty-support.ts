import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import type { ClaimAudit } from "../../../src/bundle/audit/claim-audit.ts";
import { bundleOf } from "../bundle-fixtures.ts";

/** The one results file of a study, with the glossary of its manifest where it has one. */
export interface Study {
  readonly path: string;
  readonly content: string;
  /** Other results files, by path. */
  readonly others?: { readonly [path: string]: string };
  readonly glossary: { readonly [key: string]: unknown };
}

/** A piece of a claim's text with the expression that shows it. */
export type Shows = readonly [
  says: string,
  asks: "value" | "holds",
  expression: string,
  files?: { readonly [name: string]: string },
];

/** A study whose rows are one JSON list; expressions see them as `rows`. */
export function rowsStudy(rows: readonly object[], glossary: Study["glossary"] = {}): Study {
  return { path: "artifact/results/rows.json", content: JSON.stringify(rows), glossary };
}

/** A study of one JSON object. */
export function objectStudy(object: object, glossary: Study["glossary"] = {}): Study {
  return { path: "artifact/results/summary.json", content: JSON.stringify(object), glossary };
}

/** Audits one claim with its evidence on a study's results. */
export function audited(study: Study, text: string, ...evidence: readonly Shows[]): ClaimAudit {
  const claim = {
    text,
    evidence: evidence.map(([says, asks, expression, files]) => ({
      says,
      ...(files === undefined ? { file: study.path } : { files }),
      [asks]: expression,
    })),
  };
  const files = { [study.path]: study.content, ...study.others };
  return auditClaims(bundleOf({ claims: [claim], ...study.glossary }, files))[0]!;
}

/** How one claim stands, and all that is told of its assertions that are not supported. */
export interface Told {
  readonly verdict: ClaimAudit["verdict"];
  readonly why: string;
}

/** The verdict on a claim with what is told of what it does not bear out: remarks, values and corrections. */
export function told(study: Study, text: string, ...evidence: readonly Shows[]): Told {
  const { verdict, assertions } = audited(study, text, ...evidence);
  const why = assertions
    .filter((assertion) => assertion.verdict !== "supported")
    .flatMap(({ found, verdict, value, correction }) =>
      verdict === "refuted" ? [`results have ${value}`, correction ?? ""] : found,
    )
    .join("; ");
  return { verdict, why };
}

/** Three glazes at two temperatures, fired twice each. */
export const KILN = rowsStudy(
  (
    [
      ["copper", 900, 0, 0.61, 0.42, 7],
      ["copper", 900, 1, 0.65, 0.44, 5],
      ["copper", 1100, 0, 0.72, 0.51, 4],
      ["copper", 1100, 1, 0.7, 0.49, 6],
      ["salt", 900, 0, 0.55, 0.58, 3],
      ["salt", 900, 1, 0.59, 0.56, 1],
      ["salt", 1100, 0, 0.81, 0.63, 2],
      ["salt", 1100, 1, 0.85, 0.61, 2],
      ["tin", 900, 0, 0.4, 0.3, 9],
      ["tin", 900, 1, 0.44, 0.34, 8],
      ["tin", 1100, 0, 0.52, 0.38, 9],
      ["tin", 1100, 1, 0.5, 0.36, 11],
    ] as const
  ).map(([glaze, temp, seed, gloss, hardness, cracks]) => ({
    glaze,
    temp,
    seed,
    gloss,
    hardness,
    cracks,
    n_tiles: 40,
  })),
  {
    columns: {
      temp: { means: "temperature", role: "input" },
      gloss: { better: "higher" },
      cracks: { means: "hairline cracks", better: "lower" },
    },
  },
);

/** The rows of one glaze, or all of those that a condition chooses, as an expression names them. */
export function of(condition: string, column = "gloss"): string {
  return `$average(rows[${condition}].${column})`;
}
