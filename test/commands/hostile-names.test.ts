import { afterEach, expect, test } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { proposals, winnow } from "../support/winnow.ts";

const DECOY =
  "# Decoy effect\n\n## Results\n\nThe decoy effect raises accuracy on the toy task in the pilot.\n";
const SEEN = "The decoy effect on the toy task with the first optimizer is 0.31.";
const QUOKKAS = "Quokka marsupial husbandry needs 12.5 kg of fibre and shade.";
/** What bears these claims out; each run has all of it. */
const RESULTS = JSON.stringify({
  decoy_effect_on_toy_task: 0.31,
  quokka_husbandry_fibre_kg: 12.5,
  gondola_rigging_tallow_kg: 3.25,
});

let base: TemporaryRepository;

afterEach(() => base.remove());

/** A repository of the given notes and one on the decoy effect, with a run that adds to the latter. */
function baseWith(notes: Readonly<Record<string, string>> = {}): void {
  base = temporaryRepository({ "papers/decoy.md": DECOY, ...notes });
  putRun("artifacts/sane/ws_001/run-1", { claim: SEEN, refs: ["papers/decoy.md"] });
}

interface RunToPut {
  readonly claim: string;
  readonly refs?: readonly string[];
  readonly title?: string;
  readonly evidence?: string;
}

function putRun(path: string, run: RunToPut): void {
  const { claim, refs = [], title = "A run", evidence = "artifact/results/r.json" } = run;
  const manifest = {
    workstream_id: "ws_001",
    // A contract of its own: runs under one contract share what they refer to.
    contract: { id: path.replace(/\W/g, "-"), version: 1 },
    summary: "A run.",
    status: "completed",
    claims: [{ text: claim, evidence: [evidence] }],
    evidence: [{ summary: "all of it", path: evidence }],
    used_refs: refs.map((ref) => `alexandria://${ref}`),
  };
  base.write(`${path}/READY`, "");
  base.write(`${path}/manifest.json`, JSON.stringify(manifest));
  base.write(`${path}/artifact/report.md`, `# ${title}\n`);
  base.write(`${path}/${evidence}`, RESULTS);
}

/** Consolidates, which must succeed; gives what the one proposal changes, after `verify` has passed it. */
function proposed(): {
  readonly files: readonly string[];
  readonly text: (path: string) => string;
} {
  expect(winnow(base, ["consolidate"])).toMatchObject({ code: 0 });
  const [proposal, ...more] = proposals(base);
  expect(more).toEqual([]);
  expect(winnow(base, ["verify", proposal!.branch])).toMatchObject({ code: 0 });
  const files = base.git("diff", "--name-only", "-z", `main...${proposal!.branch}`).split("\0");
  return {
    files: files.filter((path) => /\.md$/i.test(path)),
    text: (path) => base.git("show", `${proposal!.branch}:${path}`),
  };
}

test.each([
  ["run\u001b[2J"],
  ["run\u202e"],
  ["run\nWinnow-Record: none"],
  ["<img src=x onerror=alert(1)>"],
  ["a](javascript:1)"],
  ["%%c"],
  ["[[x]]"],
  ["[^1]: x"],
])("a run in a folder named %j is refused, and the others come in", (name) => {
  baseWith();
  putRun(`artifacts/p/ws_001/${name}`, { claim: QUOKKAS, refs: ["papers/decoy.md"] });
  const { out } = winnow(base, ["consolidate", "--dry-run"]);
  expect(out).toContain("it lies in a folder named");
  expect(proposed().files).toEqual(["papers/decoy.md"]);
});

test.each([
  ["<!-- winnow-disable-file -- x -->.json"],
  ["a](javascript:1).json"],
  ["[[decoy]] ![[decoy]] %%x.json"],
  ["a`b``c`.json"],
])("a results file named %j is told in the note as a name and nothing else", (name) => {
  baseWith();
  const evidence = `artifact/results/${name}`;
  const claim = "The decoy effect on the toy task with the second seed is 0.31.";
  putRun("artifacts/p/ws_001/run-1", { claim, refs: ["papers/decoy.md"], evidence });
  const text = proposed().text("papers/decoy.md");
  const mention = text.split("\n").find((line) => line.includes("fab run p/ws_001/run-1"));
  expect(mention).toMatch(/, (`+) ?artifact\/results\/.* ?\1/);
  expect(mention).toContain(name);
});

test.each([["AGENTS"], ["Claude"], ["README"], ["CON"]])(
  "a report titled %s makes no file of that name",
  (title) => {
    baseWith();
    base.git("mv", "papers/decoy.md", "decoy.md");
    base.commit();
    putRun("artifacts/p/ws_001/run-1", { claim: QUOKKAS, title });
    expect(proposed().files).toEqual(["decoy.md", `${title.toLowerCase()}-ws-001.md`].sort());
  },
);

test("a new note takes the place of none that stands there", () => {
  const name = "quokka-".repeat(10).slice(0, 60).replace(/-$/, "");
  baseWith({
    [`papers/${name}.md`]: "# One\n",
    [`papers/${name.toUpperCase()}-WS-001.md`]: "# Two\n",
  });
  putRun("artifacts/p/ws_001/run-1", { claim: QUOKKAS, title: "Quokka ".repeat(10) });
  expect(proposed().files).toEqual(["papers/decoy.md", `papers/${name}-ws-001-2.md`]);
});

test("two runs whose reports have one title get a note each", () => {
  baseWith();
  putRun("artifacts/p/ws_001/run-1", { claim: QUOKKAS, title: "Quokka care" });
  const gondolas = "Gondola rigging wants 3.25 kg of tallow and patience.";
  putRun("artifacts/q/ws_001/run-1", { claim: gondolas, title: "Quokka care" });
  const { files, text } = proposed();
  const written = files.filter((path) => path.includes("quokka"));
  expect(written).toHaveLength(2);
  for (const path of written) expect(text(path).match(/^# Quokka care$/gm)).toHaveLength(1);
});

test.each([["a:b.md"], ["cafe\u0301.md"], ["-rf.md"], ["con.md"], ["esc\u001b[2J.md"]])(
  "a claim that belongs in %j, which no proposal may write, is held and stops no other",
  (path) => {
    const note = `# Quokka marsupial husbandry\n\nA quokka is a small marsupial. Its husbandry asks for fibre and shade.\n`;
    baseWith({ [path]: note });
    putRun("artifacts/p/ws_001/run-1", { claim: QUOKKAS, refs: [path] });
    expect(proposed().files).toEqual(["papers/decoy.md"]);
    expect(winnow(base, ["consolidate", "--dry-run"]).out).toMatch(/which no proposal writes/);
  },
);

test("a note is changed in place where another differs from it by case alone", () => {
  baseWith({ "papers/DECOY.md": "# Something else\n" });
  expect(proposed().files).toEqual(["papers/decoy.md"]);
});
