import { describe, expect, it } from "vitest";
import { html } from "../../src/report/html.ts";
import type { Report } from "../../src/report/report.ts";
import {
  browserForTests,
  contrast,
  luminance,
  type Opened,
  type Shown,
} from "../support/browser.ts";
import { findingWith, HOSTILE, reportWith } from "../support/report.ts";

const LONG = "x".repeat(5000);

const browser = browserForTests();

function open(report: Report, settings: Shown = {}): Promise<Opened> {
  return browser.open(html(report), settings);
}

const hostile = {
  ...reportWith(
    [
      findingWith({
        path: HOSTILE.path,
        message: HOSTILE.text,
        why: HOSTILE.text,
        help: HOSTILE.text,
        quote: HOSTILE.text,
        range: { start: 0, end: HOSTILE.text.length },
        related: [
          { path: `${LONG}.md`, range: { start: 0, end: 5000 }, quote: LONG, role: HOSTILE.text },
        ],
      }),
      findingWith({ path: `${LONG}.md`, severity: "warning", message: LONG, quote: LONG }),
      findingWith({ path: "", rule: "internal", message: "rule broken-link failed: x" }),
    ],
    (path) => (path === HOSTILE.path ? HOSTILE.text : LONG),
  ),
  unchecked: [{ path: HOSTILE.path, reason: HOSTILE.text }],
};

describe.each(["light", "dark"] as const)("the page in the %s", (colorScheme) => {
  it.each([1280, 390])("is shown %i wide without complaint, request or overflow", async (width) => {
    const { page, complaints, requests } = await open(hostile, { width, colorScheme });
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(complaints).toEqual([]);
    expect(requests).toEqual([page.url()]);
    const box = (await page.locator("html").boundingBox())!;
    expect(box.width).toBe(width);
    for (const element of await page.locator("h1, h3, h4, p, blockquote, figcaption, li").all()) {
      const inner = await element.boundingBox();
      if (inner !== null) expect(inner.x + inner.width).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it("has text that stands out from its ground", async () => {
    const { page } = await open(hostile, { colorScheme });
    const style = (selector: string, name: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector("${selector}")).getPropertyValue("${name}")`,
      );
    const ground = await style("body", "background-color");
    for (const selector of ["h1", ".why", ".error .severity", ".warning .severity", "nav a"]) {
      expect(contrast(await style(selector, "color"), ground), selector).toBeGreaterThan(4.5);
    }
    expect(luminance(ground) > 0.5).toBe(colorScheme === "light");
    await page.close();
  });
});

describe("the page", () => {
  it("shows hostile text as text", async () => {
    const { page } = await open(hostile);
    expect(await page.locator("script, img, iframe, form, article script, h4 a").count()).toBe(0);
    expect(await page.locator("h4").first().textContent()).toContain(
      "</code></script><script>alert(1)</script> & ]]>",
    );
    expect(await page.locator("mark").first().textContent()).toContain("\\u{202e}evil\\u{200b}");
    expect(await page.locator("h3").first().textContent()).toContain(
      "<img src=x onerror=alert(1)>",
    );
    await page.close();
  });

  it("leads from a rule to its findings by keyboard alone", async () => {
    const { page } = await open(reportWith([findingWith({}), findingWith({ path: "b.md" })]));
    const focused = () => page.evaluate("document.activeElement.textContent.trim()");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^broken-link/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^b\.md:1/);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#finding-2");
    await page.close();
  });

  it("puts the two sides of a finding next to each other where there is room", async () => {
    const sides = async (width: number) => {
      const { page } = await open(hostile, { width });
      const [left, right] = await page.locator(".sides figure").all();
      const boxes = [(await left!.boundingBox())!, (await right!.boundingBox())!];
      await page.close();
      return boxes;
    };
    const [left, right] = await sides(1280);
    expect(right!.x).toBeGreaterThan(left!.x + left!.width);
    const [upper, lower] = await sides(390);
    expect(lower!.y).toBeGreaterThan(upper!.y);
  });

  it("says so where nothing was found", async () => {
    const { page, complaints } = await open(reportWith([]));
    expect(await page.locator("h1").textContent()).toBe("Nothing found in 1 note");
    expect(complaints).toEqual([]);
    await page.close();
  });
});
