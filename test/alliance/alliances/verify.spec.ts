import { Client } from "pg";
import { loadDemo } from "../../../src/demo/index.js";
import { clockAt } from "../../../src/shared/clock.js";
import { createTestDatabase } from "../../support/database.js";
import { run, urlOf } from "../../support/program.js";

describe("hub verify", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadDemo(database.connection, clockAt("2026-11-23T04:00:00Z"));
    client = new Client(database.connection);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const verify = (...more: string[]) =>
    run("src/cli/main.ts", ["verify", ...more], { DATABASE_URL: urlOf(database.connection) });
  const names = [
    "kept figures equal a full count",
    "a matter stands at its last step, and no step is missing",
    "an activity's counters equal its registrations",
    "the counters of needs equal their claims",
    "the counters of pledges equal their claims",
    "the counters of claims equal their ledger",
    "a project is claimed when one claim holds it",
  ];

  it("says of each thing that must hold that it does", async () => {
    const { code, out } = await verify();
    expect(out.trim().split("\n").sort()).toEqual(names.map((name) => `holds  ${name}`).sort());
    expect(code).toBe(0);
  });

  it("finds what a hand in the database has broken, one by one", async () => {
    await client.query("set session_replication_role = replica");
    for (const text of [
      "update figures set n = n + 1 where ctid = (select ctid from figures limit 1)",
      "update matters set step_count = step_count + 1 where id = (select id from matters limit 1)",
      "update activities set waitlisted_count = waitlisted_count + 1 where id = (select id from activities limit 1)",
      "update needs set claimed = claimed - 1 where id = (select id from needs where claimed > fulfilled limit 1)",
      "update pledges set claimed = claimed - 1 where id = (select id from pledges where claimed > fulfilled limit 1)",
      "update claims set fulfilled = fulfilled - 1 where id = (select id from claims where status = 'ACCEPTED' and fulfilled > confirmed limit 1)",
      "update projects set status = 'CLAIMED' where id = (select id from projects where status = 'LISTED' limit 1)",
    ])
      expect([text, (await client.query(text)).rowCount]).toEqual([text, 1]);
    const { code, out } = await verify("--json");
    const told = JSON.parse(out) as { holds: boolean; checks: { name: string; found: string[] }[] };
    expect(code).toBe(1);
    expect(told.holds).toBe(false);
    for (const { name, found } of told.checks) expect([name, found.length > 0]).toEqual([name, true]);
    expect((await verify()).out).toContain("FAILS  kept figures equal a full count\n       ");
  });
});
