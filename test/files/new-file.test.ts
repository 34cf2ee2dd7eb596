import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { writeNewFile } from "../../src/files/new-file.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  onTestFinished(() => removeFolder(folder));
});

it("a file is written with the folders it needs, and nothing beside it", () => {
  writeNewFile(join(folder, "a/b/hook"), "text\n", 0o777);
  expect(readFileSync(join(folder, "a/b/hook"), "utf8")).toBe("text\n");
  expect(readdirSync(join(folder, "a/b"))).toEqual(["hook"]);
});

it("a file is as executable as it is readable", () => {
  writeNewFile(join(folder, "hook"), "", 0o777);
  const { mode } = statSync(join(folder, "hook"));
  expect((mode & 0o444) >> 2).toBe(mode & 0o111);
});

it("what is there stays as it is", () => {
  writeFileSync(join(folder, "hook"), "before");
  expect(() => writeNewFile(join(folder, "hook"), "after", 0o777)).toThrow("something is there");
  expect(readFileSync(join(folder, "hook"), "utf8")).toBe("before");
  expect(readdirSync(folder)).toEqual(["hook"]);
});

it("a link that leads nowhere is not written through", () => {
  symlinkSync("elsewhere", join(folder, "hook"));
  expect(() => writeNewFile(join(folder, "hook"), "after", 0o777)).toThrow("something is there");
  expect(lstatSync(join(folder, "hook")).isSymbolicLink()).toBe(true);
  expect(existsSync(join(folder, "elsewhere"))).toBe(false);
});

it("a folder that is none is a refusal", () => {
  writeFileSync(join(folder, "hooks"), "");
  expect(() => writeNewFile(join(folder, "hooks/hook"), "", 0o777)).toThrow("could not be written");
});
