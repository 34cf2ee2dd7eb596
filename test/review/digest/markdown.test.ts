import { describe, expect, it } from "vitest";
import { digestMarkdown } from "../../../src/review/digest/markdown.ts";
import { digestWith, nightOf } from "../../support/digest.ts";
import { parseMarkdown } from "../../support/markdown.ts";
import { HOSTILE } from "../../support/report.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

describe("the digest as Markdown", () => {
  it("of an empty night says that nothing waits, and how the base does", () => {
    const written = digestMarkdown(digestWith());
    expect(written).toContain(
      "Nothing waits for a decision; lint finds 0 errors, 0 warnings.\n\n### Growth",
    );
    expect(written.match(/^### .*/gm)).toEqual(["### Growth", "### Health"]);
  });

  it("says what was not looked at", () => {
    const written = digestMarkdown(digestWith({ findings: null, conflicts: null, growth: null }));
    expect(written).toContain("| findings | not looked for |");
    expect(written).not.toContain("lint finds");
    expect(written).not.toContain("### Growth");
  });

  it("tells how many planted flaws were caught, where there were any", () => {
    const { health } = digestWith();
    expect(digestMarkdown(digestWith())).not.toContain("planted");
    const planted = { caught: 3, shown: 4 };
    expect(digestMarkdown(digestWith({ health: { ...health, planted } }))).toContain(
      "| planted flaws | 3 of the last 4 caught (95 % interval 30 % to 95 %) |",
    );
  });

  it("begins with what went wrong", () => {
    const written = digestMarkdown({ ...nightOf("x", 1), troubles: ["Failed: pushing."] });
    expect(written.match(/^### .*/gm)).toEqual([
      "### What went wrong",
      "### Proposed",
      "### What came in",
      "### Waits for another night",
      "### Held, and why",
      "### Open conflicts",
      "### Growth",
      "### Health",
    ]);
  });

  it.each([
    HOSTILE.text,
    HOSTILE.path,
    "# a\n## b\n- c\n1. d\n> e\n```\nf",
    "1. a",
    "- a",
    "``` a",
  ])("shows %j and does nothing else", (text) => {
    const plain = nodesOf(parseMarkdown(digestMarkdown(nightOf("plain", 1))) as Node);
    const hostile = nodesOf(parseMarkdown(digestMarkdown(nightOf(text, 1))) as Node);
    const structure = (nodes: readonly Node[]) =>
      nodes
        .map(({ type }) => type)
        .filter((type) => !["text", "inlineCode", "html"].includes(type));
    expect(structure(hostile)).toEqual(structure(plain));
    const html = hostile.filter(({ type }) => type === "html").map(({ value }) => value);
    expect(html.filter((value) => !/^<(?:!-- --|\/?(?:details|summary))>$/.test(value!))).toEqual(
      [],
    );
  });

  it.each(["x", "word ".repeat(200), "\u{e0041}".repeat(500), HOSTILE.text.repeat(20)])(
    "of a long night fits into a pull request, and says how much is not listed (%#)",
    (text) => {
      const written = digestMarkdown(nightOf(text, 40));
      expect(written.length).toBeLessThan(65_536);
      expect(written).toMatch(/^- … and \d+ more, not listed here$/m);
      expect(written).toContain("### Health");
    },
  );

  it("shows growth as a row of bars", () => {
    expect(digestMarkdown(nightOf("x", 1))).toContain("| notes | ▁▁▁▁▁▁▁▁▁▁▁▁▅▅▅█ | 30 | 35 |");
  });
});
