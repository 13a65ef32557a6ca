import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { operationNames } from "../support/operations.js";
import { run, urlOf } from "../support/program.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const sdl = (fields: string): string => `
  type Query { bank_open: Boolean }
  type Organization @key(fields: "id") { id: ID! ${fields} }
`;

describe("hub subgraph, on the hub's own database", () => {
  let hub: TestHub;
  let organizationId: string;
  const partners: TestSubgraph[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ lookInterval: 50 });
    const heyuan = await stage(hub.sql).alliance("heyuan");
    organizationId = (await heyuan.organization("徽商银行")).id;
    for (const fields of ["bank_motto: String bank_note: String", "bank_motto: String"])
      partners.push(
        await startSubgraph({ name: "bank", sdl: sdl(fields), resolvers: { Query: { bank_open: () => true } } }),
      );
  });
  afterAll(async () => {
    await Promise.all(partners.map((partner) => partner.stop()));
    await hub.stop();
  });

  const command = async (...args: string[]) => {
    const { code, out, err } = await run("src/cli/main.ts", args, {
      DATABASE_URL: urlOf(hub.connection),
      ALLOW_LOOPBACK: "true",
    });
    expect(err).toBe("");
    return { code, out };
  };
  const asJson = async (...args: string[]) => {
    const { code, out } = await command(...args, "--json");
    return { code, told: JSON.parse(out) as unknown };
  };
  const served = async () =>
    (await hub.as("public").run(`{ organization(id: "${organizationId}") { bank_note } }`)).body;

  it("checks and publishes for an organization", async () => {
    const { url } = partners[0]!;
    const asked = ["bank", "--url", url, "--organization", organizationId];
    expect(await command("subgraph", "check", ...asked)).toEqual({
      code: 0,
      out: [
        "  changes Organization.bank_motto: Field 'bank_motto' was added to object type 'Organization'",
        "  changes Organization.bank_note: Field 'bank_note' was added to object type 'Organization'",
        "  changes Query.bank_open: Field 'bank_open' was added to object type 'Query'",
        "bank: nothing stands against it\n",
      ].join("\n"),
    });
    const { code, told } = await asJson("subgraph", "publish", ...asked);
    expect(code).toBe(0);
    expect(told).toMatchObject({ subgraph: { name: "bank", publishedVersion: 1 }, findings: [], userErrors: [] });
    expect(await served()).toEqual({ data: { organization: { bank_note: null } } });
  }, 60_000);

  it("refuses what breaks a trusted document, until it is forced, and rolls back", async () => {
    const file = join(tmpdir(), `notes-${process.pid}.graphql`);
    await writeFile(file, `query Notes($id: ID!) { organization(id: $id) { bank_note } }`);
    expect((await command("document", "trust", file)).out).toBe(`notes-${process.pid} is trusted\n`);
    expect((await command("document", "list")).out).toBe([...operationNames(), `notes-${process.pid}`, ""].join("\n"));
    const { url } = partners[1]!;
    const refused = await command("subgraph", "publish", "bank", "--url", url);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("refused: SUBGRAPH_BREAKS: Organization.bank_note: It breaks what is published");
    expect(refused.out).toContain(`breaks: notes-${process.pid}`);
    const forced = await command("subgraph", "publish", "bank", "--url", url, "--force");
    expect(forced.code).toBe(0);
    expect(forced.out).toContain("bank: version 2 is served");
    expect(await command("subgraph", "rollback", "bank")).toEqual({ code: 0, out: "bank: version 1 is served\n" });
    expect(await served()).toEqual({ data: { organization: { bank_note: null } } });
    const entries = await hub.sql("select act, role, subject, note from audit_entries order by id");
    expect(entries).toEqual([
      { act: "publishSubgraph", role: "operator", subject: "bank", note: "version 1" },
      { act: "trustDocument", role: "operator", subject: `notes-${process.pid}`, note: "trusted" },
      {
        act: "publishSubgraph",
        role: "operator",
        subject: "bank",
        note: expect.stringMatching(/^version 2, forced: .*bank_note.*; The trusted document notes-/),
      },
      { act: "rollBackSubgraph", role: "operator", subject: "bank", note: "version 1 instead of 2" },
    ]);
    expect((await command("document", "forget", `notes-${process.pid}`)).code).toBe(0);
  }, 60_000);

  it("lists, grants, asks how it fares, and removes", async () => {
    const { url } = partners[0]!;
    const line = (asked: string, may: string) => `bank\tversion 1\t${url}\t徽商银行\t${asked}\t${may}\n`;
    expect((await command("subgraph", "list")).out).toBe(line("heyuan", "reads"));
    await command("subgraph", "grant", "bank", "--hub-wide", "--mutations");
    expect((await command("subgraph", "list")).out).toBe(line("hub-wide", "mutates"));
    expect(await asJson("subgraph", "health")).toEqual({
      code: 0,
      told: [
        expect.objectContaining({ name: "bank", version: 1, url, answers: true, problem: null, quarantine: null }),
      ],
    });
    await partners[0]!.stop();
    const unwell = await command("subgraph", "health");
    expect(unwell.code).toBe(1);
    expect(unwell.out).toBe(`bank\tversion 1\t${url} gave no GraphQL answer (connection lost).\t-\t-\n`);
    expect(await command("subgraph", "remove", "bank")).toEqual({ code: 0, out: "bank is served no more\n" });
    expect(await asJson("subgraph", "list")).toMatchObject({
      code: 0,
      told: [{ name: "bank", publishedVersion: null }],
    });
    partners.shift();
  }, 60_000);

  it("prints the supergraph with those that any router may ask", async () => {
    const { url } = partners[0]!;
    await command("subgraph", "publish", "bank", "--url", url);
    await command("subgraph", "grant", "bank", "--no-hub-wide");
    const own = (await command("supergraph", "--url", "http://127.0.0.1:4000/subgraph")).out;
    expect(own).not.toContain("bank");
    const all = (await command("supergraph", "--url", "http://127.0.0.1:4000/subgraph", "--all-partners")).out;
    expect(all).toContain(`@join__graph(name: "bank", url: "${url}") @alliances(ids: ["all_`);
  }, 60_000);
});
