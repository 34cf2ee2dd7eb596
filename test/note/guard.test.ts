import { describe, expect, it } from "vitest";
import { guard } from "../../src/note/guard.ts";
import { readNote } from "../../src/note/read-note.ts";

const nestedList = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("");

describe("guard", () => {
  it.each([
    ["dashes", "- ".repeat(1_000)],
    ["more dashes", "- ".repeat(10_000)],
    ["numbers", "1. ".repeat(4_000)],
    ["quotes of lists", "> - ".repeat(2_000)],
    ["pluses and tabs", "+\t".repeat(4_000)],
    ["quotes", ">".repeat(4_000)],
    ["more quotes", ">".repeat(50_000)],
    ["a line too long", "a".repeat(64 * 1024 + 1)],
    ["too many lines", "\n".repeat(50_001)],
    ["too many bytes", "äöü\n".repeat(160_000)],
    ["too much text", "a b\n".repeat(300_000)],
  ])("refuses %s", (_name, text) => {
    expect(guard(text).kind).toBe("refused");
    expect(readNote(text).problems.map((problem) => problem.kind)).toEqual(["resource-limit"]);
    expect(readNote(text).blocks).toEqual([]);
  });

  it.each([
    ["a list of 400 levels", nestedList],
    ["emphasis in emphasis", "*a_".repeat(4_000) + "_a*".repeat(4_000)],
    ["more emphasis", "*a_".repeat(10_000) + "_a*".repeat(10_000)],
    ["underlined headings", "a\n=\n".repeat(4_000)],
    ["stars that open nothing", `${"a* ".repeat(5_000)}\n`.repeat(10)],
    ["brackets in brackets", `${"[".repeat(50_000)}\n${"]".repeat(50_000)}`],
    ["a table of many rows", `| a |\n|---|\n${"| b |\n".repeat(49_000)}`],
    ["two levels, often", "- - a\n".repeat(4_000)],
    ["deep quotes, often", `${">".repeat(24)} a\n\n`.repeat(1_600)],
    ["images in images", "![".repeat(2_000) + "](b)".repeat(2_000)],
    ["prose by the megabyte", "A sentence of prose.\n".repeat(40_000)],
  ])("suspects %s", (_name, text) => {
    expect(guard(text).kind).toBe("suspicious");
  });

  it.each([
    ["nothing", ""],
    [
      "a long note",
      "A sentence of *prose*, with a [link](x.md) in it.\n\n- a list\n  - of two levels\n\n".repeat(
        200,
      ),
    ],
    ["a conflict marker", `<<<<<<< ours\n${"=".repeat(7)}\n>>>>>>> theirs\n`],
    ["a table of results", `| a | b |\n|---|---|\n${"| 1 | 2 |\n".repeat(200)}`],
    ["code with many markers", `\`\`\`\n${">".repeat(20)}\n\`\`\`\n`],
  ])("lets %s through", (_name, text) => {
    expect(guard(text).kind).toBe("plain");
  });

  it("suspects, but does not refuse, deep markers that stand in code", () => {
    expect(guard(`\`\`\`\n${">".repeat(100)}\n\`\`\`\n`).kind).toBe("suspicious");
  });
});
