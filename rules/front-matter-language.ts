import { problemRule } from "../src/lint/problem-rule.ts";

export const frontMatterLanguage = problemRule({
  id: "front-matter-language",
  summary: "Front matter is written in YAML, never in a language that runs.",
  why: "Some programs run `---js` front matter as a program as soon as they open the note.",
  help: "Write the fields as YAML and open them with a plain `---`.",
  kin: [],
});
