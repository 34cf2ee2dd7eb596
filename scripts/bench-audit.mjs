// How much processor time an audit takes with the values of a run and with its claims: made-up sweeps of arms, doses and seeds, with
// claims of several kinds about them, true and false. An exponent of 1 is linear growth; the start of the program, timed
// on a bundle that holds next to nothing, is taken off first.
//   node scripts/bench-audit.mjs [--values 10000,100000] [--claims 100,1000] [--rounds 3]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const WINNOW = fileURLToPath(new URL("../dist/winnow.cjs", import.meta.url));
const METRICS = ["accuracy", "recall", "calibration_error", "latency_ms", "loss"];
const DOSES = [10, 20, 40, 80, 160];
/** A manifest holds no more; what is beyond it goes to further bundles with the same results. */
const CLAIMS_OF_A_BUNDLE = 500;

const { values: given } = parseArgs({
  options: {
    values: { type: "string", default: "10000,100000" },
    claims: { type: "string", default: "100,1000" },
    rounds: { type: "string", default: "3" },
  },
});
const numbersOf = (list) => list.split(",").map(Number);
const folder = mkdtempSync(join(tmpdir(), "winnow-bench-"));

/** The same numbers on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Rows of an arm, a dose, a seed and what was measured; the sweep has as many arms as its values ask for. */
function sweepOf(values) {
  const random = generator(values);
  const seeds = 10;
  const columns = 3 + METRICS.length;
  const arms = Math.max(2, Math.round(values / (columns * DOSES.length * seeds)));
  const rows = [];
  for (let arm = 0; arm < arms; arm += 1)
    for (const dose of DOSES)
      for (let seed = 0; seed < seeds; seed += 1)
        rows.push([
          `arm-${arm}`,
          dose,
          seed,
          ...METRICS.map(() => (0.2 + random() * 0.7).toFixed(4)),
        ]);
  return { arms, rows };
}

/** A claim about a sweep: one in two has the right number, the others another, and no number at all. */
function claimOf({ arms, rows }, index) {
  const random = generator(index + 1);
  const arm = `arm-${Math.floor(random() * arms)}`;
  const dose = DOSES[index % DOSES.length];
  const metric = METRICS[index % METRICS.length];
  const name = metric.replaceAll("_", " ");
  const own = rows.filter((row) => row[0] === arm && row[1] === dose);
  const mean =
    own.reduce((sum, row) => sum + Number(row[3 + METRICS.indexOf(metric)]), 0) / own.length;
  switch (index % 4) {
    case 0:
    case 1:
      return `At dose ${dose} the mean ${name} of ${arm} is ${mean.toFixed(3)} over ten seeds (claim ${index}).`;
    case 2:
      return `At dose ${dose} the mean ${name} of ${arm} is ${(mean * 0.8).toFixed(3)}, which is higher than at dose 10 (claim ${index}).`;
    default:
      return `The ${name} of ${arm} rises with the dose, and no other arm has a lower one (claim ${index}).`;
  }
}

function writeBundles(root, values, claims) {
  const sweep = sweepOf(values);
  const csv = [["arm", "dose", "seed", ...METRICS], ...sweep.rows]
    .map((row) => row.join(","))
    .join("\n");
  const texts = Array.from({ length: claims }, (_, index) => claimOf(sweep, index));
  for (let start = 0; start < Math.max(claims, 1); start += CLAIMS_OF_A_BUNDLE) {
    const run = join(root, "bench", `ws_${start}`, "run-20260101T000000");
    mkdirSync(join(run, "artifact", "results"), { recursive: true });
    writeFileSync(join(run, "READY"), "");
    writeFileSync(join(run, "artifact", "results", "sweep.csv"), csv);
    const manifest = {
      workstream_id: `ws_${start}`,
      contract: { id: "contract_bench", version: 1 },
      summary: "A sweep.",
      status: "completed",
      claims: texts.slice(start, start + CLAIMS_OF_A_BUNDLE),
    };
    writeFileSync(join(run, "manifest.json"), JSON.stringify(manifest));
  }
}

/** Has the program tell, as it ends, what it took of the processors: other work on the machine does not count. */
const TELL_TIME =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('took '+(user+system))})";

/** The least of several runs, in seconds. */
function secondsFor(root) {
  const options = { cwd: folder, maxBuffer: 1 << 30, encoding: "utf8" };
  const words = ["--import", TELL_TIME, WINNOW, "audit", root, "-f", "json"];
  const rounds = Array.from({ length: Number(given.rounds) }, () => {
    const { status, stderr } = spawnSync(process.execPath, words, options);
    const took = /took (\d+)$/.exec(stderr);
    if ((status !== 0 && status !== 1) || took === null)
      throw new Error(`the audit failed: ${stderr}`);
    return Number(took[1]) / 1e6;
  });
  return Math.min(...rounds);
}

function timed(values, claims) {
  const root = join(folder, `${values}-${claims}`);
  writeBundles(root, values, claims);
  return secondsFor(root);
}

function exponent(before, behind, growth) {
  return (
    Math.log(Math.max(behind - start, 0.001) / Math.max(before - start, 0.001)) / Math.log(growth)
  ).toFixed(2);
}

let start = 0;
try {
  start = timed(100, 1);
  console.log(`start ${start.toFixed(2)} s`);
  const sizes = numbersOf(given.values);
  const counts = numbersOf(given.claims);
  const seconds = new Map();
  for (const values of sizes)
    for (const claims of counts) {
      seconds.set(`${values} ${claims}`, timed(values, claims));
      console.log(
        `${String(values).padStart(7)} values ${String(claims).padStart(5)} claims ${seconds.get(`${values} ${claims}`).toFixed(2).padStart(7)} s`,
      );
    }
  const of = (values, claims) => seconds.get(`${values} ${claims}`);
  const [few, many] = [sizes[0], sizes.at(-1)];
  const [least, most] = [counts[0], counts.at(-1)];
  if (many > few)
    for (const claims of counts)
      console.log(
        `with the values, ${claims} claims: exponent ${exponent(of(few, claims), of(many, claims), many / few)}`,
      );
  if (most > least)
    for (const values of sizes)
      console.log(
        `with the claims, ${values} values: exponent ${exponent(of(values, least), of(values, most), most / least)}`,
      );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
