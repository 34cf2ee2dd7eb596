import { misshapenFields } from "../src/lint/front-matter-shapes.ts";
import { pluralFieldFix } from "../src/lint/plural-field-fix.ts";
import { defineRule } from "../src/lint/rule.ts";

const WHY = "Fields that can't be read (title, sources, dates) count for nothing, silently.";

export const frontMatter = defineRule({
  id: "front-matter",
  summary:
    "Front matter is YAML that can be read as one list of fields, each of the shape its readers need.",
  scope: "note",
  severity: "error",
  fix: "safe",
  kin: ["remark-lint:frontmatter-schema", "obsidian-linter:yaml"],
  *check(_view, note) {
    const { path, facts } = note;
    for (const { kind, message, range } of facts.problems) {
      if (kind !== "front-matter") continue;
      const help = "Correct the YAML between the `---` lines.";
      const at = { path, range };
      yield { at, message, why: WHY, help, related: [], confidence: 0.99, data: {} };
    }
    for (const field of misshapenFields(facts.frontMatter?.entries ?? [])) {
      const { entry, message, help, severity, confidence, plural } = field;
      yield {
        at: { path, range: entry.keyRange },
        message,
        why: WHY,
        help,
        related: [],
        fix: plural === undefined ? null : pluralFieldFix(note, entry, plural),
        confidence,
        severity,
        data: { field: entry.key },
      };
    }
  },
});
