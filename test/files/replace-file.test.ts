import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "../../src/files/replace-file.ts";
import { objectId } from "../../src/git/object-id.ts";
import { madeRepository, opened } from "../git/open.ts";
import type { TemporaryRepository } from "../support/repository.ts";

const NEW = Buffer.from("new\r\n");
let made: TemporaryRepository;

const blobOf = (text: string) => objectId("sha1", "blob", Buffer.from(text));

async function replacing(path: string, blob: string | null) {
  const before = readdirSync(made.root, { recursive: true }).length;
  const outcome = replaceFile(await opened(made), path, blob, NEW);
  const added = readdirSync(made.root, { recursive: true }).length - before;
  return { outcome, added };
}

describe("replaceFile", () => {
  it("replaces the bytes, and keeps the mode", async () => {
    made = madeRepository({ "notes/a.md": "old" });
    chmodSync(join(made.root, "notes/a.md"), 0o750);
    const { outcome, added } = await replacing("notes/a.md", blobOf("old"));
    expect(outcome).toEqual({ kind: "replaced" });
    expect(readFileSync(join(made.root, "notes/a.md"))).toEqual(NEW);
    expect(statSync(join(made.root, "notes/a.md")).mode & 0o777).toBe(0o750);
    expect(added).toBe(0);
  });

  it("makes a file where there is none", async () => {
    made = madeRepository({ "a.md": "old" });
    expect(await replacing("b.json", null)).toEqual({ outcome: { kind: "replaced" }, added: 1 });
    const again = await replacing("b.json", null);
    expect(again.outcome).toMatchObject({ kind: "refused", changed: true });
  });

  it.each([
    ["what changed meanwhile", "a.md", "older", true],
    ["what is gone", "gone.md", "old", true],
    ["what is a link", "link.md", "old", false],
    ["what has another name", "hard.md", "old", false],
    ["what lies behind a link", "linked/a.md", "old", false],
  ])("refuses %s, and leaves nothing behind", async (_name, path, read, changed) => {
    made = madeRepository({ "a.md": "old", "folder/a.md": "old", "hard.md": "old" });
    symlinkSync("a.md", join(made.root, "link.md"));
    symlinkSync("folder", join(made.root, "linked"));
    linkSync(join(made.root, "hard.md"), join(made.root, "other.md"));
    const { outcome, added } = await replacing(path, blobOf(read));
    expect(outcome).toMatchObject({ kind: "refused", changed });
    expect(added).toBe(0);
    for (const file of ["a.md", "folder/a.md", "hard.md"])
      expect(readFileSync(join(made.root, file), "utf8")).toBe("old");
  });

  it("refuses a folder that was made a link to elsewhere", async () => {
    made = madeRepository({ "notes/a.md": "old" });
    mkdirSync(join(made.root, "../elsewhere"));
    renameSync(join(made.root, "notes"), join(made.root, "../elsewhere/notes"));
    symlinkSync("../elsewhere/notes", join(made.root, "notes"));
    expect((await replacing("notes/a.md", blobOf("old"))).outcome.kind).toBe("refused");
    expect(readFileSync(join(made.root, "../elsewhere/notes/a.md"), "utf8")).toBe("old");
  });
});
