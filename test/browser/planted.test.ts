import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { CHANGES, copyOf, propose, reviewBase } from "../support/review-base.ts";
import { type ReviewPage, startReview } from "../support/review-page.ts";
import { winnow } from "../support/winnow.ts";

let browser: Browser;
let template: TemporaryRepository;
let base: TemporaryRepository;
let served: ReviewPage;

beforeAll(async () => {
  browser = await launchBrowser();
  template = reviewBase();
  propose(template);
  template.write("winnow.jsonc", '{ "review": { "plantOneIn": 1 } }');
});

afterAll(async () => {
  await browser?.close();
  template?.remove();
});

beforeEach(async () => {
  base = copyOf(template);
  served = await startReview(base);
});

afterEach(async () => {
  await served.stop();
  base.remove();
});

/** Accepts all changes as they stand, and says to carry it out. */
async function acceptAll(page: Page): Promise<void> {
  await page.goto(served.url);
  await page.locator(".note ins.own").first().waitFor();
  for (let count = 1; count <= CHANGES; count += 1) {
    await page.keyboard.press("a");
    await page.getByText(`${count} of ${CHANGES} decided`).waitFor();
  }
  await page.keyboard.press("f");
  await page.getByRole("heading", { name: "Carry this out?" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "A flaw was planted" }).waitFor();
}

/** A claim without its full stop, before which a note has the limits of its run. */
function wordsOf(claim: string | undefined): string {
  return claim!.replace(/\.$/, "");
}

describe("a planted flaw", () => {
  it("is told once it was accepted, and its change is looked at as it was proposed", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await acceptAll(page);
    const [shown, said] = await page.locator("dialog dd").allTextContents();
    expect(shown).not.toBe(said);
    expect(base.git("rev-list", "--count", "main").trim()).toBe("2");
    await page.keyboard.press("Enter");
    await page.getByText(`${CHANGES - 1} of ${CHANGES} decided`).waitFor();
    expect(await page.locator(".queue [aria-current]").textContent()).toContain(said);
    expect(await page.locator(".rationale .claim").textContent()).toBe(said);
    await page.keyboard.press("a");
    await page.getByText(`${CHANGES} of ${CHANGES} decided`).waitFor();
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    expect(base.git("grep", "-c", "-F", wordsOf(said), "main", "--", "*.md")).toMatch(/:1\n$/);
    expect(() => base.git("grep", "-F", wordsOf(shown), "main")).toThrow();
    expect(winnow(base, ["decisions"]).out).toContain("Planted flaws: 0 of the last 1 caught");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])(
    "is told on a screen of %i by %i without anything to scroll sideways",
    async (width, height) => {
      const page = await browser.newPage({ viewport: { width, height } });
      await acceptAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const button = page.getByRole("button", { name: "Look at it as it was proposed" });
      const box = (await button.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/planted-${width}.png` });
      await page.close();
    },
  );
});
