import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { loadDemo } from "../../src/demo/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { run } from "../support/program.js";

const ACTIVITIES = `query Upcoming($first: Int!) {
  alliance(slug: "wanci") {
    renamed: name
    activities(first: $first, filter: { kind: SERVICE }) {
      nodes { __typename id title startsAt tags host { id name } coHosts { status organization { name } } participation { headcount personTimes } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
}`;

describe("Apollo's gateway in front of the hub", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let operator: string;
  let printed: string;
  let gateway: ApolloServer;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    await loadDemo(hub.connection, clock);
    operator = await hub.issue("operator");
    const { code, out } = await run("src/cli/main.ts", ["supergraph", "--url", `${hub.url}/subgraph`], {});
    expect(code).toBe(0);
    printed = out;
    gateway = new ApolloServer({
      gateway: new ApolloGateway({
        supergraphSdl: printed,
        buildService: ({ url }) =>
          new RemoteGraphQLDataSource({
            url: url!,
            willSendRequest: ({ request }) => request.http?.headers.set("authorization", `Bearer ${operator}`),
          }),
      }),
      introspection: true,
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.stop();
    await hub.stop();
  });

  const byGateway = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await gateway.executeOperation({ query, variables });
    if (body.kind !== "single") throw new Error("it answered in parts");
    return JSON.parse(JSON.stringify(body.singleResult.data)) as unknown;
  };
  const byHub = async (query: string, variables: Record<string, unknown> = {}) =>
    (await hub.as(operator).run(query, variables)).body.data;

  it("serves what `hub supergraph` prints", () => {
    expect(printed).toContain(`HUB @join__graph(name: "hub", url: "${hub.url}/subgraph")`);
  });

  it.each([
    ["activities by variables, with aliases and pages", ACTIVITIES, { first: 3 }],
    [
      "figures",
      '{ alliance(slug: "wanci") { hierarchy { label organizationCount } activityStats(filter: { tags: ["疫情防控"] }) { personTimes byDuty { duty personTimes } } } }',
      {},
    ],
    [
      "fragments on an interface",
      "query ($id: ID!) { node(id: $id) { __typename id ... on Organization { name classification } ... on Activity { title } } }",
      "an organization",
    ],
    ["nothing for what does not exist", '{ alliance(slug: "nowhere") { name } }', {}],
    ["the schema itself", '{ __type(name: "Organization") { name kind description } }', {}],
  ])("answers the same: %s", async (_what, query, given) => {
    const variables =
      given === "an organization"
        ? {
            id: ((await byHub('{ alliance(slug: "wanci") { convener { id } } }')) as never as Convened).alliance
              .convener.id,
          }
        : (given as Record<string, unknown>);
    const expected = await byHub(query, variables);
    expect(expected).toBeTruthy();
    expect(await byGateway(query, variables)).toEqual(expected);
  });

  it("acts through it", async () => {
    const id = ((await byHub('{ alliance(slug: "wanci") { id } }')) as never as { alliance: { id: string } }).alliance
      .id;
    const made = await byGateway(
      "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { name } userErrors { code } } }",
      { input: { allianceId: id, name: "示例单位", classification: "UNIT" } },
    );
    expect(made).toEqual({ createOrganization: { organization: { name: "示例单位" }, userErrors: [] } });
  });
});

interface Convened {
  readonly alliance: { readonly convener: { readonly id: string } };
}
