import { fileURLToPath } from "node:url";
import { swcOptions } from "./swc.mjs";

const rootDir = fileURLToPath(new URL("..", import.meta.url));

// graphql-js looks at everything twice while it is developed with, and says so where two copies of it are loaded; that
// `npm run check` would find, which runs without this.
process.env["NODE_ENV"] = "production";

/** @type {import("jest").Config} */
export default {
  rootDir,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.spec.ts"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "\\.ts$": ["@swc/jest", swcOptions],
  },
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/.config/jest-setup.mjs",
  globalTeardown: "<rootDir>/.config/jest-teardown.mjs",
  maxWorkers: 2,
  // What a spec has loaded is not given back: a worker that has become large is replaced.
  workerIdleMemoryLimit: "1500MB",
  testTimeout: 30_000,
};
