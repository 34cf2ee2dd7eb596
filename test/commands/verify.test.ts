import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { proposals, winnow } from "../support/winnow.ts";

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
});

afterEach(() => base.remove());

describe("winnow verify", () => {
  const propose = () => {
    winnow(base, ["consolidate"]);
    return proposals(base)[0]!.branch;
  };
  /** Puts one more commit on the proposal, in a worktree of its own. */
  const amend = (branch: string, change: (folder: string) => void) => {
    const folder = join(base.root, "..", "amended");
    base.git("worktree", "add", "--quiet", folder, branch);
    change(folder);
    base.git("-C", folder, "commit", "--quiet", "--all", "--message=Amended");
  };
  const note = (folder: string) => join(folder, "papers/weak-to-strong-generalization.md");
  const edit = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(file, "utf8");
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(file, text.replace(from, to));
  };

  test("passes a proposal as it was made", () => {
    const { code, out } = winnow(base, ["verify", propose()]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^holds/) });
  });

  test.each<[string, (folder: string) => void]>([
    [
      "a sentence is dropped",
      (folder) =>
        edit(
          note(folder),
          "The suite has one distribution shift and no language model, so it says little about the NLP tasks.\n",
          "",
        ),
    ],
    ["one number is changed", (folder) => edit(note(folder), "covers 22 NLP", "covers 2 NLP")],
    [
      "an added claim is reworded",
      (folder) => edit(note(folder), "wrong label on 63%", "wrong label on 36%"),
    ],
    [
      "a footnote's definition is dropped",
      (folder) => edit(note(folder), /^\[\^w2s-imitation-pilot-ws-002.*\n/m, ""),
    ],
    ["line ends are changed", (folder) => edit(note(folder), /\n/g, "\r\n")],
    [
      "a heading with inbound links is changed",
      (folder) => edit(note(folder), "## Failure modes", "## Ways to fail"),
    ],
    [
      "a file is added",
      (folder) => {
        writeFileSync(join(folder, "x.md"), "# x\n");
        base.git("-C", folder, "add", "x.md");
      },
    ],
  ])("fails when %s", (_, change) => {
    const branch = propose();
    amend(branch, change);
    const { code, out } = winnow(base, ["verify", branch]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/^violated {2}(?:I\d+|record)/),
    });
  });

  test("fails when the record names one of the proposal's own commits as its base", () => {
    const branch = propose();
    const middle = base.git("rev-parse", `${branch}~1`).trim();
    amend(branch, (folder) => {
      const record = base.git("ls-files", "--with-tree", branch, ".winnow/records").trim();
      edit(join(folder, record), /"base": "[0-9a-f]+"/, `"base": "${middle}"`);
    });
    expect(winnow(base, ["verify", branch])).toMatchObject({
      code: 1,
      out: expect.stringContaining("not a commit of the base"),
    });
  });

  test("says so when there is no such proposal", () => {
    expect(winnow(base, ["verify", "nothing"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no proposal nothing"),
    });
  });
});
