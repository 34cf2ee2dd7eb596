import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { BORNE_OUT, gatedBase, NOT_BORNE_OUT, NOTE, RESULTS } from "../support/gated-base.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { copyOf } from "../support/review-base.ts";
import { type ReviewPage, startReview } from "../support/review-page.ts";
import { winnow } from "../support/winnow.ts";

let browser: Browser;
let template: TemporaryRepository;
let base: TemporaryRepository;
let served: ReviewPage;
let page: Page;
/** What went on besides showing the page. */
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  template = gatedBase();
});

afterAll(async () => {
  await browser?.close();
  template?.remove();
});

beforeEach(async () => {
  base = copyOf(template);
  served = await startReview(base);
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(served.url);
  await page.locator(".queue button:not(.held *)", { hasText: BORNE_OUT.slice(0, 30) }).click();
  await page.locator(".claim", { hasText: BORNE_OUT }).first().waitFor();
});

afterEach(async () => {
  await page.close();
  await served.stop();
  base.remove();
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const rows = (within: string) =>
  page.locator(`${within} .assertions tbody tr:not(.how)`).allTextContents();
const decided = (count: number) => page.getByText(`${count} of 2 decided`).waitFor();

async function rewrite(text: string): Promise<void> {
  await press("e", "Control+A");
  await page.keyboard.type(text);
}

describe("what a claim rests on", () => {
  it("stands beside the note, piece by piece", async () => {
    expect(await rows(".rationale")).toEqual(["0.890.89✓", "lower thanbear it out✓"]);
    expect(await page.locator(".rationale .how").first().textContent()).toContain("accuracy");
  });

  it("opens at the value and at the sentence of the report, and closes with Escape", async () => {
    await press("o");
    const drawer = page.locator("dialog.drawer");
    await drawer.locator("mark", { hasText: "0.89" }).waitFor();
    expect(await drawer.textContent()).toContain(`${RESULTS}, line 2 of 4`);
    await drawer.getByRole("tab", { name: "The report" }).click();
    await drawer.locator("mark", { hasText: BORNE_OUT }).waitFor();
    await press("a", "Escape");
    await drawer.waitFor({ state: "detached" });
    await decided(0);
    expect(complaints).toEqual([]);
  });

  it("opens at the value of the row that is clicked", async () => {
    await page.locator(".rationale .opens").first().click();
    await page.locator("dialog.drawer mark").waitFor();
  });
});

describe("words that are being typed", () => {
  it("are held against the run, and accepted at once where it bears them out", async () => {
    await rewrite("Dense networks reach an accuracy of 0.91, and more than pruned networks.");
    await page.locator(".checked .supported").first().waitFor();
    expect(await page.locator(".objection").count()).toBe(0);
    await press("Control+Enter");
    await decided(1);
    expect(complaints).toEqual([]);
  });

  it("that the run does not bear out are accepted with a reason alone, which the log keeps", async () => {
    await rewrite(BORNE_OUT.replace("0.89", "0.98"));
    await page.locator(".objection", { hasText: '"0.98"' }).waitFor();
    expect((await rows(".checked"))[0]).toMatch(/^0\.98.*✗$/);
    await press("Control+Enter", "Control+Enter");
    await decided(0);
    await page.keyboard.type("arms were mixed up");
    await press("Enter");
    await decided(1);
    await page.locator(".queue button.edited").click();
    await page.locator(".rationale .objection", { hasText: '"0.98"' }).waitFor();
    await press("f", "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    expect(base.git("show", `main:${NOTE}`)).toContain("accuracy of 0.98");
    const log = winnow(base, ["decisions"]).out;
    expect(log).toContain("now: Pruned networks reach an accuracy of 0.98");
    expect(log).toContain("arms were mixed up");
    expect(complaints).toEqual([]);
  });

  it("are checked where they are accepted before the check had its turn", async () => {
    await rewrite(BORNE_OUT.replace("0.89", "0.98"));
    await press("Control+Enter");
    await page.locator(".why:focus").waitFor();
    await decided(0);
  });
});

describe("a rejection without a reason", () => {
  it("stays in the field, so that the reason typed next decides nothing else", async () => {
    await press("r", "Enter");
    await page.getByText("That takes a reason.").waitFor();
    await page.keyboard.type("a jar of seeds");
    expect(await page.locator("textarea").inputValue()).toBe("a jar of seeds");
    await decided(0);
    await press("Enter");
    await decided(1);
    expect(await page.locator(".queue .rejected").count()).toBe(1);
    expect(await page.locator(".queue .accepted").count()).toBe(0);
  });
});

describe("claims that are held back", () => {
  it("are shown beside the nearest statement, with what they lack", async () => {
    await press("h");
    const pane = page.locator(".held-pane");
    await pane.getByText(NOT_BORNE_OUT).waitFor();
    expect(await pane.locator(".beside").textContent()).toContain(NOTE);
    expect(await rows(".held-pane")).toEqual([expect.stringMatching(/^0\.98.*✗$/)]);
    await press("o");
    await page.locator("dialog.drawer mark", { hasText: NOT_BORNE_OUT }).waitFor();
    await press("Escape", "h");
    await page.locator(".rationale").waitFor();
    await decided(0);
    expect(complaints).toEqual([]);
  });

  it("come in as they would be seen in the note, with a reason where the run does not bear them out", async () => {
    await press("h", "a");
    await page.locator(".note ins.own", { hasText: NOT_BORNE_OUT.slice(0, -1) }).waitFor();
    await page.locator(".objection", { hasText: '"0.98"' }).waitFor();
    await press("Enter");
    expect(await page.locator(".why").getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.type("a second file has it");
    await press("Enter");
    await page.locator(".held .accepted").waitFor();
    await press("f");
    await page.getByText("1 that was held").waitFor();
    await press("Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    expect(base.git("show", `main:${NOTE}`)).toContain(NOT_BORNE_OUT.slice(0, -1));
    expect(winnow(base, ["decisions"]).out).toContain("a second file has it");
    expect(complaints).toEqual([]);
  });

  it("come in corrected without a reason, once the run bears the words out", async () => {
    await press("h", "e");
    await page.locator(".objection", { hasText: '"0.98"' }).waitFor();
    await press("Control+A");
    await page.keyboard.type("Pruned networks reach an accuracy of 0.89 on the probe set.");
    await page.locator(".checked .supported").first().waitFor();
    await expect.poll(() => page.locator(".objection").count()).toBe(0);
    await press("Control+Enter");
    await page.locator(".held .accepted").click();
    await page.locator(".verdict", { hasText: "You take it in corrected" }).waitFor();
    await press("u");
    await expect.poll(() => page.locator(".held .accepted").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("are dropped with a reason, and only looked at where Escape leaves them", async () => {
    for (const key of ["a", "w", "s", "c"]) {
      await press("h", key);
      await page.getByRole("button", { name: "Take it in" }).waitFor();
      await press("Escape");
      await page.locator(".held-pane").waitFor();
      await press("h");
    }
    expect(await page.locator(".held .accepted").count()).toBe(0);
    await press("h", "r", "Enter");
    await page.getByText("That takes a reason.").waitFor();
    await page.keyboard.type("another run has it");
    await press("Enter");
    await page.locator(".held .rejected").waitFor();
    expect(complaints).toEqual([]);
  });
});

it.each([
  ["laptop", 1280, 800],
  ["phone", 390, 844],
])("all of it fits a %s", async (name, width, height) => {
  await page.setViewportSize({ width, height });
  const fits = async (state: string) => {
    expect(await page.evaluate("document.documentElement.scrollWidth"), state).toBe(width);
    if (process.env.SCREENSHOTS !== undefined) {
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/gate-${state}-${name}.png` });
    }
  };
  await fits("change");
  await press("o");
  await page.locator("dialog.drawer mark").waitFor();
  await fits("drawer");
  await press("Escape");
  await rewrite(BORNE_OUT.replace("0.89", "0.98"));
  await page.locator(".objection").waitFor();
  await fits("words");
  const accept = (await page
    .getByRole("button", { name: "Accept them all the same" })
    .boundingBox())!;
  expect(accept.y + accept.height).toBeLessThanOrEqual(height);
  await press("Escape", "h");
  await page.locator(".held-pane").waitFor();
  await fits("held");
});
