import { HIGHER_IS_BETTER, LOWER_IS_BETTER } from "../../lexicon/merit.ts";
import type { Glossary, Measure } from "./record-table.ts";

/** Names of what an experiment is set to; its values tell cases apart and are no outcomes. */
const INPUTS: ReadonlySet<string> = new Set(
  `seed lr batch epoch epochs step steps layer depth width rank temperature t temp fold budget threshold
  alpha beta gamma lambda sigma epsilon tau k bin lo hi noise dropout heads dim hidden context window
  shots shot ratio_train fraction_train param params capacity level beam top year date day round iteration iter trial run
  repeat replicate index id stage phase bits wd decay momentum warmup dose`.split(/\s+/),
);

/** Names of how large a study was. */
const SIZES: ReadonlySet<string> = new Set(
  `n num number count counts total support samples queries items examples trials runs seeds games tasks rows instances
  participants experiments configs cells`.split(/\s+/),
);

const SEED_NAMES: ReadonlySet<string> = new Set(
  "seed seeds run runs trial trials repeat repeats rep reps replicate replicates fold folds".split(
    " ",
  ),
);

/** The parts of a column's or key's name, in lower case: `n_train` is n and train, `valLoss` val and loss. */
export function nameParts(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}@%.+-]+|[()[\]]/u)
    .flatMap((part) => part.split(/[-]/))
    .filter((part) => part !== "");
}

/** Whether a name is of repetitions: what differs between them is chance. */
export function isSeedName(name: string): boolean {
  return nameParts(name).some((part) => SEED_NAMES.has(part));
}

/** Whether a name is of what an experiment is set to. */
export function isInputName(name: string): boolean {
  const parts = nameParts(name);
  const last = parts.at(-1) ?? "";
  return (
    (INPUTS.has(last) && (last.length > 1 || parts.length === 1)) ||
    (last === "size" && parts.length > 1 && parts[0] !== "effect") ||
    parts.join(" ") === "learning rate"
  );
}

/** Whether a name is of something that is measured to be good or bad. */
export function isOutcomeName(name: string): boolean {
  return (
    /_per_/i.test(name) ||
    nameParts(name).some((part) => LOWER_IS_BETTER.has(part) || HIGHER_IS_BETTER.has(part))
  );
}

const DIFFERENCE =
  /(?:^|[_\s.-])(?:change|gap|gain|advantage|difference|diff|delta|improvement|reduction|increase|drop|shift)(?:[_\s.-]|$)/i;

/** Whether a column's name says that it holds differences of two values. */
export function isDifferenceName(name: string): boolean {
  return DIFFERENCE.test(name);
}

/** Whether a name is of how large a study was: `n`, `n_test`, `num_items`, `total_results`. */
export function isSizeName(name: string): boolean {
  const parts = nameParts(name);
  const first = parts[0];
  if (first === undefined) return false;
  const counted = first === "n" || first === "num" || first === "number" || first === "total";
  return counted ? parts.length < 4 : parts.length === 1 && SIZES.has(first);
}

const UNIT_SUFFIX =
  /(?:^|[_\s([.])(pct|percent|%|ms|s|sec|secs|seconds|min|mins|minutes|h|hrs|hours|kwh|gb|mb|points?|pp)[)\]]?$/i;

/** What the cells of a column say of it. */
interface MeasureCells {
  readonly inherited: boolean;
  readonly isWhole: boolean;
  /** Whether it differs from case to case. */
  readonly varies: boolean;
  /** The unit that is written in all of them: `83.2%`. */
  readonly written: string | null;
}

/** What the glossary, the name and its values say of a column. */
export function describeMeasure(
  name: string,
  parents: readonly string[],
  { inherited, isWhole, varies, written }: MeasureCells,
  glossary: Glossary,
): Measure {
  const told = glossary.columns.get(name) ?? glossary.columns.get([...parents, name].join("."));
  const guessed =
    isWhole && isSizeName(name) ? "size" : isInputName(name) && !varies ? "input" : "outcome";
  return {
    name,
    parents,
    role: told?.role ?? guessed,
    unit: told?.unit ?? written ?? UNIT_SUFFIX.exec(name)?.[1]?.toLowerCase() ?? null,
    means: told?.means ?? null,
    better: told?.better ?? null,
    inherited,
  };
}
