import { z } from "zod";
import type { CountOption, NamesOption, OptionFaces } from "../lint/options.ts";
import type { Rule } from "../lint/rule.ts";
import type { Catalogue } from "./config.ts";
import { DEFAULT_SETTINGS } from "./defaults.ts";

const NotBlank = z.string().regex(/\S/, "must not be blank");

/** A line break in a name or address would forge lines of a commit. */
const OneLine = NotBlank.regex(/^[^\p{Cc}<>]*$/u, "must be one line without < or >");

const RuleLevel = z.enum(["off", "info", "warn", "error"]);
export type RuleLevel = z.infer<typeof RuleLevel>;

const Author = z.strictObject({
  name: OneLine.describe("Their name."),
  email: OneLine.describe("Their address; it need not exist."),
});

/** Made anew each time: a list that is shared would be a reference, beside which no length may stand. */
const words = () => z.array(NotBlank);

const Lexicon = z.strictObject({
  antonyms: z
    .array(words().length(2))
    .default([])
    .describe("Pairs of words that cannot both be true of the same."),
  synonyms: z.array(words().min(2)).default([]).describe("Groups of words that say the same."),
  lowerIsBetter: words().default([]).describe("Measures of which one wants less."),
  hedges: words().default([]).describe("Words that say that something need not be so."),
  scopes: z
    .array(words().min(2))
    .default([])
    .describe("Groups of names of which a statement holds for one at a time, as of data sets."),
  abbreviations: z.record(NotBlank, NotBlank).default({}).describe("What abbreviations stand for."),
});

const Nightly = z.strictObject({
  openProposals: z
    .int()
    .nonnegative()
    .default(DEFAULT_SETTINGS.nightly.openProposals)
    .describe("With as many proposals waiting for a person, nothing new is proposed."),
  waitingOperations: z
    .int()
    .nonnegative()
    .default(DEFAULT_SETTINGS.nightly.waitingOperations)
    .describe("How many changes may wait for a person; what is more waits for another night."),
  minutes: z
    .number()
    .positive()
    .default(DEFAULT_SETTINGS.nightly.minutes)
    .describe("After as many minutes no further step is begun."),
});

const Review = z.strictObject({
  plantOneIn: z
    .int()
    .nonnegative()
    .default(DEFAULT_SETTINGS.review.plantOneIn)
    .describe(
      "Of about as many changes, one is first shown with a flaw planted in it, which is never written: whether that is caught tells whether people still read. 0: never.",
    ),
});

/** The configuration file, for the rules and presets there are. The JSON Schema is made of this. */
export function configSchema({ rules, presets }: Catalogue) {
  const entries = rulesSchema(rules);
  const override = z.strictObject({
    files: z
      .array(NotBlank)
      .min(1)
      .describe("Which notes, from the git root, as in .gitignore: papers/* and !papers/index.md."),
    rules: entries.describe("How rules weigh there; options that are left out stay as they were."),
  });
  return z
    .strictObject({
      $schema: z.string().exactOptional().describe("Where this schema lies, for editors."),
      extends: z
        .enum(Object.keys(presets))
        .default(DEFAULT_SETTINGS.extends)
        .describe("The preset that rules start from."),
      rules: entries.default({}).describe("How rules weigh, and their options."),
      overrides: z
        .array(override)
        .default([])
        .describe("The same for some notes alone. Of two that speak of a note the later counts."),
      ignore: z
        .array(z.string())
        .default([...DEFAULT_SETTINGS.ignore])
        .describe("What is not a note, as in .gitignore."),
      bundles: z
        .array(NotBlank)
        .default([...DEFAULT_SETTINGS.bundles])
        .describe("Globs of bundle folders, from the git root or absolute."),
      contracts: z
        .array(NotBlank)
        .default([...DEFAULT_SETTINGS.contracts])
        .describe("Folders that hold contracts: FOLDER/ID/vNNN.md."),
      lexicon: Lexicon.prefault({}).describe(
        "What your field adds to the words by which statements are compared.",
      ),
      author: Author.default(DEFAULT_SETTINGS.author).describe(
        "Who the commits of proposals are by.",
      ),
      nightly: Nightly.prefault({}).describe("What `winnow nightly` may leave for people to do."),
      review: Review.prefault({}).describe("How `winnow review` is held."),
    })
    .describe("The configuration of winnow, a file winnow.jsonc at the git root.");
}

/** What a sound configuration file says. */
export type ConfigFile = z.infer<ReturnType<typeof configSchema>>;
/** What it says of one rule. */
export type RuleEntry = z.infer<ReturnType<typeof entrySchema>>;

function rulesSchema(rules: readonly Rule[]) {
  return z.strictObject(
    Object.fromEntries(rules.map((rule) => [rule.id, entrySchema(rule).exactOptional()])),
  );
}

function entrySchema({ summary, severity, options = {} }: Rule) {
  const own = `Its own severity: ${severity === "warning" ? "warn" : severity}.`;
  return z
    .union([RuleLevel, z.tuple([RuleLevel]), z.tuple([RuleLevel, optionsSchema(options)])], {
      error: "must be off, info, warn or error, alone or as [level, options]",
    })
    .describe(`${summary} ${own}`);
}

function optionsSchema(faces: OptionFaces) {
  const entries = Object.entries(faces);
  return z.strictObject(
    Object.fromEntries(entries.map(([name, face]) => [name, valueSchema(face).exactOptional()])),
  );
}

function valueSchema(face: CountOption | NamesOption) {
  const schema = face.kind === "count" ? z.int().min(face.least) : z.array(NotBlank);
  return schema.describe(`${face.help} Default: ${JSON.stringify(face.default)}.`);
}
