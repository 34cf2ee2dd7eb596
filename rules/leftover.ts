import { isTemplate } from "../src/base/template.ts";
import { leftoversIn } from "../src/lint/leftover/leftovers.ts";
import { ownWords } from "../src/lint/own-words.ts";
import { defineRule } from "../src/lint/rule.ts";
import { shortened } from "../src/text/shortened.ts";

export const leftover = defineRule({
  id: "leftover",
  summary: "Nothing is left in a text that was to be taken out or filled in.",
  scope: "text",
  severity: "error",
  fix: null,
  kin: ["textlint:no-todo"],
  *check(checked) {
    const { path, text } = checked;
    const isOwn = ownWords(checked);
    for (const found of leftoversIn(text, isTemplate(path))) {
      const { what, help, range, severity, confidence, anywhere } = found;
      if (!anywhere && !isOwn(range)) continue;
      // A comment is where its author keeps such things out of the text.
      if (severity === "info" && isInComment(text, range.start)) continue;
      yield {
        at: { path, range },
        message: `${what}: \`${shortened(text.slice(range.start, range.end), 60)}\``,
        why: "It is no part of what the text says, and shows that nobody read it before it was kept.",
        help,
        related: [],
        confidence,
        severity,
        data: {},
      };
    }
  },
});

function isInComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2_000), at);
  return before.lastIndexOf("<!--") > before.lastIndexOf("-->");
}
