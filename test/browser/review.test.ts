import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contrast, launchBrowser } from "../support/browser.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { CHANGES, copyOf, propose, reviewBase } from "../support/review-base.ts";
import { type ReviewPage, startReview } from "../support/review-page.ts";
import { winnow } from "../support/winnow.ts";

let browser: Browser;
let template: TemporaryRepository;
let base: TemporaryRepository;
let served: ReviewPage;
let context: BrowserContext;
/** What went on besides showing the page: console messages, errors, dialogs, requests to elsewhere. */
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  template = reviewBase();
  propose(template);
});

afterAll(async () => {
  await browser?.close();
  template?.remove();
});

beforeEach(async () => {
  base = copyOf(template);
  served = await startReview(base);
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});

afterEach(async () => {
  await context.close();
  await served.stop();
  base.remove();
});

async function open(page?: Page): Promise<Page> {
  const opened = page ?? (await context.newPage());
  opened.on("console", (message) => complaints.push(message.text()));
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("dialog", (dialog) => complaints.push(dialog.message()));
  opened.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${served.origin}/`) && url !== "data:,") complaints.push(url);
    if (url.includes(served.token)) complaints.push(`the token went out: ${url}`);
  });
  await opened.goto(served.url);
  await shown(opened);
  return opened;
}

/** Waits until the note of the change that is looked at is there. */
async function shown(page: Page): Promise<void> {
  await page.locator(":is(.note ins.own, .diff .added)").first().waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const statuses = (page: Page) =>
  page
    .locator(".queue .sign:not(.held *)")
    .evaluateAll((signs) => signs.map((sign) => sign.ariaLabel));
const current = (page: Page) => page.locator(".queue [aria-current]").textContent();
const decided = (page: Page, count: number) =>
  page.getByText(`${count} of ${CHANGES} decided`).waitFor();

describe("a review by keyboard alone", () => {
  it("leads from the first change to a commit, with one edited, one rejected and the rest waiting", async () => {
    const page = await open();
    await press(page, "a");
    await decided(page, 1);
    await shown(page);
    await press(page, "e");
    await press(page, "Control+A");
    await page.keyboard.type("Confidence weighting helps in eight synthetic cells.");
    await press(page, "Control+Enter");
    await page.locator(".why:focus").waitFor();
    await page.keyboard.type("said in general terms");
    await press(page, "Enter");
    await decided(page, 2);
    await shown(page);
    await press(page, "r");
    await page.keyboard.type("one seed is not enough");
    await press(page, "Enter");
    await decided(page, 3);
    expect((await statuses(page)).slice(0, 4)).toEqual([
      "accepted",
      "edited",
      "rejected",
      "waiting",
    ]);
    await press(page, "f");
    await page.getByRole("heading", { name: "Carry this out?" }).waitFor();
    expect(await page.locator("dialog").textContent()).toContain("one seed is not enough");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    const commit = base.git("rev-parse", "main").trim();
    const told = (await page.locator(".done").textContent())!;
    expect(told).toContain(`git revert -m 1 ${commit.slice(0, 12)}`);
    expect(told).toContain(`${CHANGES - 3} changes still on winnow/`);
    const note = base.git("show", "main:papers/weak-to-strong-generalization.md");
    expect(note).toContain("Confidence weighting helps in eight synthetic cells.[^w2s-imitation");
    expect(note).toContain("[!contested]");
    const log = winnow(base, ["decisions"]).out;
    expect(log).toContain("one seed is not enough");
    expect(log).toContain("now: Confidence weighting helps in eight synthetic cells.");
    expect(log).toContain("said in general terms");
    await press(page, "Enter");
    expect(await served.ended).toBe(0);
    await page.getByText("This page may be closed").waitFor();
    expect(complaints).toEqual([]);
  });

  it("walks the queue, takes a choice back and turns to the source", async () => {
    const page = await open();
    const first = await current(page);
    await press(page, "j", "j", "k", "k");
    expect(await current(page)).toBe(first);
    await press(page, "a");
    await decided(page, 1);
    await press(page, "k", "u");
    await decided(page, 0);
    await press(page, "d");
    await page.locator(".diff .added").first().waitFor();
    expect(await page.locator(".diff").textContent()).toContain("> [!contested]");
    await press(page, "s");
    expect(await current(page)).not.toBe(first);
    await press(page, "?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await press(page, "Escape", "a");
    await decided(page, 1);
    expect(complaints).toEqual([]);
  });

  it("takes letters for letters while a reason is written, and Escape for leaving it", async () => {
    const page = await open();
    await press(page, "r");
    await page.keyboard.type("a few words: jkasduf?");
    expect(await page.locator("textarea").inputValue()).toBe("a few words: jkasduf?");
    await press(page, "Escape");
    expect(await page.locator("textarea").count()).toBe(0);
    expect(await statuses(page)).toEqual(Array(CHANGES).fill("waiting"));
  });

  it("is caught nowhere: Escape leaves what is written from anywhere, and a dialog gives the keyboard back", async () => {
    const page = await open();
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    for (const key of ["r", "e"]) {
      await press(page, key, "Tab", "Tab", "Tab", "Escape", "j");
      expect(await page.locator("textarea").count()).toBe(0);
      await shown(page);
    }
    await page.locator(".queue button").nth(3).focus();
    const before = await focused();
    for (const key of ["?", "f"]) {
      await press(page, key);
      await page.locator("dialog").waitFor();
      for (let step = 0; step < 6; step += 1) {
        await press(page, "Tab");
        const isOutside = "document.activeElement.closest('.review > :not(dialog)') !== null";
        expect(await page.evaluate(isOutside)).toBe(false);
      }
      await press(page, "Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      expect(await focused()).toBe(before);
    }
    expect((await statuses(page)).every((status) => status === "waiting")).toBe(true);
  });

  it("moves a change to another note, as it reads there, and shows what was changed of it", async () => {
    const page = await open();
    await page.locator(".queue button", { hasText: "sandbag" }).first().click();
    const place = page.locator(".note-pane h2 .path");
    const changed = page.locator(".note ins.own:not(.front-matter *)").first();
    const [from, words] = [await place.textContent(), await changed.textContent()];
    await press(page, "m");
    const offered = page.locator(".places label");
    await offered.first().waitFor();
    const told = await offered.allTextContents();
    expect(told.every((each) => /\.md § .+ 0\.\d\d$/.test(each))).toBe(true);
    const seen = [];
    for (const each of told) {
      const to = (await place.textContent())!;
      expect(each.trim().startsWith(to)).toBe(true);
      expect(await changed.textContent()).toContain(words);
      seen.push(to);
      await press(page, "ArrowDown");
    }
    expect(new Set(seen).size).toBe(told.length);
    expect(seen).not.toContain(from);
    await press(page, "Escape");
    await expect.poll(() => place.textContent()).toBe(from);
    expect((await statuses(page)).every((status) => status === "waiting")).toBe(true);
    await press(page, "m");
    await offered.first().waitFor();
    await press(page, "Enter");
    await decided(page, 1);
    await page.locator(".queue button.edited").click();
    await expect.poll(() => place.textContent()).toBe(seen[0]);
    await press(page, "d");
    expect(await page.locator(".own-changes").textContent()).toContain(`Moved here from ${from}`);
    await press(page, "f");
    expect(await page.locator("dialog").textContent()).toContain("1 of them as you changed it");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    expect(base.git("diff", "--name-only", "main^", "main")).toContain(seen[0]);
    expect(base.git("diff", "--name-only", "main^", "main")).not.toContain(from);
    expect(complaints).toEqual([]);
  });

  it("shows the words that were changed against those that were proposed", async () => {
    const page = await open();
    await press(page, "d", "e", "End");
    await page.keyboard.type(" Mine");
    await press(page, "Control+Enter");
    await decided(page, 1);
    await page.locator(".queue button.edited").click();
    await expect
      .poll(() => page.locator(".own-changes .added .changed").textContent())
      .toContain("Mine");
    await page.locator(".queue button.waiting").first().click();
    await expect.poll(() => page.locator(".own-changes").count()).toBe(0);
  });

  it("reaches every button by Tab, each with a focus that is seen", async () => {
    const page = await open();
    const focused: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await press(page, "Tab");
      const [tag, name, outline] = await page.evaluate<[string, string, string]>(
        `(({ tagName, textContent }, style) => [tagName, textContent, style.outlineStyle])(
          document.activeElement, getComputedStyle(document.activeElement))`,
      );
      if (tag === "BODY") break;
      expect(outline, name).toBe("solid");
      focused.push(name);
    }
    for (const name of ["Finish f", "Source d", "Accept a", "Reject r", "Edit e", "Skip s"]) {
      expect(focused).toContain(name);
    }
  });
});

describe("a review on the page", () => {
  it("goes on where it was when the tab is opened or loaded anew", async () => {
    const page = await open();
    expect(page.url()).toBe(`${served.origin}/`);
    await press(page, "a");
    await decided(page, 1);
    await page.reload();
    await decided(page, 1);
    await page.close();
    const again = await open();
    await decided(again, 1);
    expect(complaints).toEqual([]);
  });

  it("says what stands in the way of carrying it out, and goes on from there", async () => {
    const page = await open();
    await press(page, "a");
    await decided(page, 1);
    base.write("papers/weak-to-strong-generalization.md", "# Changed meanwhile\n");
    await press(page, "f", "Enter");
    const trouble = await page.locator("dialog .trouble").textContent();
    expect(trouble).toContain("papers/weak-to-strong-generalization.md");
    base.git("checkout", "--", "papers");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
  });

  it("says that the program has ended, and that nothing is lost", async () => {
    const page = await open();
    await served.stop();
    await press(page, "a");
    await page.getByRole("alert").getByText("what you chose is kept").waitFor();
  });

  it("is opened by a file that nobody else can read, which is gone as soon as the page is there", async () => {
    await served.stop();
    const programs = join(base.root, "..", "programs");
    const told = join(base.root, "..", "told");
    mkdirSync(programs);
    const lines = `#!/bin/sh\nprintf %s "$*" > '${told}.new' && mv '${told}.new' '${told}'\n`;
    writeFileSync(join(programs, "xdg-open"), lines, { mode: 0o755 });
    const PATH = `${programs}${delimiter}${base.environment.PATH}`;
    served = await startReview(base, ["--open"], { PATH });
    await expect.poll(() => existsSync(told)).toBe(true);
    const file = readFileSync(told, "utf8");
    expect(file).not.toContain(served.token);
    expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await shown(page);
    expect(existsSync(dirname(file))).toBe(false);
  });

  it("tells what to open where the token is missing", async () => {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.getByText("Open the very address").waitFor();
  });

  it("shows a hostile note and a hostile claim as text, and runs, loads and follows nothing of them", async () => {
    const page = await open();
    await page.locator(".queue button:not(.held *)").last().click();
    await page.locator(".note-pane").getByText("gradient-hacking.md").waitFor();
    await shown(page);
    const note = page.locator(".note");
    expect(await note.locator("script, img, iframe, form, svg, style, button, input").count()).toBe(
      0,
    );
    const hrefs = await note
      .locator("a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs.every((href) => /^https:/.test(href!))).toBe(true);
    const text = (await note.textContent())!;
    for (const seen of [
      "<script>alert('title')</script>",
      "<img src=x onerror=alert(1)>",
      "a comment that nobody sees",
      "javascript:alert(2)",
      "data:text/html",
      "//evil.example/x",
      "https://evil.example/pixel.png",
      "a definition that nobody sees",
      "\\u{200b}",
      "\\u{202e}",
    ]) {
      expect(text).toContain(seen);
    }
    expect(await page.locator(".claim").last().textContent()).toContain(
      "<script>alert(document)</script>",
    );
    await press(page, "d");
    expect(await page.locator(".diff").textContent()).toContain(
      "\\<script>alert(document)\\</script>",
    );
    expect(complaints).toEqual([]);
  });

  it("sets both sides of a contradiction beside each other, with the evidence for the new one", async () => {
    const page = await open();
    const why = (await page.locator(".rationale").textContent())!;
    expect(why).toContain("recovers 0.38 of the gap");
    expect(why).toContain("recovers 0.21 of the gap");
    expect(why).toContain("0.21✓mean_recovered_gap");
  });
});

describe("where several proposals wait", () => {
  beforeEach(async () => {
    await served.stop();
    const [whole] = base.git("branch", "--list", "winnow/*").trim().split("\n");
    base.git("branch", "--quiet", "-D", whole!.trim());
    winnow(base, ["consolidate", "artifacts/gradient-hacking"]);
    winnow(base, ["consolidate"]);
    served = await startReview(base);
  });

  const opened = async () => {
    const page = await context.newPage();
    await page.goto(served.url);
    await page.getByRole("heading", { name: "Which one?" }).waitFor();
    return page;
  };

  it("asks which one, and goes on with the others once that is decided on", async () => {
    const page = await opened();
    const offered = page.locator(".proposals button");
    expect(await offered.count()).toBe(2);
    expect(await offered.nth(0).textContent()).toMatch(
      /gradient-hacking.*1 change, from gradient-/,
    );
    await press(page, "Enter");
    await shown(page);
    expect(await page.locator(".proposal").textContent()).toContain("gradient-hacking");
    await press(page, "a", "f", "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    await press(page, "Tab", "Enter");
    await page.getByText(`0 of ${CHANGES - 1} decided`).waitFor();
    await press(page, "a", "f", "Enter");
    await page.getByText(`${CHANGES - 2} changes still on winnow/`).waitFor();
    await press(page, "Tab", "Enter");
    await page.getByText(`0 of ${CHANGES - 2} decided`).waitFor();
    expect(base.git("rev-list", "--first-parent", "--count", "main").trim()).toBe("4");
  });

  it("leaves out one that went stale meanwhile", async () => {
    const page = await opened();
    await press(page, "Tab", "Enter");
    await page.getByText(`0 of ${CHANGES - 1} decided`).waitFor();
    await press(page, "a", "f", "Enter");
    await page.getByRole("heading", { name: "It is in the base" }).waitFor();
    base.write("concepts/gradient-hacking.md", "# Changed\n");
    base.commit("Change it");
    await press(page, "Tab", "Enter");
    await page.getByText(`0 of ${CHANGES - 2} decided`).waitFor();
  });

  it("ends where nobody wants any of them", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "End winnow" }).click();
    expect(await served.ended).toBe(0);
    await page.getByText("This page may be closed").waitFor();
  });
});

describe.each(["light", "dark"] as const)("the review page in the %s", (colorScheme) => {
  it.each([
    ["laptop", 1280, 800],
    ["phone", 390, 844],
  ])(
    "fits a %s, with what changes in sight and the decision in reach",
    async (name, width, height) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await open(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const inSight = async (selector: string) => {
        const box = (await page.locator(selector).first().boundingBox())!;
        expect(box.y, selector).toBeGreaterThanOrEqual(0);
        expect(box.y + Math.min(box.height, 20), selector).toBeLessThanOrEqual(height);
        expect(box.x + box.width, selector).toBeLessThanOrEqual(width);
      };
      await inSight(".note ins.own >> nth=1");
      for (const label of ["Accept", "Reject", "Edit", "Skip"]) {
        await inSight(`.decision-bar button:has-text("${label}")`);
      }
      if (process.env.SCREENSHOTS !== undefined) {
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/review-${name}-${colorScheme}.png`,
        });
      }
      await page.close();
    },
  );

  it("has text that stands out from its ground", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    await open(page);
    const style = (selector: string, property: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).${property}`);
    const ground = await style("body", "backgroundColor");
    for (const selector of [
      ".queue .claim",
      ".rationale h3",
      ".accept",
      ".reject",
      ".how .opens",
    ]) {
      expect(contrast(await style(selector, "color"), ground), selector).toBeGreaterThan(4.5);
    }
    const own = ".note blockquote ins.own";
    expect(
      contrast(await style(own, "color"), await style(own, "backgroundColor")),
    ).toBeGreaterThan(7);
    await page.close();
  });
});
