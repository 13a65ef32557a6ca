/** Waits until a condition holds; fails after 20 s. */
export async function eventually(condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`it never came true: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
