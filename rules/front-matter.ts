import type { Note } from "../src/base/note.ts";
import { isTemplate } from "../src/base/template.ts";
import { misshapenFields } from "../src/lint/front-matter-shapes.ts";
import { pluralFieldFix } from "../src/lint/plural-field-fix.ts";
import { defineRule, type RawFinding } from "../src/lint/rule.ts";

const WHY = "Fields that can't be read (title, sources, dates) count for nothing, silently.";

export const frontMatter = defineRule({
  id: "front-matter",
  summary:
    "Front matter is YAML that can be read as one list of fields, each of the shape its readers need.",
  scope: "note",
  severity: "error",
  fix: "safe",
  kin: ["remark-lint:frontmatter-schema", "obsidian-linter:yaml"],
  options: {
    required: {
      kind: "names",
      default: [],
      help: "Fields that a note must have, with a value.",
    },
  },
  *check(view, note, { required }) {
    const { path, facts } = note;
    yield* missingFields(note, required);
    for (const { kind, message, range } of facts.problems) {
      if (kind !== "front-matter") continue;
      const help = "Correct the YAML between the `---` lines.";
      const at = { path, range };
      yield { at, message, why: WHY, help, related: [], confidence: 0.99, data: {} };
    }
    for (const field of misshapenFields(facts.frontMatter?.entries ?? [])) {
      const { entry, message, help, severity, confidence, plural } = field;
      // Foam has always called it so.
      if (plural === "aliases" && view.dialect().kind === "foam") continue;
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

/** Of the fields that are required those without a value, unless nobody can tell or the note is a form to fill in. */
function* missingFields({ path, facts }: Note, required: readonly string[]): Iterable<RawFinding> {
  if (isTemplate(path) || facts.problems.length > 0) return;
  for (const field of required) {
    const entry = facts.frontMatter?.entries.find(({ key }) => key === field);
    if (entry !== undefined && entry.value !== null && entry.value !== "") continue;
    yield {
      at: { path, range: entry?.keyRange ?? { start: 0, end: 0 } },
      message: `the note has no \`${field}\``,
      why: "This base's configuration wants the field in this note, and others look for it there.",
      help: `Add \`${field}:\` with its value between the \`---\` lines at the top.`,
      related: [],
      confidence: 0.98,
      data: { field },
    };
  }
}
