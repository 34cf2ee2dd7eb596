import { evidenceLines } from "../plan/evidence-lines.ts";
import type { Operation, OperationKind, Plan } from "../plan/plan.ts";
import { visible } from "../text/visible.ts";

const SUBJECT_LENGTH = 72;
const LINE_LENGTH = 76;
const TOPIC_LENGTH = 36;
const MOST_EVIDENCE = 12;

const VERBS: { readonly [kind in OperationKind]?: string } = {
  confirm: "Confirm",
  add: "Add",
  contest: "Contest",
  create: "Create",
};

/**
 * The commit message for one note: what changes, why, on what evidence, then the trailers that tie the commit to
 * its plan. Whatever came from a bundle is made visible and wrapped, so that it can neither hide nor pose as a trailer.
 */
export function commitMessage(
  plan: Plan,
  path: string,
  recordDigest: string,
  heldToo: boolean,
): string {
  const operations = plan.operations.filter((operation) => operation.target?.path === path);
  const held = heldToo ? plan.operations.filter((operation) => operation.kind === "hold") : [];
  const paragraphs = [
    subject(path, operations),
    ...operations.map(explain),
    ...(held.length === 0 ? [] : ["Held back, not applied:", ...held.map(explainHeld)]),
    trailers(plan, operations, recordDigest).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function subject(path: string, operations: readonly Operation[]): string {
  const note = path.replace(/^.*\//, "").replace(/\.md$/, "");
  const text =
    operations.length === 1
      ? describeOperation(operations[0]!, note)
      : visible(`${counted(operations)} in ${note}`);
  return text.length <= SUBJECT_LENGTH ? text : `${text.slice(0, SUBJECT_LENGTH - 1)}…`;
}

/** An operation in a few words: what it does with which claim in which note. */
export function describeOperation(operation: Operation, note = operation.target?.path): string {
  const { kind } = operation;
  if (kind === "hold") return visible(`Leave out ${topic(operation)}`);
  if (kind === "create") return visible(`Create ${note} with ${topic(operation)}`);
  return visible(
    `${VERBS[kind] ?? kind} ${topic(operation)} ${kind === "add" ? "to" : "in"} ${note}`,
  );
}

/** The first words of a claim, as a name for it. */
function topic(operation: Operation): string {
  const text = (operation.claim?.text ?? "").replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (text.length <= TOPIC_LENGTH) return `"${text}"`;
  const cut = text.slice(0, TOPIC_LENGTH);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…"`;
}

function counted(operations: readonly Operation[]): string {
  const kinds = (["confirm", "add", "contest", "create"] as const).map((kind) => ({
    kind,
    count: operations.filter((operation) => operation.kind === kind).length,
  }));
  const told = kinds.filter(({ count }) => count > 0).map(({ kind, count }) => `${kind} ${count}`);
  const last = kinds.findLast(({ count }) => count > 0);
  const text = `${told.join(" and ")} ${last?.count === 1 ? "claim" : "claims"}`;
  return text[0]!.toUpperCase() + text.slice(1);
}

function explain(operation: Operation): string {
  const lines = evidenceLines(operation);
  const rest = lines.length - MOST_EVIDENCE;
  return [
    wrap(`${VERBS[operation.kind]}: ${operation.claim?.text}`),
    wrap(`Why: ${operation.reason}`),
    ...(operation.edited === undefined
      ? []
      : [wrap(`Its words were changed by ${operation.edited}.`)]),
    ...(lines.length === 0 ? [] : ["Evidence:"]),
    ...lines.slice(0, MOST_EVIDENCE).map(({ text }) => wrap(`- ${text}`)),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ].join("\n");
}

function explainHeld(operation: Operation): string {
  return [wrap(`- ${operation.claim?.text}`), wrap(`Why: ${operation.reason}`)].join("\n");
}

function trailers(plan: Plan, operations: readonly Operation[], recordDigest: string): string[] {
  const used = new Set(operations.map((operation) => operation.claim?.bundle));
  return [
    `Winnow-Proposal: ${plan.id}`,
    ...operations.map((operation) => `Winnow-Operation: ${operation.kind} ${operation.id}`),
    ...plan.bundles
      .filter(({ id }) => used.has(id))
      .map(({ id, digest }) => visible(`Winnow-Bundle: ${id} ${digest}`)),
    `Winnow-Record: sha256:${recordDigest}`,
  ];
}

/** Folds a text onto lines; every line after the first is set in, so that none of them can read as a trailer. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text.replace(/\s+/g, " ")).split(" ")) {
    if (line !== "" && line.length + word.length >= LINE_LENGTH) {
      lines.push(line);
      line = ` ${word}`;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
