// The gate on labelled runs: what the built program says of each claim beside what is true, which labelled flaws it raises
// at their place, what else it raises, and whether claims find the notes they belong to.
// usage: node .ci/gate.mjs DATA [--with FOLDER] [--floors FILE] [--verbose]
// --with names a folder of the same bundles whose manifests also have expressions and a glossary. With floors it ends
// non-zero where a figure falls short of its own, or a floor is lower than in an earlier commit.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { audited, claimPointer, makeBase, winnow } from "./audited.mjs";
import { claimOf, reports } from "./flaws.mjs";
import { endBelow, readFloors, shortfall } from "./floors.mjs";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { with: { type: "string" }, floors: { type: "string" }, verbose: { type: "boolean", default: false } },
});
const data = resolve(positionals[0]);
const { floors, lowered } = readFloors(given.floors);
const failures = [...lowered];
const TRUTHS = ["true", "false", "partly", "unverifiable"];
const VERDICTS = ["supported", "partly", "unbound", "refuted"];
const print = (line = "") => process.stdout.write(`${line}\n`);

const runs = {
  labels: readLabels(join(data, "runs", "gold.json")),
  notes: [
    [join(data, "runs", "notes"), "notes"],
    [join(data, "runs", "contracts"), "contracts"],
  ],
};
measureSet({ ...runs, set: "reading", bundles: join(data, "runs", "artifacts") });
if (given.with !== undefined) measureSet({ ...runs, set: "expressions", bundles: given.with });
if (existsSync(join(data, "bundles")))
  measureSet({
    set: "real runs",
    labels: readLabels(join(import.meta.dirname, "real-runs.json")),
    notes: [[join(data, "alexandria"), "."]],
    bundles: join(data, "bundles"),
  });
endBelow(failures);

/** Measures one set of bundles in a repository of the notes they belong to. */
function measureSet({ set, labels, notes, bundles }) {
  const base = makeBase(notes, bundles);
  try {
    const audit = audited([join(base, "artifacts")], base);
    measureClaims(set, labels, audit);
    measureFlaws(set, labels, audit);
    measureHomes(set, labels, base);
  } finally {
    rmSync(base, { recursive: true });
  }
}

/** Labels, of which a copied bundle's claims count once. */
function readLabels(file) {
  const { claims, flaws } = JSON.parse(readFileSync(file, "utf8"));
  return { claims: claims.filter((claim) => claim.copy_of === undefined), flaws };
}

function measureClaims(set, { claims }, audit) {
  const found = new Map(audit.claims.map((claim) => [claim.bundle + claim.pointer, claim]));
  const judged = claims.map((gold) => {
    const claim = found.get(gold.bundle + gold.pointer);
    if (claim !== undefined && gold.text !== undefined && claim.text !== gold.text) throw new Error(`${gold.bundle}${gold.pointer} says something else than its label`);
    return { ...gold, truth: String(gold.true), verdict: claim?.verdict ?? "not read", claim };
  });
  print(`\n${set}: ${judged.length} labelled claims`);
  table("all", judged);
  for (const bundle of new Set(judged.map((each) => each.bundle))) table(bundle, judged.filter((each) => each.bundle === bundle));
  const isWrong = ({ truth, verdict }) => (truth === "true" ? verdict === "refuted" : verdict === "supported");
  for (const each of judged.filter(isWrong)) {
    print(`  WRONG ${each.truth}, yet ${each.verdict}: ${each.bundle}${each.pointer} ${each.text ?? each.claim.text}`);
    print(`        label: ${each.why}`);
    for (const assertion of each.claim.assertions) print(`        ${assertion.verdict} ${assertion.kind} “${assertion.says}” ${assertion.value ?? ""} ${assertion.derivation ?? ""}`);
  }
  if (given.verbose) {
    for (const each of judged.filter((other) => !isWrong(other))) {
      print(`  ${each.verdict.padEnd(9)} ${each.truth.padEnd(6)} ${each.bundle}${each.pointer} ${each.text ?? each.claim?.text ?? ""}`);
      for (const { verdict, kind, says, value, found: near } of each.claim?.assertions ?? [])
        if (verdict !== "supported") print(`            ${verdict} ${kind} “${says}” ${value ?? ""} ${(near ?? []).join("; ")}`);
    }
  }
  const share = (truths, verdict) => {
    const own = judged.filter(({ truth }) => truths.includes(truth));
    return own.filter((each) => each.verdict === verdict).length / own.length;
  };
  figure(set, "true supported", share(["true"], "supported"));
  figure(set, "others supported", share(["false", "partly", "unverifiable"], "supported"));
  figure(set, "true refuted", share(["true"], "refuted"));
}

function table(title, judged) {
  const verdicts = judged.some(({ verdict }) => verdict === "not read") ? [...VERDICTS, "not read"] : VERDICTS;
  const count = (truth, verdict) => judged.filter((each) => each.truth === truth && each.verdict === verdict).length;
  print(`  ${title.padEnd(44)}${verdicts.map((verdict) => verdict.padStart(11)).join("")}`);
  for (const truth of TRUTHS)
    if (judged.some((each) => each.truth === truth)) print(`    ${truth.padEnd(42)}${verdicts.map((verdict) => String(count(truth, verdict)).padStart(11)).join("")}`);
}

function measureFlaws(set, labels, { findings }) {
  const raisedBy = labels.flaws.map((flaw) => ({ flaw, by: findings.filter((finding) => reports(finding, flaw)) }));
  const raised = raisedBy.filter(({ by }) => by.length > 0);
  print(`\n${set}: ${raised.length} of ${labels.flaws.length} labelled flaws raised at their place`);
  for (const { flaw, by } of raisedBy) {
    print(`  ${by.length > 0 ? "raised" : "MISSED"} ${flaw.kind}: ${flaw.bundle} ${flaw.where}: ${flaw.why}`);
    if (given.verbose) for (const finding of by) print(`         by ${lineOf(finding)}`);
  }
  const known = new Set(raisedBy.flatMap(({ by }) => by));
  const truthOf = new Map(labels.claims.map((claim) => [claim.bundle + claim.pointer, String(claim.true)]));
  const others = findings
    .filter((finding) => !known.has(finding))
    .map((finding) => ({ finding, truth: truthOf.get(finding.bundle + claimOf(finding)) }));
  const unlabelled = others.filter(({ truth }) => truth === undefined);
  const isGrave = ({ finding }) => finding.severity !== "info";
  print(`${set}: findings that match no labelled flaw, to be read by hand`);
  for (const { finding } of unlabelled) print(`  ${lineOf(finding)}`);
  const accused = others.filter((each) => each.truth === "true" && isGrave(each));
  print(`${set}: ${accused.length} findings on true claims, ${others.filter(({ truth }) => truth !== undefined && truth !== "true").length} on others`);
  for (const { finding } of accused) print(`  ${claimOf(finding)} ${lineOf(finding)}`);
  figure(set, "flaws raised", raised.length / labels.flaws.length);
  figure(set, "unlabelled findings", unlabelled.filter(isGrave).length);
}

function lineOf({ rule, severity, bundle, path, range, message }) {
  return `${severity} ${rule} ${bundle} ${path}${range === null ? "" : `:${range.start.line}`}: ${message}`;
}

/** How many claims the plan takes to a note they belong to, and where it would take those it holds. */
function measureHomes(set, { claims }, base) {
  const plan = winnow(["consolidate", "--dry-run", "--format", "json"], base);
  const gold = new Map(claims.filter(({ home }) => home !== undefined).map((claim) => [claim.bundle + claim.pointer, claim]));
  const placed = plan.operations
    .filter(({ claim }) => claim !== null)
    .map((operation) => ({ operation, gold: gold.get(operation.claim.bundle + claimPointer(operation.claim.pointer)) }))
    .filter((each) => each.gold !== undefined)
    .map((each) => ({ ...each, path: each.operation.target?.path ?? each.operation.alternatives?.[0]?.path ?? null }));
  if (placed.length === 0) return;
  const isHome = ({ path, gold: { home } }) => home.includes(path);
  const planned = placed.filter(({ operation }) => operation.kind !== "hold");
  const held = placed.filter(({ operation, path }) => operation.kind === "hold" && path !== null);
  print(`\n${set}: ${planned.filter(isHome).length} of ${planned.length} planned claims at a right home; of ${held.length} held with a suggestion ${held.filter(isHome).length}`);
  for (const each of planned.filter((other) => !isHome(other) || given.verbose))
    print(`  ${isHome(each) ? "right" : "WRONG"} ${each.operation.kind} ${each.gold.bundle}${each.gold.pointer} to ${each.path}, belongs to ${each.gold.home.join(", ")}`);
  if (planned.length > 0) figure(set, "right homes", planned.filter(isHome).length / planned.length);
}

function figure(set, name, value) {
  print(`  = ${set}: ${name} ${name === "unlabelled findings" ? value : `${(value * 100).toFixed(1)} %`}`);
  const short = shortfall(`${set} ${name}`, value, floors[set]?.[name]);
  if (short !== null) failures.push(short);
}
