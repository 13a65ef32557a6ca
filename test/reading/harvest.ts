import { type GraphQLSchema, isEnumType } from "graphql";

/** Answers a document as somebody who sees everything. */
type Ask = (text: string) => Promise<unknown>;

interface Edges {
  readonly edges: readonly { cursor: string }[];
}

const lists = {
  activities: "Activity",
  organizations: "Organization",
  memberships: "Membership",
  places: "Place",
  honours: "Honour",
  matters: "Matter",
  meetings: "Meeting",
  resolutions: "Resolution",
  actionItems: "ActionItem",
  visits: "Visit",
  needs: "Need",
  pledges: "Pledge",
  projects: "Project",
  claims: "Claim",
  keys: "ApiKey",
};

/** Cursors of everything that can be paged through, taken from real answers; by what was listed and in which order. */
export async function harvestCursors(schema: GraphQLSchema, slugs: readonly string[], ask: Ask) {
  const cursors = new Map<string, string[]>();
  const keep = (order: string, { edges }: Edges): void => {
    cursors.set(order, [...(cursors.get(order) ?? []), ...edges.map(({ cursor }) => cursor)]);
  };
  keep("Alliance SLUG ASC", ((await ask("{ alliances { edges { cursor } } }")) as { alliances: Edges }).alliances);
  for (const [list, type] of Object.entries(lists)) {
    const fields = schema.getType(`${type}OrderField`);
    for (const { name } of isEnumType(fields) ? fields.getValues() : [])
      for (const direction of ["ASC", "DESC"])
        for (const slug of slugs) {
          const page = `page: ${list}(first: 100, orderBy: {field: ${name}, direction: ${direction}}) { edges { cursor } }`;
          const answer = await ask(`{ alliance(slug: "${slug}") { ${page} } }`);
          keep(`${type} ${name} ${direction}`, (answer as { alliance: { page: Edges } }).alliance.page);
        }
  }
  for (const direction of ["ASC", "DESC"])
    for (const slug of slugs) {
      const page = `page: registrations(first: 100, orderBy: {field: POSITION, direction: ${direction}}) { edges { cursor } }`;
      const answer = await ask(`{ alliance(slug: "${slug}") { activities(first: 100) { nodes { ${page} } } } }`);
      const { nodes } = (answer as { alliance: { activities: { nodes: { page: Edges }[] } } }).alliance.activities;
      for (const node of nodes) keep(`Registration POSITION ${direction}`, node.page);
    }
  return cursors;
}
