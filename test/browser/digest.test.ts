import { describe, expect, it } from "vitest";
import { digestHtml } from "../../src/review/digest/html.ts";
import { browserForTests, contrast, luminance } from "../support/browser.ts";
import { digestWith, nightOf } from "../support/digest.ts";
import { HOSTILE } from "../support/report.ts";

const browser = browserForTests();
const NIGHTS = {
  hostile: digestHtml(nightOf(HOSTILE.text, 2)),
  "of long words": digestHtml(nightOf("x".repeat(5000), 2)),
  empty: digestHtml(digestWith()),
};

describe.each(["light", "dark"] as const)("the digest in the %s", (colorScheme) => {
  describe.each([1280, 390])("%i wide", (width) => {
    it.each(Object.entries(NIGHTS))(
      "of a night that is %s is shown without complaint, request or overflow",
      async (_, html) => {
        const { page, complaints, requests } = await browser.open(html, { width, colorScheme });
        expect(complaints).toEqual([]);
        expect(requests).toEqual([page.url()]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        for (const element of await page.locator("h1, h3, h4, p, dd, blockquote, svg").all()) {
          const box = (await element.boundingBox())!;
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
        await page.close();
      },
    );
  });

  it("has text that stands out from its ground", async () => {
    const { page } = await browser.open(NIGHTS.hostile, { colorScheme });
    const style = (selector: string, name: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector("${selector}")).getPropertyValue("${name}")`,
      );
    const ground = await style("body", "background-color");
    for (const selector of ["h1", ".kind", ".belief", ".where", ".new", "dt", ".trouble h2"]) {
      expect(contrast(await style(selector, "color"), ground), selector).toBeGreaterThan(4.5);
    }
    for (const mark of ["text", ".line"]) {
      const name = mark === "text" ? "fill" : "stroke";
      expect(contrast(await style(`svg ${mark}`, name), ground), mark).toBeGreaterThan(3);
    }
    expect(luminance(ground) > 0.5).toBe(colorScheme === "light");
    await page.close();
  });
});

it("the digest shows hostile text as text", async () => {
  const { page } = await browser.open(NIGHTS.hostile);
  expect(await page.locator("script, img, iframe, form, a").count()).toBe(0);
  expect(await page.locator(".claim").first().textContent()).toContain("\\u{202e}evil\\u{200b}");
  await page.close();
});

it("the digest has labels on both axes that can be read on a phone, and do not overlap", async () => {
  const { page } = await browser.open(NIGHTS.hostile, { width: 390 });
  for (const plot of await page.locator("svg").all()) {
    const labels = await plot.locator("text").all();
    const boxes = await Promise.all(labels.map(async (label) => (await label.boundingBox())!));
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    for (const [index, box] of boxes.entries()) {
      expect(box.height).toBeGreaterThan(9);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(apart).toBe(true);
      }
    }
  }
  await page.close();
});
