// How long the pre-commit hook takes: one staged note in a generated base, against an empty Node process and, where it
// is given, markdownlint-cli2 on that one file. Runs alternate and ratios are taken pair by pair, so that a machine whose
// speed drifts tells the same. With --claims each change claims something of what other notes claim something of, too.
//   node scripts/bench-hook.mjs [--notes 10000] [--rounds 31] [--claims] [--markdownlint node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generatedNote } from "./generated-note.mjs";

const WINNOW = fileURLToPath(new URL("../dist/winnow.cjs", import.meta.url));
const { values: given } = parseArgs({
  options: {
    notes: { type: "string", default: "10000" },
    rounds: { type: "string", default: "31" },
    claims: { type: "boolean", default: false },
    markdownlint: { type: "string" },
  },
});
const count = Number(given.notes);
// With this variable set, Node 20 parses certificates at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

const folder = mkdtempSync(join(tmpdir(), "winnow-bench-"));
const root = join(folder, "base");
const staged = join(root, generatedNote(1, count).path);
const git = (...words) =>
  execFileSync("git", words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
const node = (...args) => run(process.execPath, args);

/** Runs a program to its end; gives its wall time in milliseconds. */
function run(program, args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd: root, env: environment });
  const taken = Number(process.hrtime.bigint() - started) / 1e6;
  if (status > 1 || status === null) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  return taken;
}

function makeBase() {
  mkdirSync(root);
  for (let number = 0; number < count; number += 1) {
    const { path, text } = generatedNote(number, count);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git("init", "--quiet", "--initial-branch=main");
  git("config", "gc.auto", "0");
  git("add", "--all");
  const identity = ["-c", "user.name=Bench", "-c", "user.email=bench@example.org"];
  git(...identity, "commit", "--quiet", "--message=Generated notes");
  git("gc", "--quiet");
}

/** Stages a note's change that no run has seen, as every commit brings one. */
function stageChange(round) {
  const { text, claim } = generatedNote(1, count);
  const added = given.claims
    ? `${claim}, as run ${round} tells.`
    : `Finding ${round} rests on [[note-00002]].`;
  writeFileSync(staged, `${text}\n${added}\n`);
  git("add", "--", staged);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  makeBase();
  stageChange("zero");
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  const contestants = {
    "empty node": () => node(empty),
    "winnow lint --staged": () => node(WINNOW, "lint", "--staged"),
    ...(given.markdownlint === undefined
      ? {}
      : { "markdownlint-cli2": () => node(given.markdownlint, staged) }),
  };
  console.log(
    `${count} notes; the first run, which reads them all: ${(node(WINNOW, "lint", "--staged") / 1000).toFixed(1)} s`,
  );
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < Number(given.rounds); round += 1) {
    stageChange(round);
    for (const [name, start] of Object.entries(contestants)) {
      const taken = start();
      if (round >= 0) times[name].push(taken);
    }
  }
  const hook = times["winnow lint --staged"];
  for (const [name, each] of Object.entries(times)) {
    const ratio = median(hook.map((taken, round) => taken / each[round]));
    console.log(
      `${name.padEnd(22)} median ${median(each).toFixed(1).padStart(6)} ms   the hook takes ${ratio.toFixed(2)} of it`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
