import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { readSupergraph, type Supergraph } from "../../src/federation/supergraph.js";
import { composed } from "../support/federation.js";

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.8"
  import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"]
)
`;

/** The supergraph SDL of subgraphs, each its SDL by its name; `http://NAME` is where it is. */
export const supergraphSdl = (subgraphs: Readonly<Record<string, string>>): string =>
  composed(Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl: link + sdl })));

/** The same, read. */
export const supergraphOf = (subgraphs: Readonly<Record<string, string>>): Supergraph =>
  readSupergraph(supergraphSdl(subgraphs));

/** An alliance, and a bank that knows more of its organizations and activities. */
export const allianceAndBank = {
  alliance: `
    type Query { chair: Organization organizations: [Organization!]! entries: [Entry] motto: String }
    type Mutation { rename(name: String!): Organization close: Boolean }
    union Entry = Organization | Activity
    type Organization @key(fields: "id") { id: ID! name: String partner: Organization hosts: [Activity] }
    type Activity @key(fields: "code") { code: ID! title: String }
  `,
  bank: `
    type Query { notice: Notice }
    type Mutation { open(town: String!): Branch }
    type Organization @key(fields: "id") { id: ID! rating: Int branches(first: Int): [Branch!]! }
    type Activity @key(fields: "code") { code: ID! sponsor: String }
    type Branch { town: String owner: Organization }
    type Notice { text: String }
  `,
};

/** A document with its only operation. */
export function operationIn(text: string): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(text);
  return { document, operation: getOperationAST(document)! };
}
