import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/**
 * A real Chromium out of the registry: it unpacks the libraries that it needs, so that a bare machine has everything.
 * Opened once a spec; every page gets a context of its own, without cookies of another.
 */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<TestBrowser> {
    // Said before the first import: else it takes the libraries of the machine for its own.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
    const { default: packed } = await import("@sparticuz/chromium");
    packed.setGraphicsMode = false;
    const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
    return new TestBrowser(
      await chromium.launch({
        executablePath: await packed.executablePath(),
        args: [...packed.args.filter((arg) => arg !== "--single-process"), ...quiet, "--disable-sync"],
        headless: true,
      }),
    );
  }

  /** A page of its own; what goes wrong in it (errors, violated policies) is gathered in `complaints`. */
  async page(options: BrowserContextOptions = {}): Promise<Page & { complaints: string[] }> {
    const context = await this.browser.newContext({ locale: "zh-CN", ...options });
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
