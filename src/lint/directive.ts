import type { Mark, NoteFacts } from "../note/facts.ts";
import { overlaps, type Range, slice } from "../text/range.ts";

/** What a directive may ask for, written behind `winnow-`. */
export const DIRECTIVE_COMMANDS = [
  "disable-next-line",
  "disable-line",
  "disable-file",
  "disable",
  "enable",
] as const;
export type DirectiveCommand = (typeof DIRECTIVE_COMMANDS)[number];

/** A comment by which a note's author answers a rule: `<!-- winnow-disable-line broken-link -- not yet published -->`. */
export interface Directive {
  /** The whole comment. */
  readonly range: Range;
  /** What stands behind `winnow-`. */
  readonly word: string;
  /** Null where the word is no command. */
  readonly command: DirectiveCommand | null;
  readonly rules: readonly Mark[];
  /** What stands behind the dashes; null where nothing does. */
  readonly reason: string | null;
  /** Whether it came in with text from elsewhere, and so is not obeyed. */
  readonly pasted: boolean;
}

const COMMENT = /^(?:<!--|%%)([\s\S]*?)(?:-->|%%)$/;
const WORD = /^\s*winnow-(\w[\w-]*)/;
const LOOKS_LIKE_COMMAND = /^(?:dis|en)/;
const DASHES = /(?:^|\s)(?:--|—)(?:\s|$)/;

/** The directives of a note, in order. One in a quote is somebody else's, and is none. */
export function directivesIn(
  text: string,
  { comments, clippings }: Pick<NoteFacts, "comments" | "clippings">,
): Directive[] {
  return comments.flatMap(({ range, quoted }) => {
    if (quoted) return [];
    const pasted = clippings.some((clipping) => overlaps(clipping, range));
    const directive = directiveAt(text, range, pasted);
    return directive === null ? [] : [directive];
  });
}

/** Whether it can be obeyed: it says what to do and, where it switches rules off, which and why. */
export function isSound({ command, rules, reason, pasted }: Directive): boolean {
  if (command === null || pasted) return false;
  return command === "enable" || (rules.length > 0 && reason !== null);
}

function directiveAt(text: string, range: Range, pasted: boolean): Directive | null {
  const inner = COMMENT.exec(slice(text, range))?.[1] ?? "";
  const word = WORD.exec(inner)?.[1];
  if (word === undefined) return null;
  const command = DIRECTIVE_COMMANDS.find((known) => known === word) ?? null;
  // Other comments may begin with winnow's name; only what was meant as a command is taken for one.
  if (command === null && !LOOKS_LIKE_COMMAND.test(word)) return null;
  const from = inner.indexOf(word) + word.length;
  const rest = inner.slice(from);
  const dashes = DASHES.exec(rest);
  const names = dashes === null ? rest : rest.slice(0, dashes.index);
  const said = dashes === null ? "" : rest.slice(dashes.index + dashes[0].length);
  const start = range.start + slice(text, range).indexOf(inner) + from;
  const rules = [...names.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    range: { start: start + index, end: start + index + name.length },
  }));
  const reason = said.replace(/\s+/g, " ").trim();
  return { range, word, command, rules, reason: reason === "" ? null : reason, pasted };
}
