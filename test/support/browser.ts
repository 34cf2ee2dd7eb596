import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What went on in a page besides showing it. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

export interface Shown {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Starts Chromium, which the tests of pages need. @throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`no ${CHROMIUM}: name one with CHROMIUM=PATH`);
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A real browser for the tests of a file, that shows pages from a folder of their own. */
export function browserForTests() {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "winnow-browser-"));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  return {
    async open(html: string, { width = 1280, colorScheme = "light" }: Shown = {}): Promise<Opened> {
      const file = join(folder, "page.html");
      writeFileSync(file, html);
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => complaints.push(dialog.message()));
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      return { page, complaints, requests };
    },
  };
}

/** The contrast of two colours as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The relative luminance of a colour as WCAG counts it. */
export function luminance(colour: string): number {
  const [red, green, blue] = colour.match(/\d+/g)!.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
