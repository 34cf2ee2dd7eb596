import { createHash } from "node:crypto";
import { appendFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readRegularFile } from "../../src/files/regular-file.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

const LIMITS = { keep: 100, read: 1000, soleName: true };

function fileWith(text: string): string {
  const folder = temporaryFolder();
  onTestFinished(() => removeFolder(folder));
  writeFileSync(join(folder, "file"), text);
  return join(folder, "file");
}

test.each([
  ["grows", (path: string) => appendFileSync(path, "more")],
  ["shrinks", (path: string) => truncateSync(path, 1)],
  ["is rewritten", (path: string) => writeFileSync(path, "efgh")],
])("a file that %s while it is read is refused", (_, change) => {
  const path = fileWith("abcd");
  // The hash is asked for after the size was taken and before the first byte is read.
  const reading = readRegularFile(
    path,
    () => {
      change(path);
      return createHash("sha256");
    },
    LIMITS,
  );
  expect(reading).toEqual({ kind: "refused", reason: "it changed while it was read" });
});

test("a link is refused, whatever it leads to", () => {
  const path = fileWith("abcd");
  symlinkSync(path, `${path}-link`);
  expect(readRegularFile(`${path}-link`, () => createHash("sha256"), LIMITS)).toEqual({
    kind: "refused",
    reason: "it is a link",
  });
});

test("a device is refused", () => {
  expect(readRegularFile("/dev/zero", () => createHash("sha256"), LIMITS)).toEqual({
    kind: "refused",
    reason: "it is not a regular file",
  });
});

test("a file above the limit is refused before it is read", () => {
  const path = fileWith("x".repeat(1001));
  const hash = () => {
    throw new Error("must not be asked");
  };
  expect(readRegularFile(path, hash, LIMITS)).toMatchObject({
    kind: "refused",
    reason: expect.stringContaining("1001"),
  });
});
