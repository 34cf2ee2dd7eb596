import { DIRECTIVE_COMMANDS } from "../src/lint/directive.ts";
import { removal } from "../src/lint/directive-removal.ts";
import type { Fix } from "../src/lint/finding.ts";
import { defineRule, type RawFinding, type SuppressionUse } from "../src/lint/rule.ts";
import type { JudgedDirective, JudgedRule } from "../src/lint/suppress.ts";
import { nearNames } from "../src/text/near-names.ts";
import type { Range } from "../src/text/range.ts";
import { RULE_NAMES } from "./names.ts";

const ID = "unused-directive";
const WHY = "What silences nothing today silences the next true finding, and nobody will know why.";

const REMOVE = "Take it out: winnow lint --fix does.";

type Directives = Extract<SuppressionUse, { readonly kind: "directives" }>;
type Baseline = Extract<SuppressionUse, { readonly kind: "baseline" }>;

/** What is to be said of one place. */
interface Remark {
  readonly range: Range;
  readonly message: string;
  readonly help: string;
  readonly fix?: Fix | null;
  readonly severity?: "info";
}

export const unusedDirective = defineRule({
  id: ID,
  summary: "Every directive, and every entry of the baseline, is needed and says why.",
  scope: "suppression",
  severity: "warning",
  fix: "safe",
  kin: ["eslint:unused-disable-directive", "biome:suppressions/unused"],
  *check(use) {
    const remarks =
      use.kind === "baseline"
        ? use.entries.flatMap(entryRemarks)
        : use.directives.flatMap((judged) => directiveRemarks(use, judged));
    for (const remark of remarks) yield finding(use.path, remark);
  },
});

function finding(path: string, { range, ...said }: Remark): RawFinding {
  return { at: { path, range }, why: WHY, related: [], confidence: 0.99, data: {}, ...said };
}

function directiveRemarks(use: Directives, judged: JudgedDirective): Remark[] {
  const { directive } = judged;
  const { range, word, command, rules, reason, pasted } = directive;
  const written = `\`winnow-${word}\``;
  if (pasted) {
    const message = `${written} stands in text pasted from elsewhere, where it is not obeyed`;
    const help = "Accept what is found there with winnow lint --baseline write.";
    return [{ range, message, help, severity: "info" }];
  }
  if (command === null) {
    const [nearest] = nearNames(word, DIRECTIVE_COMMANDS);
    const known = DIRECTIVE_COMMANDS.map((each) => `winnow-${each}`).join(", ");
    const help =
      nearest === undefined ? `There are ${known}.` : `Did you mean \`winnow-${nearest}\`?`;
    return [{ range, message: `${written} is no directive`, help }];
  }
  if (command !== "enable" && rules.length === 0) {
    const help = `Name what it is for: <!-- winnow-${command} RULE -- reason -->`;
    return [{ range, message: `${written} names no rule, and suppresses nothing`, help }];
  }
  if (command !== "enable" && reason === null) {
    const names = rules.map(({ name }) => name).join(", ");
    const help = `Say why: <!-- winnow-${command} ${names} -- reason -->`;
    return [{ range, message: `${written} gives no reason, and suppresses nothing`, help }];
  }
  if (judged.unmatched) {
    const message = `${written} enables again what nothing has disabled`;
    return [{ range, message, help: REMOVE, fix: removal(use, judged, judged.rules) }];
  }
  return judged.rules.flatMap((rule) => ruleRemarks(use, judged, rule));
}

function ruleRemarks(use: Directives, judged: JudgedDirective, rule: JudgedRule): Remark[] {
  const { range, name, outcome } = rule;
  if (outcome === "used") return [];
  if (name === ID) {
    const help = "Correct or remove the directive that it is about.";
    return [{ range, message: `no directive suppresses \`${ID}\``, help }];
  }
  if (!RULE_NAMES.includes(name) && outcome !== "unused") {
    const [nearest] = nearNames(name, RULE_NAMES);
    const help =
      nearest === undefined
        ? "Name a rule; a reason stands behind two dashes."
        : `Did you mean \`${nearest}\`?`;
    return [{ range, message: `there is no rule \`${name}\``, help }];
  }
  if (outcome === "unchecked") return [];
  const unneeded = judged.rules.filter((each) => each.outcome === outcome);
  const fix = removal(use, judged, unneeded);
  const message =
    outcome === "unmatched"
      ? `\`winnow-enable\` enables \`${name}\`, which nothing has disabled`
      : `the directive suppresses no finding of \`${name}\``;
  return [{ range, message, help: REMOVE, fix }];
}

function entryRemarks({ entry, used }: Baseline["entries"][number]): Remark[] {
  const { rule, path, count, range } = entry;
  if (used === count) return [];
  const what =
    used === 0
      ? `no finding of \`${rule}\` in \`${path}\` needs this entry any more`
      : `this entry accepts ${count} findings of \`${rule}\` in \`${path}\`, of which ${used} ${used === 1 ? "is" : "are"} left`;
  return [
    { range, message: what, help: "winnow lint --baseline prune takes out what is not needed." },
  ];
}
