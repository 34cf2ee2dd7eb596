import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundleFoldersBelow, findBundleFolders } from "../../src/files/find-bundles.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

/** A folder `repository` with the given files, in a folder of its own. */
function rootWith(...paths: readonly string[]): string {
  const outer = temporaryFolder();
  onTestFinished(() => removeFolder(outer));
  const root = join(outer, "repository");
  mkdirSync(root);
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "{}");
  }
  return root;
}

function found(root: string, ...globs: readonly string[]): string[] {
  const folders = globs.length === 0 ? findBundleFolders(root) : findBundleFolders(root, globs);
  return folders.map((folder) => relative(root, folder));
}

test("fab's layout is found by default, sorted, and nothing above or below it", () => {
  const root = rootWith(
    "artifacts/p/ws_002/run-b/manifest.json",
    "artifacts/p/ws_001/run-a/READY",
    "artifacts/p/ws_001/run-c/artifact/manifest.json",
    "artifacts/p/manifest.json",
    "notes/x/y/z/READY",
  );
  expect(found(root)).toEqual(["artifacts/p/ws_001/run-a", "artifacts/p/ws_002/run-b"]);
});

test("globs may reach any depth and lead out of the repository", () => {
  const root = rootWith(
    "runs/a/READY",
    "runs/b/c/d/READY",
    "runs/b/c/d/inner/READY",
    "../fab/p/READY",
  );
  expect(found(root, "runs/**", "../fab/*/")).toEqual(["../fab/p", "runs/a", "runs/b/c/d"]);
});

test("a glob without a star names one folder", () => {
  const root = rootWith("run/READY");
  expect(found(root, "run", "gone")).toEqual(["run"]);
});

test("links are not followed, on the way or at the start", () => {
  const root = rootWith("real/p/w/run/READY", "artifacts/keep");
  symlinkSync("../real/p", join(root, "artifacts", "p"));
  symlinkSync("real", join(root, "linked"));
  expect(found(root)).toEqual([]);
  expect(found(root, "linked/*/*/*/")).toEqual([]);
});

test("a folder that is a bundle is the only one found at itself", () => {
  const root = rootWith("run/READY", "run/artifact/manifest.json");
  expect(bundleFoldersBelow(join(root, "run"))).toEqual([join(root, "run")]);
});

test("below a program's folder all its bundles are found", () => {
  const root = rootWith("p/w2/run/READY", "p/w1/run/manifest.json");
  expect(bundleFoldersBelow(join(root, "p"))).toEqual([
    join(root, "p/w1/run"),
    join(root, "p/w2/run"),
  ]);
});

test("where nothing is, nothing is found", () => {
  expect(bundleFoldersBelow(join(rootWith(), "gone"))).toEqual([]);
});
