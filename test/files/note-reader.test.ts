import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteReader } from "../../src/base/ports.ts";
import { createNoteReader } from "../../src/files/note-reader.ts";
import { readNote } from "../../src/note/read-note.ts";

const SUSPICIOUS = "a\n=\n".repeat(1_200);
const ENDLESS = "*a_".repeat(10_000) + "_a*".repeat(10_000);

let folder: string;
let bundled: URL;

function worker(name: string, code: string): URL {
  const file = join(folder, name);
  writeFileSync(file, code);
  return pathToFileURL(file);
}

async function reading<Result>(reader: NoteReader, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    await reader.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "winnow-note-reader-"));
  const entry = join(import.meta.dirname, "../../src/files/note-worker.ts");
  const outfile = join(folder, "worker.cjs");
  const contents = `import { parentPort, workerData } from "node:worker_threads";
    import { serveNotes } from ${JSON.stringify(entry)};
    if (workerData?.winnow === "note-reader") serveNotes(parentPort);`;
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "error",
  });
  bundled = pathToFileURL(outfile);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("createNoteReader", () => {
  it("reads plain texts without a worker", async () => {
    const reader = createNoteReader({
      workerFile: pathToFileURL(join(folder, "no-such-file.cjs")),
    });
    expect(await reading(reader, () => reader.read("# Title\n"))).toEqual(readNote("# Title\n"));
  });

  it("gives of a suspicious text in a worker the facts it would give here", async () => {
    const reader = createNoteReader({ workerFile: bundled, timeLimit: 30_000 });
    expect(await reading(reader, () => reader.read(SUSPICIOUS))).toEqual(readNote(SUSPICIOUS));
  });

  it("stops a text that takes too long, and reads the next with a fresh worker", async () => {
    const endless = createNoteReader({ workerFile: bundled });
    const [stopped, next] = await reading(endless, () =>
      Promise.all([endless.read(ENDLESS), endless.read("- - a\n".repeat(1_000))]),
    );
    expect(stopped.problems).toEqual([
      { kind: "resource-limit", message: "not read: more than 2 s", range: { start: 0, end: 200 } },
    ]);
    expect(next.blocks).toHaveLength(1_000);
  });

  it("gives a limit for a text the worker runs out of memory on", async () => {
    const hungry = worker(
      "hungry.cjs",
      `require("node:worker_threads").parentPort.on("message", () => { const kept = []; for (;;) kept.push(new Array(1e5).fill({})); });`,
    );
    const reader = createNoteReader({ workerFile: hungry, timeLimit: 30_000 });
    const facts = await reading(reader, () => reader.read(SUSPICIOUS));
    expect(facts.problems[0]).toMatchObject({
      kind: "resource-limit",
      message: "not read: more than 256 MB of memory",
    });
  });

  it.each([
    ["throws", "throw new Error('no');"],
    ["exits", "process.exit(0);"],
  ])("gives a limit for a text the worker %s on", async (name, code) => {
    const file = worker(
      `${name}.cjs`,
      `require("node:worker_threads").parentPort.on("message", () => { ${code} });`,
    );
    const reader = createNoteReader({ workerFile: file });
    const facts = await reading(reader, () =>
      Promise.all([reader.read(SUSPICIOUS), reader.read(SUSPICIOUS)]),
    );
    expect(facts.map((each) => each.problems[0]?.kind)).toEqual([
      "resource-limit",
      "resource-limit",
    ]);
  });

  it("refuses a text over a hard limit without starting a worker", async () => {
    const reader = createNoteReader({
      workerFile: pathToFileURL(join(folder, "no-such-file.cjs")),
    });
    const facts = await reading(reader, () => reader.read(">".repeat(4_000)));
    expect(facts.problems[0]?.message).toBe(
      "not read: lists or quotes nested deeper than 64 levels",
    );
  });
});
