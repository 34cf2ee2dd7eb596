import { expect, it } from "vitest";
import { digestHtml } from "../../../src/review/digest/html.ts";
import { digestWith, nightOf } from "../../support/digest.ts";
import { HOSTILE } from "../../support/report.ts";

/** The tags of a page, with what may act in them. */
function tagsOf(page: string): string[] {
  return [...new Set([...page.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag!))].sort();
}

it("the digest as a page takes hostile text for text", () => {
  const page = digestHtml(nightOf(HOSTILE.text, 2));
  expect(tagsOf(page)).not.toContain("script");
  expect(page).not.toContain("\u202e");
  expect(page).toContain("&lt;/script&gt;");
});

it("the digest of an empty night has no empty section", () => {
  const page = digestHtml(digestWith());
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    "Growth over 90 days",
    "Health",
  ]);
});

it("the digest of a long night is cut, and says so", () => {
  const page = digestHtml(nightOf("word ".repeat(500), 41));
  expect(page).toContain("<p>… and 1 more, not listed here</p>");
  expect(page).toContain("<li>… and 1 more, not listed here</li>");
  expect(page).not.toContain("word ".repeat(200));
});
