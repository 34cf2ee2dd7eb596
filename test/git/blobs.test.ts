import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readBlobs } from "../../src/git/blobs.ts";
import { objectId } from "../../src/git/object-id.ts";
import { commitRevision } from "../../src/git/revision.ts";
import { forge, madeRepository, opened } from "./open.ts";

test.each(["sha1", "sha256"] as const)(
  "blobs come back byte for byte (%s)",
  async (objectFormat) => {
    const contents = [
      randomBytes(300_000),
      Buffer.alloc(0),
      Buffer.from("\n\n"),
      Buffer.from("caf\xe9\0", "latin1"),
    ];
    const files = Object.fromEntries(contents.map((bytes, index) => [`${index}.md`, bytes]));
    const repository = await opened(madeRepository(files, { objectFormat }));
    const ids = contents.map((bytes) => objectId(objectFormat, "blob", bytes));
    const blobs = await readBlobs(repository, [...ids, ...ids]);
    expect(ids.map((id, index) => contents[index]!.equals(blobs.get(id)!))).toEqual(
      contents.map(() => true),
    );
  },
);

test("a missing blob is an error", async () => {
  const repository = await opened(madeRepository());
  await expect(readBlobs(repository, ["1".repeat(40)])).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
});

test("a blob is asked for by its id alone", async () => {
  const repository = await opened(madeRepository());
  await expect(readBlobs(repository, ["HEAD:a.md"])).rejects.toThrow("other than its id");
});

test("a tree is not taken for a blob", async () => {
  const made = madeRepository();
  const tree = made.git("rev-parse", "HEAD^{tree}").trim();
  await expect(readBlobs(await opened(made), [tree])).rejects.toThrow("is a tree");
});

test("a forged blob is refused", async () => {
  const made = madeRepository();
  const id = made.git("rev-parse", "HEAD:a.md").trim();
  forge(made.root, id, "blob", Buffer.from("# Forged\n"));
  await expect(readBlobs(await opened(made), [id])).rejects.toThrow(
    "does not hold what its id promises",
  );
});

test("a forged tree is refused", async () => {
  const made = madeRepository({ "d/a.md": "# A\n", "b.md": "# B\n" });
  const tree = made.git("rev-parse", "HEAD:d").trim();
  const other = Buffer.from(made.git("rev-parse", "HEAD:b.md").trim(), "hex");
  forge(made.root, tree, "tree", Buffer.concat([Buffer.from("100644 a.md\0"), other]));
  await expect(commitRevision(await opened(made), "HEAD")).rejects.toThrow(
    "does not hold what its id promises",
  );
});

test("a replacement of an object is not followed", async () => {
  const made = madeRepository({ "a.md": "# A\n", "b.md": "# B\n" });
  const [id, other] = [
    made.git("rev-parse", "HEAD:a.md").trim(),
    made.git("rev-parse", "HEAD:b.md").trim(),
  ];
  made.git("replace", id, other);
  expect(made.git("cat-file", "blob", id)).toBe("# B\n");
  const blobs = await readBlobs(await opened(made), [id]);
  expect(Buffer.from(blobs.get(id)!).toString()).toBe("# A\n");
});
