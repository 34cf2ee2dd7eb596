import { MANY_WORDS, repetitions } from "../src/lint/repeated-text.ts";
import { defineRule } from "../src/lint/rule.ts";
import { lineStarts, positionAt } from "../src/text/position.ts";
import { contains } from "../src/text/range.ts";

export const selfDuplicate = defineRule({
  id: "self-duplicate",
  summary: "A text says the same only once.",
  scope: "text",
  severity: "error",
  fix: null,
  kin: [],
  options: {
    words: {
      kind: "count",
      default: MANY_WORDS,
      least: 5,
      help: "From how many words on a repetition is reported that is shorter than three blocks.",
    },
  },
  *check({ path, text, clippings }, { words: manyWords }) {
    const starts = lineStarts(text);
    for (const { first, second, blocks, words } of repetitions(text, manyWords)) {
      const { line } = positionAt(starts, first.start);
      // What another author repeats is theirs to shorten.
      const clipped = clippings.some((clipping) => contains(clipping, second));
      yield {
        at: { path, range: second },
        message: `${words} words repeated as they stand from line ${line} on`,
        why: "A repeated text is read twice and corrected once: from then on it contradicts itself.",
        help: clipped
          ? "Remove one of the two if the text was pasted twice; what its author repeats may stay."
          : "Remove one of the two; compare them first if one was edited.",
        related: [{ path, range: first, role: "first" }],
        confidence: words >= 60 ? 0.97 : 0.92,
        severity: clipped ? "info" : "error",
        data: { blocks, words },
      };
    }
  },
});
