import type { Note } from "../base/note.ts";
import type { Mark } from "../note/facts.ts";
import { type Directive, directivesIn } from "./directive.ts";
import { type Reach, type Reaches, reachesOf } from "./directive-reach.ts";
import type { Finding } from "./finding.ts";

/** A finding that is not to be reported, with who said so. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: "directive" | "baseline";
  /** What the author gave as the reason; "" where none is asked for. */
  readonly reason: string;
}

/** A note's directives, and how far they reach. */
export interface NoteDirectives extends Reaches {
  readonly path: string;
  readonly text: string;
  readonly directives: readonly Directive[];
}

/** A directive as it turned out. */
export interface JudgedDirective {
  readonly directive: Directive;
  /** Whether it enables what nothing has disabled. */
  readonly unmatched: boolean;
  readonly rules: readonly JudgedRule[];
}

export interface JudgedRule extends Mark {
  /** `unchecked`: the rule did not run here, so nobody knows whether it is needed. */
  readonly outcome: "used" | "unused" | "unmatched" | "unchecked";
}

/** Findings cut down by directives, and which of those were needed. */
export interface Silenced {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly used: ReadonlySet<Mark>;
}

/** The directives of a note; null where it has none. */
export function directivesOf({ path, text, facts }: Note): NoteDirectives | null {
  if (facts.comments.length === 0) return null;
  const directives = directivesIn(text, facts);
  return directives.length === 0
    ? null
    : { path, text, directives, ...reachesOf(directives, text) };
}

/** Takes out the findings that a directive at their own place answers. */
export function silence(
  findings: readonly Finding[],
  directivesAt: (path: string) => NoteDirectives | null,
): Silenced {
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const used = new Set<Mark>();
  for (const finding of findings) {
    const reach = reachOver(finding, directivesAt(finding.path)?.reaches ?? []);
    if (reach === null) {
      kept.push(finding);
      continue;
    }
    used.add(reach.rule);
    suppressed.push({ finding, by: "directive", reason: reach.directive.reason ?? "" });
  }
  return { findings: kept, suppressed, used };
}

/**
 * What has become of each directive of a note.
 * @param ran whether a rule looked at the note, and came to an end
 */
export function judge(
  { directives, unmatched }: NoteDirectives,
  used: ReadonlySet<Mark>,
  ran: (rule: string) => boolean,
): JudgedDirective[] {
  return directives.map((directive) => ({
    directive,
    unmatched: unmatched.has(directive),
    rules: directive.rules.map((rule) => ({ ...rule, outcome: outcomeOf(directive, rule) })),
  }));

  function outcomeOf(directive: Directive, rule: Mark): JudgedRule["outcome"] {
    if (directive.command === "enable") return unmatched.has(rule) ? "unmatched" : "used";
    if (used.has(rule)) return "used";
    return ran(rule.name) ? "unused" : "unchecked";
  }
}

/** The directive that answers a finding; of several the one nearest to it. */
function reachOver({ rule, range }: Finding, reaches: readonly Reach[]): Reach | null {
  const over = reaches.filter(
    (reach) =>
      reach.rule.name === rule && reach.range.start <= range.start && range.start < reach.range.end,
  );
  return over.sort(byNearness)[0] ?? null;
}

function byNearness(a: Reach, b: Reach): number {
  const width = ({ range }: Reach) => range.end - range.start;
  return width(a) - width(b) || b.directive.range.start - a.directive.range.start;
}
