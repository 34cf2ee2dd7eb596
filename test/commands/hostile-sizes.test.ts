import { spawnSync } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { PROGRAM } from "../support/winnow.ts";

const RUN = "artifacts/p/ws_001/run-1";
const RESULTS = "artifact/results/r.json";
const DECOY =
  "# Decoy effect\n\n## Results\n\nThe decoy effect raises accuracy on the toy task in the pilot.\n";

/** Many times what is measured on a slow machine, and a fraction of what any of these took without a bound. */
const SECONDS = 60;

let base: TemporaryRepository;

afterEach(() => base.remove());

/** A word of its own for each number. */
function word(index: number): string {
  return index
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const LONG_CLAIMS = times(480, (claim) => ({
  text: `The decoy effect ${times(24, (index) => word(9_000 + claim * 24 + index)).join(" ")}.`,
  evidence: [RESULTS],
}));
const LONG_REPORT = times(60_000, (index) => `On ${word(index)} it holds.`).join(" ");

test.each<[string, readonly unknown[], string, unknown]>([
  ["hundreds of claims on a report of a megabyte", LONG_CLAIMS, LONG_REPORT, {}],
  [
    "claims of a thousand numbers on a hundred thousand values",
    times(24, (index) => `Scores are ${times(1_900, (value) => value % 10).join(",")},${index}.`),
    "# A run\n",
    times(99_000, (index) => ({ [`score ${index % 9}`]: index / 3 })),
  ],
])("a run with %s is audited and planned in seconds", (_, claims, report, results) => {
  base = temporaryRepository({ "papers/decoy.md": DECOY });
  const manifest = {
    workstream_id: "ws_001",
    contract: { id: "c", version: 1 },
    summary: "A run.",
    status: "completed",
    claims,
    used_refs: ["alexandria://papers/decoy.md"],
  };
  base.write(`${RUN}/READY`, "");
  base.write(`${RUN}/manifest.json`, JSON.stringify(manifest));
  base.write(`${RUN}/artifact/report.md`, report);
  base.write(`${RUN}/${RESULTS}`, JSON.stringify(results));
  for (const args of [
    ["audit", "artifacts", "--format", "json"],
    ["consolidate", "--dry-run"],
  ]) {
    const done = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: base.root,
      env: base.environment,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: SECONDS * 1_000,
    });
    expect([args[0], done.signal, done.stderr]).toEqual([args[0], null, ""]);
    expect([0, 1]).toContain(done.status);
    expect(done.stdout).not.toContain('"internal"');
  }
});
