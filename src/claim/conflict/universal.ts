import type { Statement } from "../statement.ts";

const UNIVERSAL: ReadonlySet<string> = new Set(
  "all every everyone everything always only just exactly entirely necessarily both".split(" "),
);

/** Whether a statement speaks of the whole. */
export function isUniversal({ tokens }: Statement): boolean {
  return tokens.some(({ lower }) => UNIVERSAL.has(lower));
}

/** Whether it denies no more than that it holds of the whole: "not all", "not always". */
export function deniesOnlyTheWhole({ tokens }: Statement): boolean {
  return tokens.some(
    ({ lower }, index) =>
      UNIVERSAL.has(lower) && /^(not|n['’]?t)$/.test(tokens[index - 1]?.lower ?? ""),
  );
}
