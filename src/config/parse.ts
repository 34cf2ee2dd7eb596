import { type ParseError, parse as parseJsonc, printParseErrorCode } from "jsonc-parser";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { defaultOptions } from "../lint/options.ts";
import type { Rule } from "../lint/rule.ts";
import type { RuleSetting } from "../lint/settings.ts";
import { nearNames } from "../text/near-names.ts";
import { lineStarts, positionAt } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Config } from "./config.ts";
import { ConfigFile, optionsSchema, type RuleLevel } from "./schema.ts";

/**
 * Reads a configuration file's text: YAML where its name says so, else JSON with comments. "" gives the defaults.
 * @throws WinnowError CONFIG_INVALID naming the first thing that is wrong, with what may have been meant.
 */
export function parseConfig(path: string, text: string, rules: readonly Rule[]): Config {
  const value = /\.ya?ml$/i.test(path) ? readYaml(path, text) : readJsonc(path, text);
  const parsed = ConfigFile.safeParse(value ?? {});
  if (!parsed.success) throw invalid(path, ...issueText(tellingIssue(parsed.error)));
  const { $schema: _, rules: entries, ...rest } = parsed.data;
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const settings = Object.entries(entries).map(([id, entry]) => {
    const rule = known.get(id);
    if (rule === undefined)
      throw invalid(path, `unknown rule \`${visible(id)}\``, didYouMean(id, known.keys()));
    const [level, given] = typeof entry === "string" ? [entry] : entry;
    const options = optionsSchema(rule.options ?? {}).safeParse(given ?? {});
    if (!options.success) {
      const [message, hint] = issueText(tellingIssue(options.error));
      throw invalid(path, `options of rule \`${id}\`: ${message}`, hint);
    }
    return [
      id,
      { severity: severityOf(level), options: { ...defaultOptions(rule), ...options.data } },
    ] as const;
  });
  return { ...rest, rules: new Map<string, RuleSetting>(settings) };
}

/** `did you mean …?`, or null where nothing known is near. */
function didYouMean(name: string, known: Iterable<string>): string | null {
  const [nearest] = nearNames(name, known);
  return nearest === undefined ? null : `did you mean \`${nearest}\`?`;
}

function severityOf(level: RuleLevel): RuleSetting["severity"] {
  return level === "warn" ? "warning" : level;
}

function readJsonc(path: string, text: string): unknown {
  if (text.trim() === "") return {};
  const errors: ParseError[] = [];
  const value = parseJsonc(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first !== undefined) {
    const { line, column } = positionAt(lineStarts(text), first.offset);
    const problem = printParseErrorCode(first.error)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase();
    throw invalid(path, `line ${line}, column ${column}: ${problem}`, null);
  }
  return value;
}

function readYaml(path: string, text: string): unknown {
  const document = parseDocument(text, { schema: "core", merge: false });
  const first = document.errors[0];
  if (first !== undefined)
    throw invalid(path, visible(first.message.split("\n")[0]!.replace(/:$/, "")), null);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw invalid(path, "aliases (`*name`) are not read", null);
  }
}

/** A key nobody knows is often the reason why another is missing. */
function tellingIssue({ issues }: z.ZodError): z.core.$ZodIssue {
  return issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
}

function issueText(issue: z.core.$ZodIssue): [message: string, hint: string | null] {
  const place = issue.path.length === 0 ? "" : `\`${visible(issue.path.join("."))}\`: `;
  if (issue.code !== "unrecognized_keys") return [`${place}${visible(issue.message)}`, null];
  const key = issue.keys[0]!;
  const known = issue.path[0] === "author" ? ["name", "email"] : Object.keys(ConfigFile.shape);
  return [`${place}unknown key \`${visible(key)}\``, didYouMean(key, known)];
}

function invalid(path: string, message: string, hint: string | null): WinnowError {
  return new WinnowError("CONFIG_INVALID", `${visible(path)}: ${message}`, hint);
}
