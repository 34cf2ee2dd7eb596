import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { ReadApart } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { createParquetReader } from "../../src/files/parquet-reader.ts";
import { readRows } from "../../src/files/parquet-worker.ts";
import { bundleFile, bundleFolder } from "../bundle/bundle-fixtures.ts";
import { WORKER } from "../support/winnow.ts";
import { COMPRESSED, NESTED } from "./parquet-samples.ts";

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

const PLAIN = bytes(COMPRESSED[0]![1]);
const ROWS = [
  { arm: "base", acc: 0.5, n: 100, ok: true },
  { arm: "tuned", acc: 0.625, n: 120, ok: null },
];

async function readWith(program: URL, file: Uint8Array, timeLimit?: number): Promise<ReadApart> {
  const reader = createParquetReader(program, timeLimit);
  try {
    return await reader.read(file);
  } finally {
    await reader.close();
  }
}

function worker(code: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "winnow-parquet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "worker.cjs"), code);
  return pathToFileURL(join(folder, "worker.cjs"));
}

test.each(COMPRESSED)("a table compressed by %s is rows of plain values", async (_, base64) => {
  expect(await readRows(bytes(base64))).toEqual({ kind: "rows", rows: ROWS, isCut: false });
});

test("the program reads it in a worker", async () => {
  expect(await readWith(WORKER, PLAIN)).toEqual({ kind: "rows", rows: ROWS, isCut: false });
});

test("rows are results: values by row and column, what is nested by its keys, NaN told of", async () => {
  const file = bundleFile("artifact/results/t.parquet", bytes(NESTED));
  const folder = bundleFolder({});
  const apart = await readRows(bytes(NESTED));
  const reading = readBundle({ ...folder, files: [...folder.files, { ...file, apart }] });
  if (reading.kind === "refused") throw new Error("refused");
  const values = reading.bundle.results[0]?.values.map(({ pointer, value }) => [pointer, value]);
  expect(values).toEqual([
    ["/0/layer", 1],
    ["/0/probe/acc", 0.75],
    ["/0/probe/auc/0", 0.5],
    ["/0/probe/auc/1", 0.25],
    ["/0/day", "2026-01-02T00:00:00.000Z"],
  ]);
  expect(reading.oddities.map(({ message }) => message)).toEqual([
    "/0/loss is NaN, so its value is undefined",
  ]);
});

test("a file that was not opened is unread", () => {
  const folder = bundleFolder({}, { "artifact/results/t.parquet": "PAR1" });
  expect(readBundle(folder)).toMatchObject({
    bundle: { unread: [{ path: "artifact/results/t.parquet", format: "Parquet" }] },
    oddities: [{ rule: "unread-evidence", file: "artifact/results/t.parquet" }],
  });
});

test.each([
  ["nothing", new Uint8Array()],
  ["text", new TextEncoder().encode("arm,acc\nbase,0.5\n")],
  ["the end cut off", PLAIN.subarray(0, PLAIN.length - 20)],
  ["its columns elsewhere", PLAIN.subarray(200)],
])("%s is no table, in words", async (_, file) => {
  expect(await readRows(file)).toMatchObject({
    kind: "unread",
    reason: expect.stringMatching(/./),
  });
});

test("a byte turned anywhere gives rows or a reason", async () => {
  for (let at = 0; at < PLAIN.length; at += 3) {
    const turned = PLAIN.slice();
    turned[at]! ^= 0xff;
    expect(["rows", "unread"]).toContain((await readRows(turned)).kind);
  }
});

test("a page that would unfold beyond measure is refused before it does", async () => {
  // The header of the first page, and one that says it unfolds to two thousand million bytes.
  const at = PLAIN.findIndex((_, index) => PLAIN[index] === 0x15 && PLAIN[index + 1] === 0x00);
  const header = [0x15, 0x00, 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x15, 0x2c];
  const turned = new Uint8Array([...PLAIN.subarray(0, at), ...header, ...PLAIN.subarray(at + 6)]);
  expect(await readRows(turned)).toEqual({
    kind: "unread",
    reason: "unfolds to more than may be read",
  });
});

test("a worker that never answers, that dies or eats all memory costs that file", async () => {
  const endless = worker("setInterval(() => {}, 1000);");
  expect(await readWith(endless, PLAIN, 300)).toEqual({
    kind: "unread",
    reason: "could not be read: more than 0.3 s",
  });
  const dying = worker(
    "require('node:worker_threads').parentPort.on('message', () => process.exit());",
  );
  expect(await readWith(dying, PLAIN)).toMatchObject({ kind: "unread" });
  const hungry = worker(
    "require('node:worker_threads').parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill(1)); });",
  );
  expect(await readWith(hungry, PLAIN)).toEqual({
    kind: "unread",
    reason: "could not be read: more than 256 MB of memory",
  });
});

test("files that come after all the time is gone are not started on", async () => {
  const reader = createParquetReader(worker("setInterval(() => {}, 1000);"), 200);
  await reader.read(PLAIN);
  expect(await reader.read(PLAIN)).toEqual({
    kind: "unread",
    reason: "those before it took too long to read",
  });
  await reader.close();
});
