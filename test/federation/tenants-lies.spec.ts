import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { limitedToAlliances } from "../../src/federation/index.js";
import type { Json } from "../../src/federation/merge.js";
import { representer } from "../../src/federation/representations.js";
import type { Rewrite } from "../../src/federation/rewrites.js";
import type { SubgraphAnswer } from "../../src/federation/subgraph-client.js";
import { readSupergraph, type Supergraph } from "../../src/federation/supergraph.js";
import { reported, unanswered } from "../support/federation.js";
import { type Asked, carryOut, SubgraphInMemory } from "./in-memory.js";
import { supergraphSdl } from "./small-graph.js";

const asks = '@requires(fields: "alliance { id }")';
const known = "id: ID! alliance: Alliance! @external name: String @external";

const redOnly = (subgraphs: Readonly<Record<string, string>>): Supergraph => {
  const partners = Object.keys(subgraphs).filter((name) => name !== "hub");
  return readSupergraph(limitedToAlliances(supergraphSdl(subgraphs), new Map(partners.map((name) => [name, ["red"]]))));
};

/** What the shop is told of an organization may hold what the bank said of it. */
const graph = redOnly({
  hub: `
    type Query { organizations: [Organization] }
    type Alliance @key(fields: "id") { id: ID! name: String }
    type Organization @key(fields: "id") { id: ID! name: String alliance: Alliance! }
  `,
  bank: `
    type Query { bank_anything: [Bank_Anything] bank_customers: [Organization] }
    union Bank_Anything = Organization | Bank_Branch
    type Bank_Branch @key(fields: "id") { id: ID! alliance: Alliance of: Organization }
    type Alliance @key(fields: "id") { id: ID! }
    type Organization @key(fields: "id") {
      ${known} bank_stars: Int ${asks} bank_related: [Bank_Anything] ${asks} bank_label: String @requires(fields: "alliance { id } name")
    }
  `,
  shop: `
    type Alliance @key(fields: "id") { id: ID! }
    type Organization @key(fields: "id") {
      id: ID! alliance: Alliance! @external bank_stars: Int @external
      shop_sum: Int @requires(fields: "alliance { id } bank_stars") shop_note: String ${asks}
    }
  `,
});

const subgraph = (name: string, answer: (asked: Asked) => SubgraphAnswer, isOwn = false): SubgraphInMemory =>
  new SubgraphInMemory(name, answer, isOwn);
const organization = (id: string, others: Json = {}): Json => ({ __typename: "Organization", id, ...others });
const of = (alliance: string): Json => ({ alliance: { __typename: "Alliance", id: alliance } });
const sent = ({ asked }: SubgraphInMemory): unknown[] =>
  asked.flatMap(({ variables }) => Object.values(variables).flat());

/** A partner that answers one thing at its root, and another about entities. */
const partner = (name: string, root: Json, entities: readonly unknown[] = []): SubgraphInMemory =>
  subgraph(name, ({ variables }) => ({
    data: structuredClone(Object.keys(variables).length > 0 ? { _entities: entities } : root),
  }));
const hubThatAnswers = (...entities: unknown[]): SubgraphInMemory =>
  subgraph("hub", () => ({ data: { _entities: entities } }), true);
const hubThatLists = (...organizations: unknown[]): SubgraphInMemory =>
  subgraph("hub", () => ({ data: { organizations } }), true);

describe("of which alliance an entity is", () => {
  const lie = organization("blue1", { ...of("red"), name: "a lie" });

  it.each([
    ["says another one", { ...of("blue"), name: "blue bank" }],
    ["does not see it", null],
    ["says nothing", {}],
  ])("no partner says unasked, where the hub %s", async (_what, entity) => {
    const [bank, shop] = [partner("bank", { bank_customers: [lie] }), partner("shop", {})];
    await carryOut(graph, "{ bank_customers { id bank_label shop_note } }", [hubThatAnswers(entity), bank, shop]);
    expect([sent(bank), sent(shop)]).toEqual([[], []]);
    expect([bank.asked.length, shop.asked.length]).toEqual([1, 0]);
  });

  it.each([
    ["its root", "", "bank_anything"],
    ["an entity", "organizations", "bank_related"],
  ])("no partner says in a field that it was asked for of something else, at %s", async (_what, above, field) => {
    const lies = { [field]: [{ __typename: "Bank_Branch", ...of("red") }, lie, [[lie]]] };
    const [bank, shop] = [partner("bank", lies, [lies]), partner("shop", {})];
    const hub = subgraph(
      "hub",
      ({ variables }) => ({
        data:
          Object.keys(variables).length > 0
            ? { _entities: [null] }
            : { organizations: [organization("red1", of("red"))] },
      }),
      true,
    );
    const selection = `${field} { ... on Bank_Branch { alliance { id } } ... on Organization { id shop_note } }`;
    const { data } = await carryOut(graph, above ? `{ ${above} { ${selection} } }` : `{ ${selection} }`, [
      hub,
      bank,
      shop,
    ]);
    expect(bank.asked[0]!.query).toContain("alliance{id}");
    expect(shop.asked).toEqual([]);
    const within = above ? (data[above] as Json[])[0]! : data;
    expect(within).toMatchObject({ [field]: [{ alliance: { id: "red" } }, { id: "blue1" }, [[{ id: "blue1" }]]] });
  });

  it("stays what the hub said, whatever a partner answers", async () => {
    const answer = { __typename: "Alliance", id: "blue1", ...of("blue"), name: "a lie", bank_stars: 5 };
    const [bank, shop] = [partner("bank", {}, [answer]), partner("shop", {})];
    const hub = hubThatLists(organization("red1", of("red")), organization("blue1", of("blue")));
    await carryOut(graph, "{ organizations { id shop_sum } }", [hub, bank, shop]);
    expect(sent(bank)).toEqual([organization("red1", { alliance: { id: "red" } })]);
    expect(sent(shop)).toEqual([organization("red1", { alliance: { id: "red" }, bank_stars: 5 })]);
  });

  it.each([
    [undefined],
    [null],
    ["red"],
    [["red"]],
    [[{ id: "red" }]],
    [{}],
    [{ id: null }],
    [{ id: 7 }],
    [{ id: ["red"] }],
    [{ id: { id: "red" } }],
    [{ id: "RED" }],
    [{ id: "constructor" }],
    [{ __proto__: null, id: "" }],
  ])("must be known: %j is none", async (alliance) => {
    const bank = partner("bank", {});
    const hub = hubThatLists(organization("1", { alliance, name: "n" }), null);
    const { errors } = await carryOut(graph, "{ organizations { bank_label } }", [hub, bank]);
    expect(bank.asked).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("is not known of an alliance that has no id", async () => {
    const bySlug = redOnly({
      hub: 'type Query { home: Alliance } type Alliance @key(fields: "slug") { slug: ID! id: ID! }',
      bank: 'type Alliance @key(fields: "slug") { slug: ID! bank_rating: Int }',
    });
    const hub = subgraph("hub", () => ({ data: { home: { __typename: "Alliance", slug: "red" } } }), true);
    const bank = partner("bank", {});
    await carryOut(bySlug, "{ home { bank_rating } }", [hub, bank]);
    expect(bank.asked).toEqual([]);
  });
});

describe("a type of a partner's own", () => {
  const withRequirements = redOnly({
    hub: `
      type Query { organizations: [Organization] }
      type Organization @key(fields: "id") { id: ID! name: String }
    `,
    bank: `
      type Query { bank_branch: Bank_Branch }
      type Bank_Branch @key(fields: "id") { id: ID! of: Organization label: String @requires(fields: "of { name }") }
      type Organization @key(fields: "id") { id: ID! name: String @external }
    `,
  });

  it("brings it nothing of what it only claims to be about", async () => {
    const bank = partner("bank", {
      bank_branch: { __typename: "Bank_Branch", id: "b", of: organization("blue1") },
    });
    const hub = hubThatAnswers({ name: "blue bank" });
    const { errors } = await carryOut(withRequirements, "{ bank_branch { label } }", [hub, bank]);
    expect(hub.asked).toHaveLength(1);
    expect(sent(bank)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("is nobody's entity to withhold", () => {
    const { admits, owns } = graph.tenant("bank")!;
    expect(["Bank_Branch", "Organization", "Alliance", "Query", "Nobody"].map(owns)).toEqual([
      ...[true, false, false, false, false],
    ]);
    expect(admits("Bank_Branch", { id: "b" })).toBe(true);
    expect(admits("Nobody", { id: "red" })).toBe(false);
    expect(admits("Alliance", { id: "red" })).toBe(true);
  });
});

describe("a name by which a partner knows something else", () => {
  const alliance = { kind: "Field", name: "_alias", alias: "alliance", selections: [{ kind: "Field", name: "id" }] };
  const selections = ["__typename", "id"].map((name) => ({ kind: "Field", name }));
  const requires = [{ kind: "InlineFragment", typeCondition: "Organization", selections: [...selections, alliance] }];
  const renaming: Rewrite = (value) => ({ ...(value as Json), __typename: "Bank_Branch", alliance: { id: "red" } });
  const represent = representer("bank", requires as RequiresSelection[], graph, renaming, graph.tenant("bank"));

  it("hides no entity's alliance", () => {
    expect(represent(organization("1", { _alias: { id: "red" } }))).toMatchObject({
      __typename: "Bank_Branch",
      id: "1",
    });
    expect(represent(organization("1", { _alias: { id: "blue" } }))).toBeNull();
    expect(represent(organization("1"))).toBeNull();
  });

  it("brings an interface object nothing, of which the planner would ask itself for its alliance", async () => {
    const interfaces = redOnly({
      hub: `
        type Query { nodes: [Node] }
        interface Node @key(fields: "id") { id: ID! alliance: Alliance! }
        type Alliance @key(fields: "id") { id: ID! }
        type Organization implements Node @key(fields: "id") { id: ID! alliance: Alliance! }
      `,
      bank: `
        type Node @key(fields: "id") @interfaceObject { id: ID! alliance: Alliance! @external bank_stars: Int ${asks} }
        type Alliance @key(fields: "id") { id: ID! }
      `,
    });
    const bank = partner("bank", {});
    const hub = subgraph("hub", () => ({ data: { nodes: [organization("1", of("red"))] } }), true);
    await carryOut(interfaces, "{ nodes { id bank_stars } }", [hub, bank]);
    expect(bank.asked).toEqual([]);
  });
});

describe("what a partner answers about some of the entities of a list", () => {
  const hub = hubThatLists(
    organization("blue1", of("blue")),
    organization("red1", of("red")),
    null,
    organization("red1", of("red")),
    organization("blue2", of("blue")),
    organization("red2", of("red")),
  );
  const text = "{ organizations { bank_stars } }";

  it("goes to their places, and so do its errors", async () => {
    const bank = subgraph("bank", () => ({
      data: { _entities: [{ bank_stars: 1 }, { bank_stars: null }] },
      errors: [{ message: "m", path: ["_entities", 1, "bank_stars"] }],
    }));
    const { data, errors } = await carryOut(graph, text, [hub, bank]);
    const stars = (data["organizations"] as (Json | null)[]).map((each) => each?.["bank_stars"]);
    expect(stars).toEqual([undefined, 1, undefined, 1, undefined, null]);
    expect(errors).toEqual([reported("bank", ["organizations", 5, "bank_stars"])]);
  });

  it("is missed where it is too short", async () => {
    const { errors } = await carryOut(graph, text, [hub, partner("bank", {}, [{ bank_stars: 1 }])]);
    expect(errors).toEqual([unanswered("bank", ["organizations"])]);
  });
});
