import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceIdOf, sourceIdsIn } from "../../src/note/source-id.ts";

describe("sourceIdOf", () => {
  it.each([
    ["2312.09390", "arxiv", "2312.09390"],
    ["2312.09390v2", "arxiv", "2312.09390"],
    ["arXiv:2312.09390", "arxiv", "2312.09390"],
    ["arXiv: cs/0701001v1", "arxiv", "cs/0701001"],
    ["math.GT/0309136", "arxiv", "math.gt/0309136"],
    ["1805.00899.pdf", "arxiv", "1805.00899"],
    ["https://arxiv.org/abs/2312.09390v3", "arxiv", "2312.09390"],
    ["http://www.arxiv.org/pdf/2312.09390.pdf", "arxiv", "2312.09390"],
    ["https://arxiv.org/pdf/cs/0701001", "arxiv", "cs/0701001"],
    ["https://arxiv.org/html/2312.09390v1#S2", "arxiv", "2312.09390"],
    ["https://export.arxiv.org/abs/2312.09390", "arxiv", "2312.09390"],
    ["https://www.alphaxiv.org/abs/2312.09390", "arxiv", "2312.09390"],
    ["https://ar5iv.labs.arxiv.org/html/2312.09390", "arxiv", "2312.09390"],
    ["https://huggingface.co/papers/2312.09390", "arxiv", "2312.09390"],
    ["10.48550/arXiv.2312.09390", "arxiv", "2312.09390"],
    ["https://doi.org/10.48550/ARXIV.2312.09390", "arxiv", "2312.09390"],
    ["10.1145/3442188.3445922", "doi", "10.1145/3442188.3445922"],
    ["doi:10.1000/ABC", "doi", "10.1000/abc"],
    ["https://dx.doi.org/10.1000/A%2FB", "doi", "10.1000/a/b"],
    ["https://dl.acm.org/doi/abs/10.1145/3442188", "doi", "10.1145/3442188"],
    ["HTTP://WWW.Example.org/Path/", "url", "https://example.org/Path"],
    ["https://example.org", "url", "https://example.org"],
    ["https://example.org/?utm_source=x&b=2&a=1&ref=y#part", "url", "https://example.org?a=1&b=2"],
    ["https://example.org:8080/a", "url", "https://example.org:8080/a"],
    ["https://arxiv.org/list/cs.LG/recent", "url", "https://arxiv.org/list/cs.LG/recent"],
  ])("takes %s for %s %s", (written, scheme, value) => {
    expect(sourceIdOf(written)).toEqual({ scheme, value });
  });

  it.each([
    "",
    "text",
    "2313.09390",
    "1.5",
    "12345.6789",
    "10.5",
    "ftp://example.org",
    "https://",
    "see 2312.09390",
  ])("takes %j for nothing", (written) => {
    expect(sourceIdOf(written)).toBeNull();
  });

  it("gives a canonical value that stands for itself", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = sourceIdOf(url)!;
        expect(sourceIdOf(once.value)).toEqual(once);
      }),
    );
  });
});

describe("sourceIdsIn", () => {
  it("finds every id in running text, without the sentence's own punctuation", () => {
    const text =
      "See arXiv:2312.09390. Or (https://doi.org/10.1000/x(1)), 10.1000/y; and https://e.org/a_(b)). Not 2312.09391, 10.5 or p.10.";
    const found = sourceIdsIn(text);
    expect(found.map((id) => `${id.scheme} ${id.value}`)).toEqual([
      "arxiv 2312.09390",
      "doi 10.1000/x(1)",
      "doi 10.1000/y",
      "url https://e.org/a_(b)",
    ]);
    expect(found.map((id) => text.slice(id.range.start, id.range.end))).toEqual([
      "arXiv:2312.09390",
      "https://doi.org/10.1000/x(1)",
      "10.1000/y",
      "https://e.org/a_(b)",
    ]);
  });
});
