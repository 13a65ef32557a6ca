import type { Typed } from "./subgraph.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n`;

/** Three subgraphs that know a part each of the same things. */
export const typeDefs = {
  organizations: `${link}
    type Query { organizations(first: Int!, topic: String!): [Organization!]! }
    type Organization @key(fields: "id") { id: ID! name: String! classification: String! }`,
  points: `${link}
    type Organization @key(fields: "id") { id: ID! servicePoints(first: Int!): [ServicePoint!]! }
    type ServicePoint @key(fields: "id") { id: ID! title: String! address: String! }`,
  ratings: `${link}
    type ServicePoint @key(fields: "id") { id: ID! rating: Float! reviews: [Review!]! }
    type Review { text: String! stars: Int! }`,
} as const;

/** The same as one schema, for a server that asks nobody. */
export const localTypeDefs = `
  type Query { organizations(first: Int!, topic: String!): [Organization!]! }
  type Organization { id: ID! name: String! classification: String! servicePoints(first: Int!): [ServicePoint!]! }
  type ServicePoint { id: ID! title: String! address: String! rating: Float! reviews: [Review!]! }
  type Review { text: String! stars: Int! }`;

const some = (first: number, __typename: string, id: (at: number) => string): Typed[] =>
  Array.from({ length: first }, (_, at) => ({ __typename, id: id(at) }));

export const organizations = {
  Query: {
    organizations: (_: unknown, { first, topic }: { first: number; topic: string }) =>
      some(first, "Organization", (at) => `${topic}-${at}`),
  },
  Organization: { name: ({ id }: Typed) => `示例单位 ${id}`, classification: () => "UNIT" },
};

export const points = {
  Organization: {
    servicePoints: ({ id }: Typed, { first }: { first: number }) => some(first, "ServicePoint", (at) => `${id}-${at}`),
  },
  ServicePoint: { title: ({ id }: Typed) => `示例网点 ${id}`, address: ({ id }: Typed) => `示例路 ${id.length} 号` },
};

export const ratings = {
  ServicePoint: {
    rating: ({ id }: Typed) => (id.length % 5) + 0.5,
    reviews: ({ id }: Typed) => [{ text: `示例评价 ${id}`, stars: (id.length % 5) + 1 }],
  },
};

/** What every contender is asked, with other variables each time. */
export const query = `query Points($first: Int!, $topic: String!, $points: Int!) {
  organizations(first: $first, topic: $topic) {
    id
    name
    classification
    servicePoints(first: $points) { id title address rating reviews { text stars } }
  }
}`;

/** The bodies of successive requests, no two alike. Made beforehand, since whoever sends them shares the machine. */
export const bodies: readonly string[] = Array.from({ length: 600 }, (_, at) =>
  JSON.stringify({ query, variables: { first: 4 + (at % 3), topic: `topic${at}`, points: 1 + (at % 2) } }),
);
