/** Words by which a sentence points at what only its report's reader has before them. */
const POINTING =
  /\b(?:our|ours|we|us|my|here|(?:this|the present|the current) (?:work|study|paper|report|run|set-?up|approach|method|model|system|experiment|analysis|section|table|figure)|(?:the )?(?:above|following) (?:table|figure|section|results?)|(?:table|figure|section) \d+|as (?:shown|described|noted) (?:above|below))\b/i;

/** What a claim would leave a note's reader to guess at: "our approach", "this set-up"; null where it stands by itself. */
export function pointingWords(claim: string): string | null {
  return POINTING.exec(claim)?.[0] ?? null;
}
