import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { withLock } from "../../src/files/lock.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

let lock: string;

beforeEach(() => {
  const folder = temporaryFolder();
  onTestFinished(() => removeFolder(folder));
  lock = join(folder, "winnow/a.lock");
});

test("a lock is there while it is used, and gone afterwards", async () => {
  expect(await withLock(lock, async () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test("a lock is let go when its use fails", async () => {
  const failing = withLock(lock, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});

test("of two that ask at once one is refused, by the name of the lock", async () => {
  await withLock(lock, async () => {
    const second = withLock(lock, async () => {});
    await expect(second).rejects.toMatchObject({
      code: "BUSY",
      hint: `wait for it; if there is none: rm ${lock}`,
    });
  });
});

test("the lock of a process that is gone is broken", async () => {
  await withLock(lock, async () => {
    const held = JSON.parse(readFileSync(lock, "utf8"));
    writeFileSync(lock, JSON.stringify({ ...held, process: 2 ** 22 + 1 }));
    expect(await withLock(lock, async () => "taken")).toBe("taken");
  });
});

test("so is one whose number another process has by now", async () => {
  await withLock(lock, async () => {
    const held = JSON.parse(readFileSync(lock, "utf8"));
    writeFileSync(lock, JSON.stringify({ ...held, began: "1" }));
    expect(await withLock(lock, async () => "taken")).toBe("taken");
  });
});

test("the lock of another machine is left alone", async () => {
  await withLock(lock, async () => {
    const holder = { host: `not-${hostname()}`, process: 2 ** 22 + 1, began: null };
    writeFileSync(lock, JSON.stringify(holder));
    await expect(withLock(lock, async () => {})).rejects.toMatchObject({ code: "BUSY" });
  });
});
