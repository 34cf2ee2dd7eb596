// Writes rules/index.ts, the list of all rules, and rules/names.ts, their names, from the files in rules/.
// With --check: only says whether they are current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "rules");
const others = ["index.ts", "names.ts", "presets.ts"];
const ids = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !others.includes(name))
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const index = `// Written by scripts/generate-rules.mjs; do not edit.
import type { Rule } from "../src/lint/rule.ts";
${ids.map((id) => `import { ${camel(id)} } from "./${id}.ts";`).join("\n")}

/** Every rule, by name. */
export const RULES: readonly Rule[] = [
${ids.map((id) => `  ${camel(id)},`).join("\n")}
];
`;
const names = `// Written by scripts/generate-rules.mjs; do not edit.

/** The name of every rule, for rules to know each other by. */
export const RULE_NAMES: readonly string[] = [
${ids.map((id) => `  "${id}",`).join("\n")}
];
`;
for (const [name, text] of Object.entries({ "index.ts": index, "names.ts": names })) {
  const target = join(folder, name);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    process.stderr.write(`rules/${name} is not current: run node scripts/generate-rules.mjs\n`);
    process.exitCode = 1;
  }
}
