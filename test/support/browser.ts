import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { browserFiles } from "./browser-files.js";

/** It runs as any user, on a machine without a screen, and calls nobody by itself; what pages may do is as everywhere. */
const quiet = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** A page, and what went wrong in it: errors, and policies that it violated. */
export type WatchedPage = Page & { complaints: string[] };

/**
 * A real Chromium out of the registry. Opened once a spec; every page gets a context of its own, without cookies of
 * another.
 */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<TestBrowser> {
    const { executable, environment } = await browserFiles();
    const env = { ...(process.env as Record<string, string>), ...environment };
    return new TestBrowser(await chromium.launch({ executablePath: executable, args: quiet, env, headless: true }));
  }

  /** Opens a page in Chinese on a desktop, unless told otherwise. */
  async page(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const context = await this.browser.newContext({ locale: "zh-CN", ...options });
    // What never comes is named by the locator that waits for it, before the test's own time is up.
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    return Object.assign(page, { complaints });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
