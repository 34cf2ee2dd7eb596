import { hiddenByBlanks } from "../src/lint/hidden/blanks.ts";
import { hiddenCharacters } from "../src/lint/hidden/characters.ts";
import { escapeSequences } from "../src/lint/hidden/escapes.ts";
import type { HiddenText } from "../src/lint/hidden/hidden.ts";
import { hiddenMarkup } from "../src/lint/hidden/markup.ts";
import { defineRule } from "../src/lint/rule.ts";
import { overlaps } from "../src/text/range.ts";

const HELP: Readonly<Record<HiddenText["kind"], string>> = {
  characters:
    "Delete the characters; an editor shows them when it is told to show control characters.",
  comment: "Delete the comment, or say what it says where readers see it.",
  markup: "Delete the text, or take the style off it.",
  blanks: "Delete the text, or the blanks before it.",
};

export const hiddenText = defineRule({
  id: "hidden-text",
  summary: "What a text says can be seen.",
  scope: "text",
  severity: "error",
  fix: null,
  kin: ["eslint:no-irregular-whitespace", "gitlab:bidi-characters"],
  *check({ path, text, clippings }) {
    for (const hidden of [
      ...hiddenCharacters(text),
      ...escapeSequences(text),
      ...hiddenMarkup(text),
      ...hiddenByBlanks(text),
    ]) {
      const { kind, range, what, severity, confidence } = hidden;
      const clipped = clippings.some((clipping) => overlaps(clipping, range));
      yield {
        at: { path, range },
        message: what,
        why: "Agents read what people cannot see, so what is hidden is how a text misleads both.",
        help: HELP[kind],
        related: [],
        confidence,
        // A page that was pasted brings such traces along; only what speaks or deceives weighs there.
        severity: clipped && severity === "warning" ? "info" : severity,
        data: { kind },
      };
    }
  },
});
