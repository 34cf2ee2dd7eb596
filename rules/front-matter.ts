import { problemRule } from "../src/lint/problem-rule.ts";

export const frontMatter = problemRule({
  id: "front-matter",
  summary: "Front matter is YAML that can be read as one list of fields.",
  why: "Fields that can't be read (title, sources, dates) count for nothing, silently.",
  help: "Correct the YAML between the `---` lines.",
  kin: ["remark-lint:frontmatter-schema"],
});
