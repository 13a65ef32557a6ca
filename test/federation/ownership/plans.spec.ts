import { admitted } from "../../../src/federation/index.js";
import { composed, givenFederation, representations } from "../../support/federation.js";
import { hubSdl } from "./partners.js";

const hospital = {
  __typename: "Organization",
  id: "org_1",
  name: "社区医院",
  alliance: { id: "all_1" },
  place: { id: "pla_1", address: "学府路 1 号" },
};

/** As much of the hub as is asked here; what is composed is all of its own SDL. */
const hub = {
  name: "hub",
  sdl: `
    type Query { organization(id: ID!): Organization alliance(slug: String!): Alliance node(id: ID!): Node }
    interface Node { id: ID! }
    type Organization implements Node @key(fields: "id") {
      id: ID! name: String! alliance: Alliance! parent: Organization place: Place
    }
    type Alliance @key(fields: "id") { id: ID! convener: Organization organizations: OrganizationConnection! }
    type OrganizationConnection { nodes: [Organization!]! }
    type Place { id: ID! address: String }
  `,
  resolvers: {
    Query: { organization: () => hospital, alliance: () => hospital.alliance, node: () => hospital },
    Organization: { __resolveReference: () => hospital, parent: () => ({ ...hospital, id: "org_2" }) },
    Alliance: { convener: () => hospital, organizations: () => ({ nodes: [hospital] }) },
  },
};

/** Adds to the hub's records, and has records of its own that lead to them. */
const bank = {
  name: "bank",
  sdl: `
    type Query { bank_branches: [Bank_Branch!]! bank_parties: [Bank_Party!]! }
    union Bank_Party = Bank_Branch | Organization
    type Organization @key(fields: "id") { id: ID! bank_rating: Int! bank_branch: Bank_Branch }
    type Alliance @key(fields: "id") { id: ID! bank_sum: Int }
    type Bank_Branch @key(fields: "id") { id: ID! serves: Organization }
  `,
  resolvers: {
    Query: {
      bank_branches: () => [branch],
      bank_parties: () => [
        { __typename: "Bank_Branch", ...branch },
        { __typename: "Organization", id: "org_1" },
      ],
    },
    Organization: { bank_rating: () => 5, bank_branch: () => branch },
    Alliance: { bank_sum: () => 9 },
  },
};
const branch = { id: "1", serves: { id: "org_1" } };

/** Adds what it can only tell by the hub's fields. */
const post = {
  name: "post",
  sdl: `
    type Organization @key(fields: "id") {
      id: ID!
      name: String! @external
      place: Place @external
      post_code: Int
      post_label: String @requires(fields: "name place { address }")
    }
    type Place @key(fields: "id") { id: ID! address: String @external }
  `,
  resolvers: {
    Organization: {
      post_code: () => 230088,
      post_label: ({ name, place }: typeof hospital) => `${place.address} ${name}`,
    },
  },
};

const composedAs =
  (isHubWide: boolean): typeof composed =>
  (subgraphs) =>
    composed(
      subgraphs.map(({ name, url, sdl }) => ({
        name,
        url,
        sdl: name === "hub" ? hubSdl : admitted({ name, sdl }, hubSdl, { isHubWide }),
      })),
    );

const known = { __typename: "Organization", id: "org_1", alliance: { id: "all_1" } };
const required = { name: "社区医院", place: { address: "学府路 1 号" } };

describe("partners' fields", () => {
  const { run } = givenFederation([hub, bank, post], { compose: composedAs(false) });

  it("are asked for by an organization's id and whose it is", async () => {
    const answer = await run('{ organization(id: "org_1") { name bank_rating } }');
    expect(answer.data).toEqual({ organization: { name: "社区医院", bank_rating: 5 } });
    expect(answer.asked.map(({ subgraph, query }) => [subgraph, query])).toEqual([
      ["hub", '{organization(id: "org_1"){__typename name id alliance{id}}}'],
      [
        "bank",
        "query($representations:[_Any!]!){_entities(representations: $representations){...on Organization{bank_rating}}}",
      ],
    ]);
    expect(representations(answer, "bank")).toEqual([known]);
  });

  it("are asked for together with what they require, of one partner beside the other", async () => {
    const answer = await run('{ organization(id: "org_1") { bank_rating post_label } }');
    expect(answer.data).toEqual({ organization: { bank_rating: 5, post_label: "学府路 1 号 社区医院" } });
    expect(answer.asked.map(({ subgraph }) => subgraph).sort()).toEqual(["bank", "hub", "post"]);
    expect(representations(answer, "bank")).toEqual([known]);
    expect(representations(answer, "post")).toEqual([{ ...known, ...required }]);
  });

  it("are reached from a partner's own type, back through the hub", async () => {
    const answer = await run("{ bank_branches { serves { bank_rating post_label } } }");
    expect(answer.data).toEqual({
      bank_branches: [{ serves: { bank_rating: 5, post_label: "学府路 1 号 社区医院" } }],
    });
    expect(answer.asked.map(({ subgraph }) => subgraph)).toEqual(["bank", "hub", "post"]);
    expect(representations(answer, "hub")).toEqual([{ __typename: "Organization", id: "org_1" }]);
    expect(representations(answer, "post")).toEqual([{ ...known, ...required }]);
  });

  it("know an alliance by its id", async () => {
    const answer = await run('{ alliance(slug: "heyuan") { bank_sum } }');
    expect(answer.data).toEqual({ alliance: { bank_sum: 9 } });
    expect(representations(answer, "bank")).toEqual([{ __typename: "Alliance", id: "all_1" }]);
  });

  /** Ways to an organization, and what may be asked of it there. */
  const ways = [
    'organization(id: "1") { # }',
    'organization(id: "1") { parent { # } }',
    'organization(id: "1") { bank_branch { serves { # } } }',
    'organization(id: "1") { bank_branch { serves { parent { # } } } }',
    'organization(id: "1") { post_label bank_branch { serves { # } } }',
    'organization(id: "1") { bank_rating parent { # } }',
    'alliance(slug: "1") { bank_sum organizations { nodes { # } } }',
    'node(id: "1") { ... on Organization { # } }',
    "bank_branches { serves { # } }",
    "bank_branches { serves { alliance { convener { # } } } }",
    "bank_parties { ... on Organization { # } ... on Bank_Branch { serves { # } } }",
  ];
  const fields = [
    "bank_rating",
    "post_code",
    "post_label",
    "name bank_rating post_code post_label",
    "bank_branch { serves { post_label } }",
    "bank_branch { id } post_label",
  ];
  it.each(ways)("are told whose an organization is, and answer, wherever it stands: %s", async (way) => {
    for (const field of fields) {
      const answer = await run(`{ ${way.replaceAll("#", field)} }`);
      expect(answer.text).not.toMatch(/null|errors/);
      for (const representation of [...representations(answer, "bank"), ...representations(answer, "post")])
        if ((representation as typeof known).__typename === "Organization")
          expect(representation).toMatchObject({ alliance: { id: "all_1" } });
    }
  });
});

describe("the fields of partners of the whole hub", () => {
  const { run } = givenFederation([hub, bank, post], { compose: composedAs(true) });

  it("are asked for by the id, and what they require, alone", async () => {
    const answer = await run('{ organization(id: "org_1") { bank_rating post_label } }');
    expect(answer.data).toEqual({ organization: { bank_rating: 5, post_label: "学府路 1 号 社区医院" } });
    expect(representations(answer, "bank")).toEqual([{ __typename: "Organization", id: "org_1" }]);
    expect(representations(answer, "post")).toEqual([{ __typename: "Organization", id: "org_1", ...required }]);
  });
});
