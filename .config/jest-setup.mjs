// Jest cannot load ES modules written in TypeScript here; Node, started with the TypeScript loader, can.
export default async () => (await import("../test/support/global-setup.ts")).default();
