import { stage, type GivenOrganization } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { actOnSubgraphs, publish } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";
import { unchanged } from "../support/unchanged.js";

const points = (fields: string): string => `
  type Query { bank_points: [Bank_Point!] }
  type Organization @key(fields: "id") { id: ID! bank_points: [Bank_Point!] }
  type Bank_Point @key(fields: "id") { id: ID! ${fields} }
`;

const resolvers = {
  Query: { bank_points: () => [{ id: "1" }] },
  Organization: { bank_points: ({ id }: { id: string }) => [{ id: `of ${id}` }] },
  Bank_Point: { address: () => "长江路 1 号", hours: () => "9–17" },
};

describe("publishing a subgraph", () => {
  let hub: TestHub;
  let bank: GivenOrganization;
  let keys: Record<"operator" | "coordinator" | "bank" | "property", string>;
  const partners: TestSubgraph[] = [];
  const serving = async (sdl: string): Promise<TestSubgraph> => {
    const partner = await startSubgraph({ name: "bank", sdl, resolvers });
    partners.push(partner);
    return partner;
  };
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan", { name: "和园联盟" });
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    await heyuan.organization("万象美物业");
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
    };
  });
  afterAll(async () => {
    await Promise.all(partners.map((partner) => partner.stop()));
    await hub.stop();
  });

  const ask = async (query: string) => (await hub.as("public").run(query, {}, { "accept-language": "en" })).body;
  const asOperator = async (query: string) => (await hub.as(keys.operator).run(query)).body.data!;

  it("checks first, and changes nothing", async () => {
    const { url } = await serving(points("address: String!"));
    await unchanged(hub, async () => {
      const told = await actOnSubgraphs(hub, keys.bank, "checkSubgraph", { name: "bank", url });
      expect(told.findings).toEqual([]);
      expect(told.changes!.filter(({ isBreaking }) => isBreaking)).toEqual([]);
      expect(told.changes!.map(({ place }) => place)).toEqual(
        expect.arrayContaining(["Bank_Point", "Organization.bank_points", "Query.bank_points"]),
      );
    });
  });

  it("is served at once, from the schema that the subgraph tells", async () => {
    const { url } = await serving(points("address: String!"));
    expect(await publish(hub, keys.bank, { name: "bank", url })).toMatchObject({
      subgraph: { name: "bank", publishedVersion: 1 },
      findings: [],
      userErrors: [],
    });
    expect(await ask(`{ organization(id: "${bank.id}") { name bank_points { id address } } }`)).toEqual({
      data: {
        organization: { name: "徽商银行", bank_points: [{ id: `of ${bank.id}`, address: "长江路 1 号" }] },
      },
    });
  });

  it("makes no version of what is served already", async () => {
    const { url } = partners.at(-1)!;
    expect((await publish(hub, keys.bank, { name: "bank", url })).subgraph!.publishedVersion).toBe(1);
  });

  it("makes the next version of what adds something", async () => {
    const { url } = await serving(points("address: String! hours: String"));
    const { subgraph, changes } = await publish(hub, keys.bank, { name: "bank", url });
    expect(subgraph!.publishedVersion).toBe(2);
    expect(changes!.map(({ place, isBreaking }) => [place, isBreaking])).toEqual([["Bank_Point.hours", false]]);
    expect(await ask("{ bank_points { hours } }")).toEqual({ data: { bank_points: [{ hours: "9–17" }] } });
  });

  it("refuses what breaks clients, and says what", async () => {
    const { url } = await serving(points("hours: String"));
    await unchanged(hub, async () => {
      const { subgraph, findings, userErrors } = await actOnSubgraphs(hub, keys.bank, "publishSubgraph", {
        name: "bank",
        url,
      });
      expect(subgraph).toBeNull();
      expect(findings).toEqual([
        {
          code: "SUBGRAPH_BREAKS",
          rule: "FIELD_REMOVED",
          place: "Bank_Point.address",
          message: "It breaks what is published: Field 'address' was removed from object type 'Bank_Point'",
          fix: "Keep what is there and mark it @deprecated, or ask an operator to force it.",
          documents: [],
        },
      ]);
      expect(userErrors.map(({ code, path }) => ({ code, path }))).toEqual([
        { code: "SUBGRAPH_BREAKS", path: ["input", "sdl"] },
      ]);
    });
    expect((await ask("{ bank_points { address } }")).errors).toBeUndefined();
  });

  it("lets what was deprecated go", async () => {
    const deprecating = await serving(
      points('address: String! hours: String phone: String @deprecated(reason: "none")'),
    );
    await publish(hub, keys.bank, { name: "bank", url: deprecating.url });
    const { url } = await serving(points("address: String! hours: String"));
    expect((await publish(hub, keys.bank, { name: "bank", url })).subgraph!.publishedVersion).toBe(4);
  });

  it("names the trusted documents that would fail", async () => {
    const trusted = await hub
      .as(keys.operator)
      .run(`mutation ($input: TrustDocumentInput!) { trustDocument(input: $input) { userErrors { code } } }`, {
        input: { name: "branches-page", text: "{ bank_points { address hours } }" },
      });
    expect(trusted.body.data).toEqual({ trustDocument: { userErrors: [] } });
    const { url } = await serving(points("address: String!"));
    const { findings } = await actOnSubgraphs(hub, keys.bank, "publishSubgraph", { name: "bank", url });
    expect(findings!.map(({ rule, place, documents }) => ({ rule, place, documents }))).toEqual([
      { rule: "FIELD_REMOVED", place: "Bank_Point.hours", documents: [] },
      { rule: "BREAKS_DOCUMENT", place: "branches-page", documents: ["branches-page"] },
    ]);
  });

  it("is forced by operators alone, who are remembered for it", async () => {
    const { url } = partners.at(-1)!;
    const input = { name: "bank", url, force: true };
    await unchanged(hub, async () => {
      const refused = await actOnSubgraphs(hub, keys.bank, "publishSubgraph", input);
      expect(refused.userErrors).toEqual([
        { code: "NOT_YOURS", message: "Only an operator may force what breaks clients.", path: ["input", "force"] },
      ]);
    });
    const { subgraph } = await actOnSubgraphs(hub, keys.operator, "publishSubgraph", input);
    expect(subgraph!.publishedVersion).toBe(5);
    const { auditEntries } = await asOperator("{ auditEntries(first: 1) { nodes { act role subject note } } }");
    expect(auditEntries).toEqual({
      nodes: [
        {
          act: "publishSubgraph",
          role: "operator",
          subject: "bank",
          note: expect.stringMatching(/^version 5, forced: It breaks .*'hours'.*; The trusted document branches-page/),
        },
      ],
    });
    expect((await ask("{ bank_points { hours } }")).errors![0]!.message).toContain('Cannot query field "hours"');
  });

  it("rolls back to the version before, or to any other", async () => {
    const back = await actOnSubgraphs(hub, keys.bank, "rollBackSubgraph", { name: "bank" });
    expect(back.subgraph).toEqual({ name: "bank", publishedVersion: 4 });
    expect(await ask("{ bank_points { hours } }")).toEqual({ data: { bank_points: [{ hours: "9–17" }] } });
    const further = await actOnSubgraphs(hub, keys.bank, "rollBackSubgraph", { name: "bank", version: 1 });
    expect(further.subgraph!.publishedVersion).toBe(1);
    expect(await ask("{ bank_points { address } }")).toEqual({ data: { bank_points: [{ address: "长江路 1 号" }] } });
  });

  it("refuses a version that is served or was never published", async () => {
    await unchanged(hub, async () => {
      for (const [version, code, message] of [
        [1, "WRONG_STATE", "Version 1 is the one that is served."],
        [6, "INVALID_VALUE", "The subgraph has no such version."],
      ] as const)
        expect(
          (await actOnSubgraphs(hub, keys.bank, "rollBackSubgraph", { name: "bank", version })).userErrors,
        ).toEqual([{ code, message, path: ["input", "version"] }]);
    });
  });

  it("keeps a name for its organization", async () => {
    const { url, sdl } = partners.at(-1)!;
    await unchanged(hub, async () => {
      const taken = await actOnSubgraphs(hub, keys.property, "publishSubgraph", { name: "bank", url, sdl });
      expect(taken.findings!.map(({ code, rule, place }) => [code, rule, place])).toEqual([
        ["SUBGRAPH_NAME_TAKEN", "NAME_TAKEN", "name"],
      ]);
      await expect(actOnSubgraphs(hub, keys.property, "removeSubgraph", { name: "bank" })).rejects.toThrow("NOT_FOUND");
      const others = await actOnSubgraphs(hub, keys.coordinator, "removeSubgraph", { name: "bank" });
      expect(others.userErrors.map(({ code }) => code)).toEqual(["NOT_YOURS"]);
      await expect(actOnSubgraphs(hub, "public", "removeSubgraph", { name: "bank" })).rejects.toThrow(
        "UNAUTHENTICATED",
      );
    });
  });

  it("shows each caller its own: operators all, coordinators their alliance's", async () => {
    const listed = async (key: string) =>
      (
        await hub
          .as(key)
          .run("{ subgraphs { nodes { name publishedVersion organization { name } alliances { slug } } } }")
      ).body.data!["subgraphs"];
    const bankOnly = {
      nodes: [
        { name: "bank", publishedVersion: 1, organization: { name: "徽商银行" }, alliances: [{ slug: "heyuan" }] },
      ],
    };
    expect(await listed(keys.operator)).toEqual(bankOnly);
    expect(await listed(keys.coordinator)).toEqual(bankOnly);
    expect(await listed(keys.bank)).toEqual(bankOnly);
    expect(await listed(keys.property)).toEqual({ nodes: [] });
    const { subgraph } = await asOperator('{ subgraph(name: "bank") { versions { number isForced } } }');
    expect(subgraph).toEqual({
      versions: [5, 4, 3, 2, 1].map((number) => ({ number, isForced: number === 5 })),
    });
  });

  it("says how it fares", async () => {
    const { subgraphHealth } = await asOperator(
      "{ subgraphHealth { name version answers problem isServed quarantine breaker failures } }",
    );
    expect(subgraphHealth).toEqual([
      {
        name: "bank",
        version: 1,
        answers: true,
        problem: null,
        isServed: true,
        quarantine: null,
        breaker: "CLOSED",
        failures: 0,
      },
    ]);
  });

  it("is removed, and nothing of it is served any more", async () => {
    const { subgraph } = await actOnSubgraphs(hub, keys.bank, "removeSubgraph", { name: "bank" });
    expect(subgraph).toEqual({ name: "bank", publishedVersion: null });
    expect((await ask("{ bank_points { id } }")).errors![0]!.message).toContain('Cannot query field "bank_points"');
    const again = await actOnSubgraphs(hub, keys.bank, "removeSubgraph", { name: "bank" });
    expect(again.userErrors.map(({ code }) => code)).toEqual(["WRONG_STATE"]);
  });

  it("takes its next number when it comes back", async () => {
    const { url } = partners[1]!;
    expect((await publish(hub, keys.bank, { name: "bank", url })).subgraph!.publishedVersion).toBe(6);
  });
});
