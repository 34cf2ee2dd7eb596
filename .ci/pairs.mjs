// Compares labelled pairs of statements with the built program and prints, per set, how often it is right.
// usage: node .ci/pairs.mjs DATA [--floors FILE]; with floors, ends non-zero where a set falls below its own, or a floor
// is lower than it was in an earlier commit: floors may only rise.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { endBelow, readFloors } from "./floors.mjs";

const [data, , floorsFile] = process.argv.slice(2);
const { floors, lowered } = readFloors(floorsFile);
const sets = [
  { name: "mancon-dev", conflict: ["contradiction"], same: [] },
  { name: "numeric-nli-dev", conflict: ["contradiction"], same: [] },
  { name: "negation-nli", conflict: ["contradiction"], same: [], without: (pair) => pair.src.endsWith("RTE") },
  { name: "scifact", conflict: ["contradiction"], same: [] },
  { name: "mrpc-train", conflict: [], same: ["paraphrase"] },
  { name: "arxivedits", conflict: [], same: ["language-only", "identical"] },
];
const failures = [...lowered];
for (const { name, conflict, same, without = () => false } of sets) {
  const file = join(resolve(data), "pairs", `${name}.jsonl`);
  if (!existsSync(file)) continue;
  const pairs = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line)).filter((pair) => !without(pair));
  const input = pairs.map(({ id, a, b }) => `${JSON.stringify({ id, a, b })}\n`).join("");
  const done = spawnSync(process.execPath, [resolve("dist/winnow.cjs"), "compare", "--stdin"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr}`);
  const answers = done.stdout.trim().split("\n").map((line) => JSON.parse(line));
  report(name, "conflicts", pairs, answers, ({ relation }) => relation === "conflicts", ({ label }) => conflict.includes(label));
  if (same.length > 0) report(name, "same", pairs, answers, ({ relation }) => relation === "same", ({ label }) => same.includes(label));
}
endBelow(failures);

function report(set, relation, pairs, answers, isCalled, isTrue) {
  const called = answers.flatMap((answer, index) => (isCalled(answer) ? [{ ...answer, right: isTrue(pairs[index]) }] : []));
  const right = called.filter((answer) => answer.right).length;
  const wanted = pairs.filter(isTrue).length;
  const precision = share(right, called.length);
  const recall = share(right, wanted);
  const buckets = [0.5, 0.6, 0.7, 0.8, 0.9]
    .map((from) => [from, called.filter(({ confidence }) => confidence >= from && (confidence < from + 0.1 || from === 0.9))])
    .filter(([, inBucket]) => inBucket.length > 0)
    .map(([from, inBucket]) => `${from}: ${percent(share(inBucket.filter((each) => each.right).length, inBucket.length))} of ${inBucket.length}`);
  process.stdout.write(`${set.padEnd(16)} ${relation.padEnd(10)} called ${String(called.length).padStart(4)} of ${pairs.length}  right ${right} of ${wanted}  precision ${percent(precision)}  recall ${percent(recall)}  by confidence  ${buckets.join(", ")}\n`);
  const floor = floors[set]?.[relation];
  if (floor === undefined) return;
  if (floor.precision !== undefined && !(precision >= floor.precision)) failures.push(`${set} ${relation} precision ${percent(precision)}`);
  if (floor.recall !== undefined && !(recall >= floor.recall)) failures.push(`${set} ${relation} recall ${percent(recall)}`);
  if (floor.called !== undefined && called.length > floor.called * pairs.length) failures.push(`${set} ${relation} called ${called.length}`);
}
function share(part, whole) {
  return whole === 0 ? Number.NaN : part / whole;
}
function percent(value) {
  return Number.isNaN(value) ? "–" : `${(value * 100).toFixed(1)} %`;
}
