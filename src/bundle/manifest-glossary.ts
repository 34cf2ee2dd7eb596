import { z } from "zod";
import type { Glossary, GlossaryColumn } from "./records/record-table.ts";

const words = z.string().max(500);
const key = z.string().min(1).max(200);

const column = z.union([
  words,
  z.object({
    means: words.nullish().describe("What it is, in the words that claims use."),
    unit: z.string().max(50).nullish().describe("%, ms, min, points: what its numbers are in."),
    role: z
      .enum(["input", "outcome", "size"])
      .nullish()
      .describe("Whether it was set, measured, or says how large the study was."),
    better: z.enum(["higher", "lower"]).nullish(),
  }),
]);

/** What names of the results mean, beside the claims of a manifest or in a contract. */
export const glossary = {
  columns: z
    .record(key, column.optional())
    .nullish()
    .describe("What the columns and keys of the results mean."),
  arms: z
    .record(key, words.optional())
    .nullish()
    .describe("What the arms are called in the claims: no_aux is `without the auxiliary loss`."),
  baseline: z.string().max(200).nullish().describe("The arm that the others are set against."),
  measure: z.string().max(200).nullish().describe("The column that the study is about."),
};

const whole = z.object(glossary);

/** The glossary that a manifest or a contract gives. */
export function glossaryOf(given: z.output<typeof whole>): Glossary {
  const columns = Object.entries(given.columns ?? {}).flatMap(([name, told]) =>
    told === undefined ? [] : [[name, columnOf(told)] as const],
  );
  const arms = Object.entries(given.arms ?? {}).flatMap(([name, told]) =>
    told === undefined ? [] : [[name, told] as const],
  );
  return {
    columns: new Map(columns),
    arms: new Map(arms),
    baseline: given.baseline ?? null,
    measure: given.measure ?? null,
  };
}

function columnOf(told: z.output<typeof column>): GlossaryColumn {
  if (typeof told === "string") return { means: told, unit: null, role: null, better: null };
  const { means, unit, role, better } = told;
  return { means: means ?? null, unit: unit ?? null, role: role ?? null, better: better ?? null };
}

/** Both glossaries as one; where both tell of a name, the nearer one counts. */
export function joinedGlossary(nearer: Glossary, farther: Glossary): Glossary {
  return {
    columns: new Map([...farther.columns, ...nearer.columns]),
    arms: new Map([...farther.arms, ...nearer.arms]),
    baseline: nearer.baseline ?? farther.baseline,
    measure: nearer.measure ?? farther.measure,
  };
}
