import type { BrowserContextOptions } from "playwright-core";
import type { TestBrowser, WatchedPage } from "./browser.js";
import type { TestHub } from "./hub.js";

interface Visit extends BrowserContextOptions {
  /** Where to go, as the address's hash says it. */
  readonly place?: string;
  readonly lang?: "zh-CN" | "en";
}

/** Opens the dashboard at a place, signed in by a coordinator's key. */
export async function openDashboard(
  browser: TestBrowser,
  hub: Pick<TestHub, "url">,
  key: string,
  { place = "overview", lang = "zh-CN", ...options }: Visit = {},
): Promise<WatchedPage> {
  const page = await browser.page({ reducedMotion: "reduce", ...options });
  // As the clock of a test's hub, unless that was given another.
  await page.clock.install({ time: "2026-11-23T04:00:00Z" });
  const signedIn = await page.request.post(`${hub.url}/dashboard/session`, { data: { key } });
  if (!signedIn.ok()) throw new Error(`signing in was answered by ${signedIn.status()}`);
  await page.goto(`${hub.url}/dashboard?lang=${lang}#/${place}`);
  return page;
}
