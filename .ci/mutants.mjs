// True claims of labelled and sample bundles with one thing turned wrong: how many of them the built program still calls
// supported. The operators are those of the self-test, which say how each knows that what comes out is false.
// usage: node .ci/mutants.mjs DATA [--with FOLDER] [--floors FILE] [--seed N] [--each N] [--verbose]
// --with names a folder of the labelled bundles with expressions and a glossary; --each is how many of a claim's mutants
// an operator gives at most. A mutant's evidence follows its text as an agent's would: what it says is what the text says.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { audited, bundlesBelow, makeBase } from "./audited.mjs";
import { endBelow, readFloors, shortfall } from "./floors.mjs";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    with: { type: "string" },
    floors: { type: "string" },
    seed: { type: "string", default: "1" },
    each: { type: "string", default: "4" },
    verbose: { type: "boolean", default: false },
  },
});
const data = resolve(positionals[0]);
const { floors, lowered } = readFloors(given.floors);
const print = (line = "") => process.stdout.write(`${line}\n`);
const { CLAIM_OPERATORS, turned, nameGroups, readRecords, readBundle, readBundleFolder, rankOf, claimText, hasExpressions, rewrittenClaims } = await library();
/** What reads a column-wise file in a thread of its own. */
const PROGRAM = pathToFileURL(resolve("dist/winnow.cjs"));
const NO_GLOSSARY = { columns: new Map(), arms: new Map(), baseline: null, measure: null };

const truths = [join(data, "runs", "gold.json"), join(import.meta.dirname, "real-runs.json")]
  .flatMap((file) => JSON.parse(readFileSync(file, "utf8")).claims)
  .filter(({ true: isTrue, copy_of }) => isTrue === true && copy_of === undefined);
const isTrue = new Set(truths.map(({ bundle, pointer }) => bundle + pointer));
/** The one claim of the sample bundles that its own results refute, to show how that is told. */
const FALSE_SAMPLE = "w2s-imitation-pilot/ws_002/run-20260914T103011/claims/0";
const contracts = [[join(data, "runs", "contracts"), "contracts"]];
const tried = [
  ...(await tryAll(join(data, "runs", "artifacts"), contracts, (claim) => isTrue.has(claim))),
  ...(existsSync(join(data, "bundles")) ? await tryAll(join(data, "bundles"), [], (claim) => isTrue.has(claim)) : []),
  ...(await tryAll("kb/artifacts", [["kb/.fab/contracts", "contracts"]], (claim) => claim !== FALSE_SAMPLE)),
  ...(given.with === undefined ? [] : await tryAll(given.with, contracts, (claim) => isTrue.has(claim))),
];
const failures = [...lowered];
report("reading", tried.filter(({ hasExpressions }) => !hasExpressions));
report("expressions", tried.filter(({ hasExpressions }) => hasExpressions));
checked("mutants", "tried", tried.length);
endBelow(failures);

/** Makes the mutants of a folder's true claims and audits them, one of each claim at a time, the rest of its bundle as it is. */
async function tryAll(folder, notes, isKnownTrue) {
  const base = makeBase(notes, folder);
  try {
    const bundles = [];
    for (const { path, id } of bundlesBelow(join(base, "artifacts"))) bundles.push(await mutantsOf(path, id, isKnownTrue));
    const before = new Map(audited([join(base, "artifacts")], base).claims.map((claim) => [claim.bundle + claim.pointer, claim.verdict]));
    const rounds = Math.max(...bundles.flatMap(({ queues }) => queues.map((queue) => queue.length)));
    const results = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const { path, manifest, queues } of bundles) {
        const claims = manifest.claims.map((claim, index) => queues[index][round]?.claim ?? claim);
        writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest, claims }, null, 2));
      }
      const found = new Map(audited([join(base, "artifacts")], base).claims.map((claim) => [claim.bundle + claim.pointer, claim]));
      for (const { id, queues } of bundles)
        queues.forEach((queue, index) => {
          const mutant = queue[round];
          const key = `${id}/claims/${index}`;
          if (mutant !== undefined) results.push({ ...mutant, key, was: before.get(key), found: found.get(key) });
        });
    }
    return results;
  } finally {
    rmSync(base, { recursive: true });
  }
}

async function mutantsOf(path, id, isKnownTrue) {
  const manifest = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));
  const reading = readBundle({ ...(await readBundleFolder(path, PROGRAM)), path, id });
  const groups = nameGroups(readRecords(reading.kind === "accepted" ? reading.bundle.results : [], NO_GLOSSARY));
  const queues = manifest.claims.map((claim, index) => {
    if (!isKnownTrue(`${id}/claims/${index}`)) return [];
    const original = claimText(claim);
    return CLAIM_OPERATORS.flatMap((operator) =>
      [...turned(operator, { text: original, groups })]
        .sort((a, b) => rankOf(given.seed + a.text) - rankOf(given.seed + b.text))
        .slice(0, Number(given.each))
        .flatMap(({ edits, text }) =>
          rewrittenClaims(claim, edits).map((each) => ({ operator: operator.name, original, text, hasExpressions: hasExpressions(claim), claim: each })),
        ),
    );
  });
  return { path, id, manifest, queues };
}

function report(set, mutants) {
  print(`\n${set}: ${mutants.length} mutants`);
  if (mutants.length === 0) return;
  const row = (title, own) => {
    const passed = own.filter(isPassed);
    const strict = own.filter(({ was }) => was === "supported");
    print(`  ${title.padEnd(20)}${String(own.length).padStart(6)} tried  supported ${share(passed.length, own.length)}  of those whose claim was supported ${share(strict.filter(isPassed).length, strict.length)}`);
  };
  for (const { name } of CLAIM_OPERATORS) row(name, mutants.filter(({ operator }) => operator === name));
  row("all", mutants);
  const counts = ["supported", "partly", "unbound", "refuted", undefined].map((verdict) => `${verdict ?? "not read"} ${mutants.filter(({ found }) => found?.verdict === verdict).length}`);
  print(`  verdicts: ${counts.join(", ")}`);
  for (const { operator, key, original, text, found, claim } of mutants.filter(isPassed)) {
    print(`  PASSED ${operator} ${key}\n    true  ${original}\n    false ${text}`);
    for (const { says, verdict, value, derivation } of found.assertions) print(`          ${verdict} “${says}” ${value ?? ""} ${derivation ?? ""}`);
    if (given.verbose && claim.evidence) print(`          ${JSON.stringify(claim.evidence)}`);
  }
  checked(set, "supported", mutants.filter(isPassed).length / mutants.length);
}

function isPassed({ found }) {
  return found?.verdict === "supported";
}

function share(part, whole) {
  return `${String(part).padStart(4)} of ${String(whole).padEnd(4)} ${whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} %`}`.padEnd(20);
}

function checked(set, name, value) {
  const short = shortfall(`${set} ${name}`, value, floors[set]?.[name]);
  if (short !== null) failures.push(short);
}

/** The project's own readers and operators, built for this run. */
async function library() {
  const sources = ["selftest/claims/claim-operators", "selftest/claims/claim-operator", "selftest/claims/rewritten-claim", "selftest/claims/name-groups", "selftest/samples", "bundle/records/read-records", "bundle/read-bundle", "files/bundle-folder"];
  const outfile = resolve("dist/mutants-library.mjs");
  await build({
    stdin: { contents: sources.map((source) => `export * from "./src/${source}.ts";`).join("\n"), resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    outfile,
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
