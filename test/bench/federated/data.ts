import type { GraphQLResolverMap } from "@apollo/subgraph";

interface Entity {
  readonly id: string;
}

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

const some = (first: number, id: (at: number) => string): Entity[] =>
  Array.from({ length: first }, (_, at) => ({ id: id(at) }));

export const organizations: GraphQLResolverMap<unknown> = {
  Query: {
    organizations: (_: unknown, { first, topic }: { first: number; topic: string }) =>
      some(first, (at) => `${topic}-${at}`),
  },
  Organization: { name: ({ id }: Entity) => `示例单位 ${id}`, classification: () => "UNIT" },
};

export const points: GraphQLResolverMap<unknown> = {
  Organization: {
    servicePoints: ({ id }: Entity, { first }: { first: number }) => some(first, (at) => `${id}-${at}`),
  },
  ServicePoint: { title: ({ id }: Entity) => `示例网点 ${id}`, address: ({ id }: Entity) => `示例路 ${id.length} 号` },
};

export const ratings: GraphQLResolverMap<unknown> = {
  ServicePoint: {
    rating: ({ id }: Entity) => (id.length % 5) + 0.5,
    reviews: ({ id }: Entity) => [{ text: `示例评价 ${id}`, stars: (id.length % 5) + 1 }],
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

/** The bodies of successive requests, no two alike. */
export const bodies: readonly string[] = Array.from({ length: 2_000 }, (_, at) =>
  JSON.stringify({ query, variables: { first: 4 + (at % 3), topic: `topic${at}`, points: 1 + (at % 2) } }),
);
