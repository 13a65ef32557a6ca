import { composed, type Federation, startFederation } from "../support/federation.js";
import { type Misbehaviour, type MisbehavingServer, startMisbehaving } from "../support/misbehaving.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable"])\n`;

/** What the misbehaving partner says that it offers. */
const partnerSdl = `${link}
  type Query { partner_points: [Partner_Point!] partner_anything: Partner_Json }
  type Mutation { partner_open(id: ID!): Partner_Point }
  type Organization @key(fields: "id") { id: ID! partner_rating: Int partner_points: [Partner_Point!] partner_kind: Partner_Kind }
  type Partner_Point @key(fields: "id") { id: ID! title: String! floor: Int grid: [[Int]] }
  union Partner_Kind = Partner_Point | Partner_Other
  type Partner_Other { note: String }
  scalar Partner_Json`;

/** The error of the partner's failure. */
export const unanswered = {
  message: "The subgraph partner did not answer; what it would have given is missing.",
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "partner" },
};

/** Everything that a partner may not show to anybody. */
export const secret = "a stack, a password, an address 10.0.0.1";

/** An operation that touches the partner, and what is left of it without the partner. */
export const ratings = "{ organizations { name partner_rating } }";
export const unrated = {
  organizations: [
    { name: "unit 1", partner_rating: null },
    { name: "unit 2", partner_rating: null },
  ],
};

/** A federation whose partner misbehaves as it is told, for the tests of the `describe` around. */
export function givenMisbehavingPartner(): {
  does(misbehaviour: Misbehaviour): void;
  lastHeaders(): MisbehavingServer["requests"][number]["headers"];
  readonly run: Federation["run"];
} {
  let partner: MisbehavingServer;
  let federation: Federation;
  beforeAll(async () => {
    partner = await startMisbehaving();
    federation = await startFederation(
      [
        {
          name: "members",
          sdl: `type Query { organizations: [Organization!]! }
            type Organization @key(fields: "id") { id: ID! name: String! }`,
          resolvers: {
            Query: { organizations: () => [{ id: "1" }, { id: "2" }] },
            Organization: { name: ({ id }: { id: string }) => `unit ${id}` },
          },
        },
        {
          name: "points",
          sdl: `type Partner_Point @key(fields: "id") { id: ID! opened: Boolean! }`,
          resolvers: { Partner_Point: { opened: () => true } },
        },
      ],
      {
        compose: (subgraphs) => composed([...subgraphs, { name: "partner", url: partner.url, sdl: partnerSdl }]),
        // The breaker has a spec of its own.
        safeguards: { fetchTimeout: 500, maxResponseSize: 1_000_000, breaker: { failures: 1_000_000, openFor: 1 } },
      },
    );
  });
  afterAll(async () => {
    await federation.stop();
    await partner.stop();
  });
  afterEach(async () => {
    // Whatever it did, the others answer as before, and no object has grown a member.
    const { text } = await federation.run("{ organizations { id name } }");
    expect(text).toBe('{"data":{"organizations":[{"id":"1","name":"unit 1"},{"id":"2","name":"unit 2"}]}}');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  return {
    does: (misbehaviour) => partner.does(misbehaviour),
    lastHeaders: () => partner.requests.at(-1)!.headers,
    run: (...asking) => federation.run(...asking),
  };
}
