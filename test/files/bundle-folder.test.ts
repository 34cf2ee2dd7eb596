import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readBundleFolder } from "../../src/files/bundle-folder.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";
import { WORKER } from "../support/winnow.ts";

/** A bundle's folder with the given files. */
function bundle(files: Readonly<Record<string, string>> = { "manifest.json": "{}" }): string {
  const outer = temporaryFolder();
  onTestFinished(() => removeFolder(outer));
  const folder = join(outer, "program", "ws_001", "run-1");
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function refusals(folder: string): Promise<Record<string, string>> {
  const { refused } = await readBundleFolder(folder, WORKER);
  return Object.fromEntries(refused.map(({ path, reason }) => [path, reason]));
}

test("files come with their bytes and hashes, sorted, and the id from the folder's place", async () => {
  const read = await readBundleFolder(
    bundle({ "manifest.json": "{}", "artifact/results/a.json": "1", READY: "" }),
    WORKER,
  );
  expect(read.id).toBe("program/ws_001/run-1");
  expect(read.refused).toEqual([]);
  expect(read.files.map((file) => file.path)).toEqual([
    "READY",
    "artifact/results/a.json",
    "manifest.json",
  ]);
  expect(read.files[2]).toEqual({
    path: "manifest.json",
    size: 2,
    sha256: createHash("sha256").update("{}").digest("hex"),
    bytes: Buffer.from("{}"),
  });
});

test("what is no regular file of its own is refused, and nothing outside is read", async () => {
  const folder = bundle();
  const secret = join(folder, "..", "secret");
  writeFileSync(secret, "secret");
  symlinkSync("/etc/passwd", join(folder, "report.md"));
  symlinkSync("..", join(folder, "loop"));
  symlinkSync("gone", join(folder, "dangling"));
  linkSync(secret, join(folder, "hard"));
  execFileSync("mkfifo", [join(folder, "pipe")]);
  const server = createServer().listen(join(folder, "socket"));
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  expect(await refusals(folder)).toEqual({
    "report.md": "it is a link",
    loop: "it is a link",
    dangling: "it is a link",
    hard: "it has another name elsewhere (hard link)",
    pipe: "it is not a regular file",
    socket: "it is not a regular file",
  });
  expect((await readBundleFolder(folder, WORKER)).files.map((file) => file.path)).toEqual([
    "manifest.json",
  ]);
});

test("names out of bounds are refused and shown escaped", async () => {
  const folder = bundle({
    "-rf": "",
    "new\nline": "",
    "esc\u001b[31m": "",
    "bidi\u202e": "",
    "back\\slash": "",
    ".git/config": "",
    "sub/.GIT/config": "",
    ".gitattributes": "",
    ".gitmodules": "",
  });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9])]), "");
  const refused = await refusals(folder);
  expect(Object.keys(refused).sort()).toEqual(
    [
      "-rf",
      "new\\u{a}line",
      "esc\\u{1b}[31m",
      "bidi\\u{202e}",
      "back\\slash",
      ".git",
      "sub/.GIT",
      ".gitattributes",
      ".gitmodules",
      "caf\\xe9",
    ].sort(),
  );
  expect((await readBundleFolder(folder, WORKER)).files).toEqual([]);
});

test("harmless extras are read, and names that are merely odd left aside", async () => {
  const extras = [".DS_Store", "__pycache__/x.pyc", "größe.json", "结果.json", "two words.txt"];
  const odd = ["e\u0301", "x".repeat(101)];
  const read = await readBundleFolder(
    bundle(Object.fromEntries([...extras, ...odd].map((name) => [name, ""]))),
    WORKER,
  );
  expect(read.files.map((file) => file.path)).toEqual(expect.arrayContaining(extras));
  expect(read.refused).toEqual([]);
  expect(read.skipped.map((entry) => entry.path).sort()).toEqual(odd.sort());
});

test("a large file is hashed and not kept, a huge one not even read", async () => {
  const folder = bundle({ "big.log": "", "sparse.bin": "" });
  truncateSync(join(folder, "big.log"), 9 << 20);
  truncateSync(join(folder, "sparse.bin"), 5 * 2 ** 30);
  const read = await readBundleFolder(folder, WORKER);
  expect(read.files).toEqual([
    {
      path: "big.log",
      size: 9 << 20,
      sha256: createHash("sha256")
        .update(Buffer.alloc(9 << 20))
        .digest("hex"),
      bytes: null,
    },
  ]);
  expect(read.skipped.map((entry) => entry.path)).toEqual(["sparse.bin"]);
  expect(read.refused).toEqual([]);
});

test("files beyond 64 MiB in all are left aside", async () => {
  const folder = bundle({ a: "", b: "", c: "" });
  for (const name of ["a", "b"]) truncateSync(join(folder, name), 40 << 20);
  const read = await readBundleFolder(folder, WORKER);
  expect(read.files.map((file) => file.path)).toEqual(["a", "c"]);
  expect(read.skipped.map((entry) => entry.path)).toEqual(["b"]);
});

test("with too many entries nothing is read", async () => {
  const folder = bundle();
  mkdirSync(join(folder, "many"));
  for (let index = 0; index < 2000; index += 1) writeFileSync(join(folder, "many", `${index}`), "");
  const read = await readBundleFolder(folder, WORKER);
  expect(read.files).toEqual([]);
  expect(read.refused).toEqual([{ path: ".", reason: "it has more than 2000 entries" }]);
});

test("folders too deep are refused", async () => {
  const folder = bundle();
  mkdirSync(join(folder, ...new Array(200).fill("d")), { recursive: true });
  expect(await refusals(folder)).toEqual({
    [new Array(16).fill("d").join("/")]: "it lies more than 16 folders deep",
  });
});

test("a path that is no folder is an error", async () => {
  const folder = bundle();
  await expect(readBundleFolder(join(folder, "manifest.json"), WORKER)).rejects.toMatchObject({
    code: "UNREADABLE",
  });
  await expect(readBundleFolder(join(folder, "gone"), WORKER)).rejects.toMatchObject({
    code: "UNREADABLE",
  });
});
