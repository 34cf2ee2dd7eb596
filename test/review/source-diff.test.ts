import { describe, expect, test } from "vitest";
import { type DiffLine, sourceDiff } from "../../src/review/source-diff.ts";

const told = ({ kind, number, pieces }: DiffLine) =>
  `${number}${{ same: " ", added: "+", removed: "-" }[kind]}${pieces
    .map(({ text, changed, hidden }) => (hidden ? `{${text}}` : changed ? `<${text}>` : text))
    .join("")}`;

describe("what changes in a note's source", () => {
  test("is told line by line, each with its number", () => {
    const [hunk] = sourceDiff("a\nb\nc\n", "a\nb\nnew\nc\n");
    expect(hunk!.map(told)).toEqual(["1 a", "2 b", "3+new", "4 c"]);
  });

  test("is told word by word where a line takes the place of another", () => {
    const [hunk] = sourceDiff("It is small there.\n", "It is large there.\n");
    expect(hunk!.map(told)).toEqual(["1-It is <small> there.", "1+It is <large> there."]);
  });

  test("is one hunk for each place", () => {
    const lines = [...Array(30).keys()].map((each) => `${each}`);
    const changed = lines.map((line, index) => (index === 2 || index === 25 ? `${line}!` : line));
    expect(sourceDiff(lines.join("\n"), changed.join("\n"))).toHaveLength(2);
  });

  test("has every hidden character written out", () => {
    const [hunk] = sourceDiff("", "safe\u202elive\u200b\n");
    expect(hunk!.map(told)).toEqual(["1+safe{\\u{202e}}live{\\u{200b}}"]);
  });

  test("is nothing where nothing changes", () => {
    expect(sourceDiff("a\n", "a\n")).toEqual([]);
  });
});
