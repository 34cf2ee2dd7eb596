import type { Finding } from "../lint/finding.ts";
import type { Operation, OperationKind, Plan, PlannedBundle } from "../plan/plan.ts";
import { counted } from "../text/counted.ts";
import { visible } from "../text/visible.ts";
import type { Paint, Style } from "./style.ts";

const COLOURS: { readonly [kind in OperationKind]?: Paint } = {
  confirm: "cyan",
  add: "green",
  create: "magenta",
  hold: "yellow",
};

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
  const where = operation.target === null ? "" : `  § ${operation.target.section ?? "opening"}`;
  const kind = style(COLOURS[operation.kind] ?? "bold", operation.kind.padEnd(8));
  const evidence = operation.evidence.map(
    ({ path, pointer, quote }) => `${path}#${pointer} = ${quote}`,
  );
  const alternatives = operation.alternatives.map(
    ({ path, score }) => `${path} (${score.toFixed(2)})`,
  );
  return [
    `  ${kind} ${operation.id}${visible(where)}${operation.target === null ? "" : style("dim", `  confidence ${operation.confidence.toFixed(2)}`)}`,
    `    claim     ${visible(operation.claim?.text ?? "")}`,
    ...(operation.after === ""
      ? []
      : [`    ${style("green", "+")} ${visible(operation.after.trim())}`]),
    `    why       ${visible(operation.reason)}`,
    ...(evidence.length === 0 ? [] : [`    evidence  ${visible(brief(evidence))}`]),
    ...(operation.target === null || alternatives.length === 0
      ? []
      : [style("dim", `    or        ${visible(alternatives.join(", "))}`)]),
  ].join("\n");
}

const SHOWN = 3;

function brief(items: readonly string[]): string {
  const rest = items.length - SHOWN;
  return items.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function findingsText(findings: readonly Finding[], style: Style): string {
  const lines = findings.map(
    (finding) => `  ${visible(finding.path)}  ${visible(finding.message)}  ${finding.rule}`,
  );
  return [style("red", "The plan would bring new findings:"), ...lines].join("\n");
}

function growthText(plan: Plan): string {
  const { growth } = plan;
  const told = (["confirmed", "added", "held", "created"] as const)
    .filter((kind) => kind !== "created" || growth.created > 0)
    .map((kind) =>
      kind === "created" ? `${counted(growth.created, "note")} created` : `${growth[kind]} ${kind}`,
    );
  const bytes = growth.bytesAfter - growth.bytesBefore;
  return `${counted(growth.claimsIn, "claim")} in: ${told.join(", ")}. Notes ${growth.notesBefore} → ${growth.notesAfter}, ${bytes >= 0 ? "+" : "−"}${Math.abs(bytes)} bytes.`;
}
