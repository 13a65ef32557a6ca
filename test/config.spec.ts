import { readConfig } from "../src/config.js";

describe("the environment", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      dataDir: ".data",
      demo: true,
      logLevel: "info",
      publicUrl: "http://localhost:4000",
      proxies: 0,
      hubKey: undefined,
      allowLoopback: true,
      production: false,
    });
  });

  it("lets partners be on this machine where it is a trial, or where it is told to", () => {
    const allows = (env: Record<string, string>) => readConfig(env).allowLoopback;
    expect(allows({ HOST: "0.0.0.0" })).toBe(false);
    expect(allows({ DEMO: "false" })).toBe(false);
    expect(allows({ DATABASE_URL: "postgres://db.example/hub" })).toBe(false);
    expect(allows({ DATABASE_URL: "postgres://db.example/hub", ALLOW_LOOPBACK: "true" })).toBe(true);
    expect(allows({ ALLOW_LOOPBACK: "false" })).toBe(false);
  });

  it("loads no demo into an own database unless asked to", () => {
    const DATABASE_URL = "postgres://db.example/hub";
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: "true" }).demo).toBe(true);
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "http"],
    ["DEMO", "yes"],
    ["PROXIES", "-1"],
    ["LOG_LEVEL", "loud"],
    ["PUBLIC_URL", "hub.example"],
    ["DATABASE_URL", "mysql://db.example/hub"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is wrong: `));
  });
});
