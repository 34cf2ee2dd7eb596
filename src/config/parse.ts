import type { Level, Origin, RuleLayer } from "../lint/rule-layers.ts";
import { tooDeepAt } from "../note/yaml-depth.ts";
import { lineStarts, positionAt } from "../text/position.ts";
import type { Catalogue, Config, Settings } from "./config.ts";
import { type ConfigDocument, invalidAt } from "./document.ts";
import { presetLayers } from "./preset-layers.ts";
import { problemOf } from "./problem.ts";
import { readJsonc } from "./read-jsonc.ts";
import { readYaml } from "./read-yaml.ts";
import { type ConfigFile, configSchema, type RuleEntry, type RuleLevel } from "./schema.ts";

/**
 * Reads a configuration file's text: YAML where its name says so, else JSON with comments. "" gives the defaults.
 * @throws WinnowError CONFIG_INVALID naming the first thing that is wrong, its line and column, and what may have been
 * meant.
 */
export function parseConfig(path: string, text: string, catalogue: Catalogue): Config {
  const document = readDocument(path, text);
  const schema = configSchema(catalogue);
  const parsed = schema.safeParse(document.value);
  if (!parsed.success) throw problemOf(path, document, schema, parsed.error);
  const { $schema: _, rules: _rules, overrides: _overrides, author, ...settings } = parsed.data;
  const { name, email } = author;
  return {
    ...settings,
    author: { name: name.trim(), email: email.trim() },
    path,
    rules: layersOf(path, document, parsed.data, catalogue),
    origins: originsOf(path, document),
  };
}

function readDocument(path: string, text: string): ConfigDocument {
  const deep = tooDeepAt(text);
  if (deep !== null) throw invalidAt(path, positionAt(lineStarts(text), deep), "nested too deeply");
  return /\.ya?ml$/i.test(path) ? readYaml(path, text) : readJsonc(path, text);
}

/** All that preset, file and overrides say of each rule, in the order in which the later counts. */
function layersOf(
  path: string,
  { placeOf }: ConfigDocument,
  file: ConfigFile,
  catalogue: Catalogue,
): Config["rules"] {
  const preset = presetLayers(file.extends, catalogue);
  const lineOf = (keys: readonly PropertyKey[]) => placeOf(keys).line;
  return new Map(
    catalogue.rules.map(({ id }) => {
      const layers: RuleLayer[] = [...(preset.get(id) ?? [])];
      const own = file.rules[id];
      if (own !== undefined) {
        const origin: Origin = { kind: "file", path, line: lineOf(["rules", id]) };
        layers.push({ origin, files: null, ...saidBy(own) });
      }
      for (const [index, { files, rules: entries }] of file.overrides.entries()) {
        const entry = entries[id];
        if (entry === undefined) continue;
        const line = lineOf(["overrides", index, "rules", id]);
        const origin: Origin = { kind: "override", number: index + 1, path, line };
        layers.push({ origin, files, ...saidBy(entry) });
      }
      return [id, layers] as const;
    }),
  );
}

function saidBy(entry: RuleEntry): Pick<RuleLayer, "level" | "options"> {
  const [level, options = {}] = typeof entry === "string" ? [entry] : entry;
  return { level: levelOf(level), options };
}

function levelOf(level: RuleLevel): Level {
  return level === "warn" ? "warning" : level;
}

function originsOf(path: string, { value, placeOf }: ConfigDocument): Config["origins"] {
  const keys = Object.keys(value as object) as (keyof Settings)[];
  return Object.fromEntries(
    keys.map((key) => [key, { kind: "file", path, line: placeOf([key]).line }]),
  );
}
