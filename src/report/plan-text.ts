import type { Finding } from "../lint/finding.ts";
import { evidenceLines } from "../plan/evidence-lines.ts";
import type { Operation, OperationKind, Plan, PlannedBundle } from "../plan/plan.ts";
import { counted } from "../text/counted.ts";
import { visible, visibleLines } from "../text/visible.ts";
import type { Paint, Style } from "./style.ts";

const COLOURS: { readonly [kind in OperationKind]?: Paint } = {
  confirm: "cyan",
  add: "green",
  create: "magenta",
  contest: "red",
  hold: "yellow",
};

const MARK_COLOURS = { supported: "green", unbound: "yellow", refuted: "red" } as const;

/** A plan for a person to read: what came in, then note by note what would change and why, then what is held. */
export function planText(plan: Plan, findings: readonly Finding[], style: Style): string {
  const changing = plan.operations.filter((operation) => operation.target !== null);
  const held = plan.operations.filter((operation) => operation.target === null);
  const paths = [...new Set(changing.map((operation) => operation.target!.path))].sort();
  const parts = [
    plan.bundles.map((bundle) => bundleLine(bundle, style)).join("\n"),
    ...paths.map((path) =>
      [
        style("underline", visible(path)),
        ...changing
          .filter((operation) => operation.target?.path === path)
          .map((each) => operationText(each, style)),
      ].join("\n"),
    ),
    ...(held.length === 0
      ? []
      : [
          [
            style("underline", "Held, not applied"),
            ...held.map((each) => operationText(each, style)),
          ].join("\n"),
        ]),
    ...(findings.length === 0 ? [] : [findingsText(findings, style)]),
    growthText(plan),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function bundleLine(bundle: PlannedBundle, style: Style): string {
  return bundle.accepted
    ? `${style("green", "taken in")}  ${visible(bundle.id)}  ${counted(bundle.claims.length, "claim")}`
    : `${style("red", "left out")}  ${visible(bundle.id)}  ${visible(bundle.reasons.join(" "))}`;
}

function operationText(operation: Operation, style: Style): string {
  const { target, claim, after, reason, alternatives } = operation;
  const where = target === null ? "" : `  § ${target.section ?? "opening"}`;
  const kind = style(COLOURS[operation.kind] ?? "bold", operation.kind.padEnd(8));
  const others = alternatives.map(({ path, score }) => `${path} (${score.toFixed(2)})`);
  return [
    `  ${kind} ${operation.id}${visible(where)}${target === null ? "" : style("dim", `  confidence ${operation.confidence.toFixed(2)}`)}`,
    `    claim     ${visible(claim?.text ?? "")}`,
    ...evidenceTexts(operation, style),
    ...(after === "" ? [] : [`    ${style("green", "+")} ${set(after.trim(), 6)}`]),
    `    why       ${visible(reason)}`,
    ...(target === null || others.length === 0
      ? []
      : [style("dim", `    or        ${visible(others.join(", "))}`)]),
  ].join("\n");
}

/** Lines of a text under each other, those behind the first set in. */
function set(text: string, indent: number): string {
  return visibleLines(text).replaceAll("\n", `\n${" ".repeat(indent)}`);
}

const MOST_LINES = 12;

function evidenceTexts(operation: Operation, style: Style): string[] {
  const lines = evidenceLines(operation);
  const rest = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map(({ text, verdict }) => {
    const line = visible(text);
    return verdict === null ? line : style(MARK_COLOURS[verdict], line[0]!) + line.slice(1);
  });
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].map(
    (line, index) => `    ${(index === 0 ? "evidence" : "").padEnd(10)}${line}`,
  );
}

function findingsText(findings: readonly Finding[], style: Style): string {
  const lines = findings.map(
    (finding) => `  ${visible(finding.path)}  ${visible(finding.message)}  ${finding.rule}`,
  );
  return [style("red", "The plan would bring new findings:"), ...lines].join("\n");
}

function growthText(plan: Plan): string {
  const { growth } = plan;
  const told = [
    `${growth.confirmed} confirmed`,
    `${growth.added} added`,
    ...(["refined", "contested"] as const)
      .filter((kind) => growth[kind] > 0)
      .map((kind) => `${growth[kind]} ${kind}`),
    `${growth.held} held`,
    ...(growth.created === 0 ? [] : [`${counted(growth.created, "note")} created`]),
  ];
  const bytes = growth.bytesAfter - growth.bytesBefore;
  return `${counted(growth.claimsIn, "claim")} in: ${told.join(", ")}. Notes ${growth.notesBefore} → ${growth.notesAfter}, ${bytes >= 0 ? "+" : "−"}${Math.abs(bytes)} bytes.`;
}
