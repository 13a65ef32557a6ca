import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { actOnSubgraphs, publish, type Told } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";
import { unchanged } from "../support/unchanged.js";

const bank = {
  name: "bank",
  sdl: `
    type Query { bank_rate: Float }
    type Mutation { bank_book: Boolean }
    type Organization @key(fields: "id") { id: ID! bank_motto: String! }
  `,
  resolvers: {
    Query: { bank_rate: () => 2.5 },
    Mutation: { bank_book: () => true },
    Organization: { bank_motto: () => "同心" },
  },
};

describe("what an operator grants a subgraph", () => {
  let hub: TestHub;
  let partner: TestSubgraph;
  let alliances: Record<"heyuan" | "wanci", GivenAlliance>;
  let organizations: Record<"heyuan" | "wanci", GivenOrganization>;
  let keys: { operator: string; bank: string };
  beforeAll(async () => {
    hub = await startTestHub();
    const given = stage(hub.sql);
    const [heyuan, wanci] = [await given.alliance("heyuan"), await given.alliance("wanci")];
    await heyuan.convener("和园社区党总支");
    alliances = { heyuan, wanci };
    organizations = { heyuan: await heyuan.organization("徽商银行"), wanci: await wanci.organization("万象美物业") };
    keys = { operator: await hub.issue("operator"), bank: await hub.issue("member", "heyuan", "徽商银行") };
    partner = await startSubgraph(bank);
  });
  afterAll(async () => {
    await partner.stop();
    await hub.stop();
  });

  const grant = (input: object): Promise<Told> =>
    actOnSubgraphs(hub, keys.operator, "grantSubgraph", { name: "bank", ...input });
  const mottos = async () => {
    const { body } = await hub
      .as("public")
      .run(
        `{ ${(["heyuan", "wanci"] as const).map((slug) => `${slug}: organization(id: "${organizations[slug].id}") { bank_motto }`).join(" ")} }`,
      );
    return body;
  };
  const asked = () => JSON.stringify(partner.requests.at(-1)!.variables).match(/org_[0-9a-f-]{36}/g);

  it("is nobody's to say but an operator's", async () => {
    await unchanged(hub, () =>
      expect(actOnSubgraphs(hub, keys.bank, "grantSubgraph", { name: "bank", mayMutate: true })).rejects.toThrow(
        "FORBIDDEN",
      ),
    );
  });

  it("lets no mutation in that is not granted", async () => {
    const { findings } = await actOnSubgraphs(hub, keys.bank, "publishSubgraph", { name: "bank", url: partner.url });
    expect(findings!.map(({ code, rule, place }) => [code, rule, place])).toEqual([
      ["SUBGRAPH_OWNERSHIP", "MUTATION_NOT_GRANTED", "Mutation.bank_book"],
    ]);
  });

  it("lets mutations in that are", async () => {
    await grant({ organizationId: organizations.heyuan.id, mayMutate: true });
    expect((await publish(hub, keys.bank, partner)).subgraph!.publishedVersion).toBe(1);
    const { body } = await hub.as("public").run("mutation { bank_book }");
    expect(body).toEqual({ data: { bank_book: true } });
  });

  it("asks about its own alliance's records alone, without an error elsewhere", async () => {
    expect(await mottos()).toEqual({ data: { heyuan: { bank_motto: "同心" }, wanci: { bank_motto: null } } });
    expect(asked()).toEqual([organizations.heyuan.id]);
  });

  it("asks about another alliance's records once that is granted", async () => {
    await grant({ allianceIds: [alliances.wanci.id] });
    expect(await mottos()).toEqual({ data: { heyuan: { bank_motto: "同心" }, wanci: { bank_motto: "同心" } } });
    await grant({ allianceIds: [] });
    expect(await mottos()).toEqual({ data: { heyuan: { bank_motto: "同心" }, wanci: { bank_motto: null } } });
  });

  it("asks about everybody's when it is hub-wide", async () => {
    await grant({ isHubWide: true });
    expect(await mottos()).toEqual({ data: { heyuan: { bank_motto: "同心" }, wanci: { bank_motto: "同心" } } });
    expect(JSON.stringify(partner.requests)).toContain(
      `{"__typename":"Organization","id":"${organizations.wanci.id}"}`,
    );
  });

  it("quarantines what is granted no longer", async () => {
    await grant({ mayMutate: false });
    const { body } = await hub.as(keys.operator).run("{ subgraphHealth { name isServed quarantine } }");
    expect(body.data!["subgraphHealth"]).toEqual([
      {
        name: "bank",
        isServed: false,
        quarantine: expect.stringMatching(/^MUTATION_NOT_GRANTED at Mutation.bank_book/),
      },
    ]);
    await grant({ mayMutate: true });
    expect((await hub.as("public").run("{ bank_rate }")).body).toEqual({ data: { bank_rate: 2.5 } });
  });

  it("refuses an alliance or an organization that there is not", async () => {
    await unchanged(hub, async () => {
      await expect(grant({ allianceIds: [organizations.wanci.id] })).rejects.toThrow("NOT_FOUND");
      await expect(grant({ name: "other", organizationId: alliances.wanci.id })).rejects.toThrow("NOT_FOUND");
      expect((await grant({ name: "other" })).userErrors.map(({ code, path }) => [code, path])).toEqual([
        ["INVALID_VALUE", ["input", "organizationId"]],
      ]);
    });
  });
});
