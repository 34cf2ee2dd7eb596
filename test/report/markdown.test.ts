import { describe, expect, it } from "vitest";
import { markdown } from "../../src/report/markdown.ts";
import { codeCell, codeSpan, markdownText } from "../../src/report/markdown-text.ts";
import { visible } from "../../src/text/visible.ts";
import { parseMarkdown } from "../support/markdown.ts";
import { findingWith, HOSTILE, reportOf, reportWith } from "../support/report.ts";

interface Paragraph {
  readonly children: readonly { readonly type: string; readonly value?: string }[];
}

describe("markdownText", () => {
  it.each([
    "*a* _b_ [c](https://example.org) ![d](e.png) <img src=x> &amp; ~f~ $g$",
    "https://example.org www.example.org mail@example.org",
    "[[wikilink]] [ref] [^1] a\\b",
    HOSTILE.text.replace(/`\|`/, ""),
  ])("shows %j and does nothing else", (text) => {
    const [paragraph, ...others] = parseMarkdown(`x ${markdownText(text)}`).children as Paragraph[];
    const comment = { type: "html", value: "<!-- -->" };
    const acting = paragraph!.children.filter(
      ({ type, value }) => type !== "text" && !(type === comment.type && value === comment.value),
    );
    expect([...acting, ...others]).toEqual([]);
    const shown = paragraph!.children
      .filter(({ type }) => type === "text")
      .map(({ value }) => value);
    expect(shown.join("")).toBe(`x ${visible(text)}`);
  });

  it("calls no one and refers to no issue", () => {
    expect(markdownText("@team #1")).toBe("\\@<!-- -->team \\#<!-- -->1");
  });

  it("keeps code as code", () => {
    expect(markdownText("link to `a_b.md`, gone")).toBe("link to `a_b.md`, gone");
  });
});

describe("codeSpan", () => {
  it.each(["a", "`", "``a`", " a ", "a`b"])("holds %j as it is", (text) => {
    const [paragraph] = parseMarkdown(`x ${codeSpan(text)} y`).children;
    expect((paragraph as { children: unknown[] }).children[1]).toMatchObject({
      type: "inlineCode",
      value: text,
    });
  });

  it("ends no cell of a table", () => {
    const [table] = parseMarkdown(`| a | b |\n| - | - |\n| ${codeCell("x|`y")} | z |`).children;
    const row = (table as { children: { children: { children: unknown[] }[] }[] }).children[1]!;
    expect(row.children).toHaveLength(2);
    expect(row.children[0]!.children[0]).toMatchObject({ value: "x|`y" });
  });
});

describe("markdown", () => {
  it("counts, sums up by rule and lists by note, with links to lines", async () => {
    const written = markdown(
      await reportOf({ "with space.md": "One.\n\n[x](gone.md)" }, ["broken-link"]),
    );
    expect(written).toBe(
      `## winnow: 1 problem

1 error, 0 warnings in 1 note.

| rule | errors | warnings | infos |
| --- | ---: | ---: | ---: |
| \`broken-link\` | 1 | 0 | 0 |

### \`with space.md\`

- **error** [3:1](with%20space.md#L3) link to \`gone.md\`, which does not exist \`broken-link\`
  - → Correct the path, add the file, or remove the link.
`,
    );
  });

  it("says so where nothing was found", () => {
    expect(markdown(reportWith([]))).toBe("## winnow: nothing found\n\nNothing found in 1 note.\n");
  });

  it("tells what could not be checked", () => {
    const report = { ...reportWith([]), unchecked: [{ path: "a.md", reason: "no UTF-8" }] };
    expect(markdown(report)).toContain("Not checked: `a.md`.");
  });

  it("links to the note and nowhere else, whatever its name", () => {
    const links = JSON.stringify(
      parseMarkdown(
        markdown(
          reportWith([
            findingWith({ path: HOSTILE.path, message: HOSTILE.text, help: HOSTILE.text }),
          ]),
        ),
      ),
    ).matchAll(/"url":"([^"]*)"/g);
    const addresses = [...links].map(([, url]) => url!);
    expect(addresses).toHaveLength(1);
    expect(decodeURIComponent(addresses[0]!)).toBe(`${HOSTILE.path}#L1`);
  });

  it("stays within what a pull request takes", () => {
    const many = Array.from({ length: 2000 }, () => findingWith({ message: "x".repeat(200) }));
    const written = markdown(reportWith(many));
    expect(written.length).toBeLessThan(60_000);
    expect(written).toMatch(/\n\n\d+ more findings, not listed here\.\n$/);
  });
});
