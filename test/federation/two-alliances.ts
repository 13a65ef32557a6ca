import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { limitedToAlliances } from "../../src/federation/index.js";
import { composed, type Federation, startFederation } from "../support/federation.js";
import type { SubgraphDefinition } from "../support/subgraph.js";

type Known = Readonly<Record<string, string>> & { readonly id: string; readonly __typename: string };

/** Whatever is of an alliance holds its colour, so that a search for the colour finds it. */
const records = ["red", "blue"].flatMap((colour): Known[] => {
  const [alliance, first, place] = [`all_${colour}`, `org_${colour}1`, `pla_${colour}1`];
  return [
    { __typename: "Alliance", id: alliance, name: `${colour} alliance`, slug: colour },
    { __typename: "Organization", id: first, name: `${colour} bank`, alliance },
    { __typename: "Organization", id: `org_${colour}2`, name: `${colour} branch`, alliance, parent: first },
    { __typename: "Place", id: place, name: `${colour} hall`, alliance },
    { __typename: "Activity", id: `act_${colour}1`, name: `${colour} market`, alliance, host: first, place },
  ];
});

const found = (id: string | undefined): Known | null => records.find((record) => record.id === id) ?? null;
const every = (...typenames: string[]): Known[] => records.filter(({ __typename }) => typenames.includes(__typename));
const pointed = (field: string) => (record: Known) => found(record[field]);
const below = (typename: string) => (alliance: Known) =>
  every(typename).filter((each) => each["alliance"] === alliance.id);
const entity = { __resolveReference: ({ id }: Known) => found(id), alliance: pointed("alliance") };

/** The hub as far as partners know it; one of its organizations is not visible. */
const hub: SubgraphDefinition = {
  name: "hub",
  sdl: `
    type Query {
      alliances: [Alliance!]!
      alliance(slug: String!): Alliance
      organizations: [Organization]!
      table: [[Organization]]!
      nodes: [Node!]!
      entries: [Entry]!
    }
    type Mutation { rename(id: ID!): Organization }
    interface Node { id: ID! name: String! }
    union Entry = Alliance | Organization | Activity | Motto
    type Motto { text: String! }
    type Alliance implements Node @key(fields: "id") @key(fields: "slug") {
      id: ID! slug: String! name: String! organizations: [Organization!]! activities: [Activity!]!
    }
    type Organization implements Node @key(fields: "id") { id: ID! name: String! alliance: Alliance! parent: Organization }
    type Activity implements Node @key(fields: "id") {
      id: ID! name: String! alliance: Alliance! host: Organization! place: Place
    }
    type Place implements Node @key(fields: "id") { id: ID! name: String! alliance: Alliance! }
  `,
  resolvers: {
    Query: {
      alliances: () => every("Alliance"),
      alliance: (_: unknown, { slug }: Known) => found(`all_${slug}`),
      organizations: () => [...every("Organization"), null],
      table: () => [every("Organization").reverse(), null, [null, ...every("Organization")], []],
      nodes: () => records,
      entries: () => [...every("Activity", "Alliance"), null, { __typename: "Motto", text: "同心" }],
    },
    Mutation: { rename: (_: unknown, { id }: Known) => found(id) },
    Alliance: {
      __resolveReference: ({ id, slug }: Known) => found(id ?? `all_${slug}`),
      organizations: below("Organization"),
      activities: below("Activity"),
    },
    Organization: { ...entity, parent: pointed("parent") },
    Activity: { ...entity, host: pointed("host"), place: pointed("place") },
    Place: entity,
  },
};

/**
 * A partner as the registry composes it: one that answers about a colour and shows of which alliance what it is asked
 * about must be, or one that answers about everything.
 */
function partner(name: string, colour = ""): SubgraphDefinition {
  const own = `${name[0]!.toUpperCase()}${name.slice(1)}_Branch`;
  const about =
    (what: (given: Known) => unknown) =>
    (given: Known): unknown =>
      given.id.includes(colour) ? what(given) : null;
  const branch = about(({ id }) => ({
    id: `branch of ${id}`,
    of: { id: id.replace("act", "org") },
    alliance: { id: `all_${colour || "red"}` },
  }));
  const asks = colour && '@requires(fields: "alliance { id }")';
  const external = colour && "alliance: Alliance! @external";
  return {
    name,
    sdl: `
      type Query { ${name}_customers: [Organization] ${name}_anything: [${own}OrOther] ${name}_branch(id: ID!): ${own} }
      type Mutation { ${name}_open(id: ID!): Organization }
      union ${own}OrOther = Alliance | Organization | Activity | ${own}
      type ${own} @key(fields: "id") { id: ID! town: String of: Organization alliance: Alliance }
      type Alliance @key(fields: "id") { id: ID! ${name}_rating: Int }
      type Organization @key(fields: "id") {
        id: ID! ${external} name: String! @external
        ${name}_branches: [${own}!] ${asks}
        ${name}_label: String @requires(fields: "${colour && "alliance { id }"} name")
      }
      type Activity @key(fields: "id") { id: ID! ${external} ${name}_sponsor: ${own} ${asks} }
      type Place @key(fields: "id") { id: ID! ${external} ${name}_steps: [[Int]] ${asks} }
    `,
    resolvers: {
      Query: {
        [`${name}_customers`]: () => [{ id: "org_blue1" }, { id: "org_red2" }, null],
        [`${name}_anything`]: () => [
          { __typename: own, id: "branch", of: { id: "org_blue2" }, alliance: { id: "all_red" } },
          ...every("Activity", "Organization", "Alliance"),
        ],
        [`${name}_branch`]: (_: unknown, { id }: Known) => ({ id, of: { id: "org_red1" } }),
      },
      Mutation: { [`${name}_open`]: (_: unknown, { id }: Known) => ({ id }) },
      [own]: { town: ({ id }: Known) => `town of ${id}` },
      Alliance: { [`${name}_rating`]: about(({ id }) => id.length) },
      Organization: {
        [`${name}_branches`]: about((given) => [branch(given)]),
        [`${name}_label`]: about(({ name: called }) => `${called}!`),
      },
      Activity: { [`${name}_sponsor`]: branch },
      Place: { [`${name}_steps`]: about(() => [[1], null, [null]]) },
    },
  };
}

/** The hub, a bank that knows the red alliance, a shop that knows the blue one, and a press that knows both. */
const definitions = [hub, partner("bank", "red"), partner("shop", "blue"), partner("press")];

/** Everything that a partner was sent, as it came: addresses, headers, bodies. */
export interface Overheard {
  text: string;
}

export interface TwoAlliances extends Federation {
  /** What a partner was sent from now on. */
  overhear(partner: string): Overheard;
}

/** Starts the hub and its partners, each limited to the alliances that are given for it. */
export async function startTwoAlliances(limits: Readonly<Record<string, readonly string[]>>): Promise<TwoAlliances> {
  const ears = new Map(
    await Promise.all(["bank", "shop", "press"].map(async (name): Promise<[string, Ear]> => [name, await startEar()])),
  );
  const federation = await startFederation(definitions, {
    compose: (subgraphs) => {
      const overheard = subgraphs.map((subgraph) => {
        const ear = ears.get(subgraph.name);
        if (ear) ear.passesOnTo = subgraph.url;
        return { ...subgraph, url: ear?.url ?? subgraph.url };
      });
      return limitedToAlliances(composed(overheard), new Map(Object.entries(limits)));
    },
  });
  return {
    ...federation,
    overhear: (partner) => (ears.get(partner)!.overheard = { text: "" }),
    stop: async () => {
      await federation.stop();
      await Promise.all([...ears.values()].map((ear) => ear.stop()));
    },
  };
}

interface Ear {
  readonly url: string;
  passesOnTo: string;
  overheard: Overheard;
  stop(): Promise<void>;
}

/** Stands before a subgraph, and passes on what it hears. */
async function startEar(): Promise<Ear> {
  const server = createServer((request, response) => {
    const passOn = async (): Promise<void> => {
      let body = "";
      for await (const chunk of request.setEncoding("utf8")) body += chunk as string;
      ear.overheard.text += [request.url, ...request.rawHeaders, body, ""].join("\n");
      const headers = { "content-type": "application/json" };
      const answer = await fetch(ear.passesOnTo, { method: "POST", headers, body });
      response.setHeader("content-type", "application/json").end(await answer.text());
    };
    passOn().catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ear: Ear = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    passesOnTo: "",
    overheard: { text: "" },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return ear;
}
