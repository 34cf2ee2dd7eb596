import { type NumberToken, readNumbers } from "../../claim/quantity/number.ts";
import { readUnit } from "../../claim/quantity/unit.ts";
import type { ResultValue } from "../bundle.ts";
import { below } from "../json-pointer.ts";
import { unitSymbol } from "./cell.ts";
import type { TextLine } from "./text-lines.ts";

/** What stands behind in a longer line is no value that a person named. */
const MAX_LINE = 2_000;
const STAMP = /\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?/g;
/** The name before a number: `loss=`, `"acc": `, `final accuracy: `. */
const GIVEN =
  /(?<![\p{L}\p{N}_])(?<key>[\p{L}_][\p{L}\p{N}_.@/-]{0,60}(?: [\p{L}_][\p{L}\p{N}_.@/-]{0,60}){0,3})["']? {0,25}(?:[:=]|->|→) {0,8}["'$~]?$/u;
/** A name and nothing else: `epoch 3`. */
const BESIDE = /(?:^|[\s,;|[({])(?<key>[\p{L}_][\p{L}\p{N}_.@/-]{0,60}) {1,3}$/u;
const LABEL =
  /(?<![\p{L}\p{N}_.@/-])(?<key>[\p{L}_][\p{L}\p{N}_.@/-]{0,60})=["']?(?<value>[\p{L}_][^\s,;="')\]}]{0,100})/gu;
const LEVEL = /^(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE)\b[ :]*/;

/** What a name is said to be in brackets: `accuracy (top-1): `. */
const ASIDE = /\([^()]{0,20}\)(?= {0,3}[:=])/g;

interface Named {
  readonly key: string;
  readonly isGiven: boolean;
  readonly token: NumberToken;
}

/**
 * The values that a line of text names, as one row: `epoch 3 loss=0.41 acc: 0.87`. A number with a name right before it
 * counts where the line names others too, or gives one with a sign: `took 3 seconds` is a sentence.
 * @param number of the line, which its values go by
 * @param signed whether only names before a colon or an equals sign count, as in prose
 */
export function namedInLine(line: TextLine, number: number, signed = false): ResultValue[] {
  const { start } = line;
  const text = line.text.slice(0, MAX_LINE);
  if (!/\d/.test(text)) return [];
  const masked = text.replace(STAMP, blank).replace(ASIDE, blank);
  const named = namedNumbers(masked.replace(LABEL, blank)).filter(
    ({ isGiven }) => isGiven || !signed,
  );
  if (named.length < 2 && !named.some(({ isGiven }) => isGiven)) return [];
  const found = new Map<string, ResultValue>();
  const add = (key: string, value: Omit<ResultValue, "pointer" | "keys">): void => {
    if (!found.has(key))
      found.set(key, { ...value, pointer: below(`/${number}`, key), keys: [key] });
  };
  for (const { groups, index, 0: whole } of masked.matchAll(LABEL)) {
    const { key, value } = groups as { key: string; value: string };
    const end = start + index + whole.length;
    add(key, { value, lexeme: value, range: { start: end - value.length, end }, unit: null });
  }
  for (const { key, token } of named) {
    const lexeme = text.slice(token.start, token.end);
    const range = { start: start + token.start, end: start + token.end };
    const { unit } = readUnit(masked, token.end, token.percent, false);
    add(key, { value: token.number, lexeme, range, unit: unitSymbol(unit) });
  }
  return [...found.values()];
}

function namedNumbers(masked: string): Named[] {
  const named: Named[] = [];
  let from = 0;
  for (const token of readNumbers(masked)) {
    if (token.inWords) continue;
    const lead = masked.slice(from, token.start);
    from = token.end;
    const given = GIVEN.exec(lead)?.groups?.key;
    const key = (given ?? BESIDE.exec(lead)?.groups?.key)?.replace(LEVEL, "");
    if (key) named.push({ key, isGiven: given !== undefined, token });
  }
  return named;
}

function blank(found: string): string {
  return " ".repeat(found.length);
}
