export default async () => (await import("../test/support/global-teardown.ts")).default();
