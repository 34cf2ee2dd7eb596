// Writes rules/index.ts, the list of all rules, from the files in rules/. With --check: only says whether it is current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "rules");
const target = join(folder, "index.ts");
const ids = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const text = `// Written by scripts/generate-rules.mjs; do not edit.
import type { Rule } from "../src/lint/rule.ts";
${ids.map((id) => `import { ${camel(id)} } from "./${id}.ts";`).join("\n")}

/** Every rule, by name. */
export const RULES: readonly Rule[] = [
${ids.map((id) => `  ${camel(id)},`).join("\n")}
];
`;
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  process.stderr.write("rules/index.ts is not current: run node scripts/generate-rules.mjs\n");
  process.exitCode = 1;
}
