import { z } from "zod";
import type { CountOption, NamesOption, OptionFaces } from "../lint/options.ts";

const RuleLevel = z.enum(["off", "info", "warn", "error"]);
const RuleEntry = z.union(
  [RuleLevel, z.tuple([RuleLevel]), z.tuple([RuleLevel, z.looseObject({})])],
  { error: "must be off, info, warn or error, alone or as [level, options]" },
);

/** A line break in a name or address would forge lines of a commit. */
const OneLine = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}<>]+$/u, "must be one line without < or >");

/** The configuration file. */
export const ConfigFile = z.strictObject({
  $schema: z.string().optional(),
  bundles: z.array(z.string().min(1)).default(["artifacts/*/*/*/"]),
  contracts: z.array(z.string().min(1)).default([".fab/contracts"]),
  ignore: z.array(z.string()).default([]),
  rules: z.record(z.string(), RuleEntry).default({}),
  author: z
    .strictObject({ name: OneLine, email: OneLine })
    .default({ name: "winnow", email: "winnow@localhost" }),
});
export type ConfigFile = z.infer<typeof ConfigFile>;
export type RuleLevel = z.infer<typeof RuleLevel>;

/** What may be said of a rule's options. */
export function optionsSchema(faces: OptionFaces) {
  const entries = Object.entries(faces);
  return z.strictObject(
    Object.fromEntries(entries.map(([name, face]) => [name, valueSchema(face).exactOptional()])),
  );
}

function valueSchema(face: CountOption | NamesOption) {
  const schema =
    face.kind === "count" ? z.int().min(face.least) : z.array(z.string().trim().min(1));
  return schema.describe(face.help);
}
