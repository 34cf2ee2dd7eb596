/** Nouns whose number says how large a study was, in the singular. */
export const SIZE_NOUNS: ReadonlySet<string> = new Set(
  `seed run cell sample example trial task dataset item query question prompt instance participant annotator repeat
  repetition replicate experiment configuration config setting setup fold epoch step game episode document image
  statement benchmark corpus layer bin model row case class arm condition problem token parameter user subject language
  point-pair sentence record entry checkpoint test word label feature probe`.split(/\s+/),
);

/** The singular of a plural noun of the field. */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  if (lower === "corpora") return "corpus";
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /(?:ss|us|is)$/.test(lower) ? lower : lower.replace(/s$/, "");
}
