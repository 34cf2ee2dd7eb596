import { problemRule } from "../src/lint/problem-rule.ts";

export const encoding = problemRule({
  id: "encoding",
  summary: "A note is UTF-8 text.",
  why: "The note was not checked, and can't be edited without harm.",
  help: "Convert it to UTF-8 (iconv -f ISO-8859-1 -t UTF-8), fetch it if it is a pointer, or list it in .winnowignore.",
  kin: ["editorconfig:charset"],
});
