import axe, { type AxeResults, type Result } from "axe-core";
import type { Page } from "playwright-core";

const told = ({ id, help, nodes }: Result): string =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

/** Expects axe-core to find nothing wrong in what the page shows now, shadow trees included. */
export async function expectNoViolations(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Sent to the engine and not put into the page: so it runs under any content security policy.
  await session.send("Runtime.evaluate", { expression: `globalThis.axe ?? ${axe.source}` });
  await session.detach();
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(of: Document): Promise<AxeResults> } }).axe.run(document),
  );
  expect(violations.map(told)).toEqual([]);
}
